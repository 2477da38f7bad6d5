import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { useNow } from './useNow.ts';

afterEach(() => vi.useRealTimers());

test('the time goes on once a second while it ticks, and is right at once when it begins to', () => {
  vi.useFakeTimers({ now: 0 });
  const { result, rerender } = renderHook(({ isTicking }) => useNow(isTicking), { initialProps: { isTicking: false } });
  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(result.current).toBe(0);
  rerender({ isTicking: true });
  expect(result.current).toBe(60_000);
  act(() => {
    vi.advanceTimersByTime(2_000);
  });
  expect(result.current).toBe(62_000);
});

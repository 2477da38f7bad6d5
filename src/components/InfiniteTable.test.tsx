import { I18nProvider } from '@lingui/react';
import { setupI18n } from '@lingui/core';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';

import { InfiniteTable } from './InfiniteTable.tsx';

const rowHeight = 36;

const table = (count: number) => {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
  let asked = 0;
  render(
    <MemoryRouter>
      <I18nProvider i18n={i18n}>
        <InfiniteTable
          label="Lines"
          rows={{ length: count, at: () => undefined }}
          rowId={String}
          rowLabel={String}
          columns={[]}
          end="That is all"
          more={{ hasMore: true, isLoading: false, load: () => (asked += 1) }}
        />
      </I18nProvider>
    </MemoryRouter>,
  );
  const body = screen.getByRole('grid').querySelector('[role="presentation"]');
  return { height: Number.parseFloat(body instanceof HTMLElement ? body.style.height : ''), asked: () => asked };
};

test('a table is never taller than what every browser can lay out, and asks for no row it cannot show', () => {
  const { height, asked } = table(1_000_000);
  expect(height).toBeLessThanOrEqual(17_000_000);
  expect(height).toBeGreaterThan(17_000_000 - rowHeight);
  expect(asked()).toBe(0);
  expect(screen.getByRole('status').textContent).not.toBe('');
});

test('below that every row has its place', () => {
  const { height } = table(400_000);
  expect(height).toBe(400_000 * rowHeight);
});

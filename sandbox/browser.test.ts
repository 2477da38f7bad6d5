import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { startBrowserSandbox } from './browser.ts';

const never = new Promise<never>(() => {});

/** A browser's service workers: those of one that has none running yet, but for what is given. */
function stubServiceWorker(given: object): void {
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: null,
    register: async () => ({}),
    ready: never,
    ...given,
  });
  vi.stubGlobal('navigator', { serviceWorker });
}

async function failureOf(start: Promise<void>): Promise<string> {
  const failure = start.then(
    () => 'it started',
    (error: Error) => error.message,
  );
  await vi.advanceTimersByTimeAsync(10_000);
  return failure;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker that never gets ready, or never registers, ends in words after ten seconds', async () => {
  for (const given of [
    {},
    { register: () => never },
    { ready: Promise.resolve({ active: { postMessage: () => {} } }) },
  ]) {
    stubServiceWorker(given);
    const start = startBrowserSandbox();
    const settled = vi.fn<() => void>();
    start.then(settled, settled);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(settled).not.toHaveBeenCalled();
    expect(await failureOf(start)).toMatch(/within 10 seconds.*private windows.*npm run sandbox/);
  }
});

test('a browser without service workers, or one that refuses them, says so at once and names the way forward', async () => {
  vi.stubGlobal('navigator', {});
  await expect(startBrowserSandbox()).rejects.toThrow(/https or on localhost.*npm run sandbox/);
  stubServiceWorker({ register: () => Promise.reject(new DOMException('blocked by policy', 'SecurityError')) });
  await expect(startBrowserSandbox()).rejects.toThrow(/refused.*blocked by policy.*npm run sandbox/);
});

test('a worker that does not control the page yet is asked to, and the start waits for it', async () => {
  const postMessage = vi.fn<(message: string) => void>(() => {
    navigator.serviceWorker.dispatchEvent(new Event('controllerchange'));
  });
  stubServiceWorker({ ready: Promise.resolve({ active: { postMessage } }) });
  await startBrowserSandbox();
  expect(postMessage).toHaveBeenCalledWith('claim');
  expect(vi.getTimerCount()).toBe(0);
});

test('a page already under the worker does not wait, not even offline', async () => {
  stubServiceWorker({ controller: {}, register: () => Promise.reject(new TypeError('offline')) });
  await expect(startBrowserSandbox()).resolves.toBeUndefined();
});

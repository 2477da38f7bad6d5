import { isSandbox, lock, sessionState } from './session.ts';

/** After this long without key, pointer or wheel the token is dropped. Milliseconds. */
const idleLockAfter = 30 * 60_000;

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks the session when nobody has touched the page for a while. Returns the function that stops watching. Compares wall
 * clock times, so that a laptop that slept through its timers locks when it wakes, be it by the very key that wakes it.
 */
export function startIdleLock(): () => void {
  let lastSign = Date.now();
  const touch = () => {
    check();
    lastSign = Date.now();
  };
  const check = () => {
    const state = sessionState.get();
    if (state.status !== 'connected' || isSandbox(state.profile)) lastSign = Date.now();
    else if (Date.now() - lastSign >= idleLockAfter) lock('idle');
  };
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', check);
  const timer = setInterval(check, 15_000);
  return () => {
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    document.removeEventListener('visibilitychange', check);
    clearInterval(timer);
  };
}

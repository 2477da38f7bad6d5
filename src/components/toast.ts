import { createStore } from '#src/lib/store.ts';

export type Toast = {
  id: number;
  message: string;
  /** A failure stays until it is closed; a success goes by itself. */
  isFailure: boolean;
  /** The vendor's error code behind a failure, which the help explains. */
  code?: number | undefined;
};

export const shownToasts = createStore<readonly Toast[]>([]);

let lastId = 0;

/** Says what happened to what. Callable from anywhere, also outside React. */
export function toast(message: string, options: { isFailure?: boolean; code?: number | undefined } = {}): void {
  // Said already, and still there to be read.
  if (shownToasts.get().some((shown) => shown.message === message && shown.code === options.code)) return;
  lastId += 1;
  shownToasts.set([
    ...shownToasts.get(),
    { id: lastId, message, isFailure: options.isFailure ?? false, code: options.code },
  ]);
}

export function closeToast(id: number): void {
  shownToasts.set(shownToasts.get().filter((shown) => shown.id !== id));
}

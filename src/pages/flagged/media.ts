import { createStore } from '#src/lib/store.ts';

/** How reported pictures are shown to this person. */
const mediaModes = ['covered', 'blurred', 'greyscale', 'shown'] as const;
export type MediaMode = (typeof mediaModes)[number];

const key = 'custos.media';

/** The choice of whoever works in this browser; covered unless they chose otherwise. */
export const mediaMode = createStore<MediaMode>(read());

export function chooseMediaMode(mode: MediaMode): void {
  mediaMode.set(mode);
  try {
    localStorage.setItem(key, mode);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

function read(): MediaMode {
  try {
    const kept = localStorage.getItem(key);
    return mediaModes.find((mode) => mode === kept) ?? 'covered';
  } catch {
    return 'covered';
  }
}

/** The pictures looked at in this shift, by address: the life of this tab. Nothing of them is kept. */
export const exposures = createStore<ReadonlySet<string>>(new Set());

export function noteExposure(url: string): void {
  if (!exposures.get().has(url)) exposures.set(new Set([...exposures.get(), url]));
}

/** After so many pictures a break is hinted at. */
export const manyExposures = 50;

import { createSlotLocks } from './slotLocks.ts';
import type { Release, SlotAnswer, SlotRequest } from './slots.ts';

// Holds a tab's slots and timers. A worker's timers keep their pace in a hidden tab, and its locks go with the tab.
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const releases = new Map<number, Release>();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
let take: () => Promise<Release> = () => Promise.reject(new Error('Slots are not open yet'));

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
const answer = (message: SlotAnswer) => postMessage(message);

async function takeFor(id: number): Promise<void> {
  try {
    releases.set(id, await take());
    answer({ id });
  } catch {
    // The browser refuses locks, for example where it keeps no storage for this page.
    answer({});
  }
}

addEventListener('message', ({ data }: MessageEvent<SlotRequest>) => {
  switch (data.type) {
    case 'open':
      take = createSlotLocks(navigator.locks, { key: data.key, count: data.count, sleep });
      break;
    case 'take':
      void takeFor(data.id);
      break;
    case 'release':
      releases.get(data.id)?.(data.afterMs);
      releases.delete(data.id);
      break;
    case 'after':
      timers.set(
        data.id,
        setTimeout(() => {
          timers.delete(data.id);
          answer({ id: data.id });
        }, data.ms),
      );
      break;
    case 'forget':
      clearTimeout(timers.get(data.id));
      timers.delete(data.id);
      break;
  }
});

import { probe, type ToSlowProbe } from './slowProbeService.ts';

self.addEventListener('message', (event: MessageEvent<ToSlowProbe>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; windows have
  probe(event.data, (message) => self.postMessage(message));
});

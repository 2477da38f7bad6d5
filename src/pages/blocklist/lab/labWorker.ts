import type { ToLab } from './labMessages.ts';
import { rehearse } from './labService.ts';

self.addEventListener('message', (event: MessageEvent<ToLab>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; windows have
  rehearse(event.data, (message) => self.postMessage(message));
});

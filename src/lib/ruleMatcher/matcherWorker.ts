import type { ToMatcher } from './matcherMessages.ts';
import { createMatcherService } from './matcherService.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; windows have
const receive = createMatcherService((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent<ToMatcher>) => receive(event.data));

// Browsers slow the timers of hidden tabs down to one a minute, but not those of workers.
addEventListener('message', ({ data: { id, ms } }: MessageEvent<{ id: number; ms: number }>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
  setTimeout(() => postMessage(id), ms);
});

import type { Browser, Page } from '@playwright/test';

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; args: TraceArgs };
type TraceArgs = { name?: string; hasPartialUpdate?: boolean };

export type Traced = {
  /** Durations of every task of the page's main thread, in milliseconds, the longest first. */
  tasks: number[];
  /** Frames the compositor wanted to draw. */
  frames: number;
  /** Of these, not drawn at all. */
  dropped: number;
};

const categories = [
  '-*',
  'toplevel',
  'devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  '__metadata',
];

/** Watches the page from outside while `act` runs: also what is too short to be a long task, and the compositor's frames. */
export async function traced<T>(browser: Browser, page: Page, act: () => Promise<T>): Promise<{ result: T } & Traced> {
  await browser.startTracing(page, { categories });
  const result = await act();
  const buffer = await browser.stopTracing();
  const { traceEvents } = JSON.parse(buffer.toString()) as { traceEvents: TraceEvent[] };
  return { result, ...summary(traceEvents) };
}

function summary(events: readonly TraceEvent[]): Traced {
  // Other tabs of the browser are idle: the renderer whose main thread worked most is the page's.
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const perRenderer = mains.map(({ pid, tid }) => ({
    pid,
    tasks: events
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === 'RunTask')
      .map(({ dur = 0 }) => dur / 1000),
  }));
  const [page] = perRenderer.toSorted((one, other) => other.tasks.length - one.tasks.length);
  if (!page) throw new Error('The trace holds no page');
  const ofPage = events.filter(({ pid }) => pid === page.pid);
  return {
    tasks: page.tasks.toSorted((one, other) => other - one),
    frames: ofPage.filter(({ name }) => name === 'BeginFrame').length,
    dropped: ofPage.filter(({ name, args }) => name === 'DroppedFrame' && args.hasPartialUpdate !== true).length,
  };
}

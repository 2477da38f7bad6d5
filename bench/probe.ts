/** What looks at the page from inside. Installed before any script of the page runs. */
type Probe = {
  longTasks: { start: number; duration: number }[];
  /** The sum of all layout shifts that no input caused. */
  shift: number;
  /** When what was named on opening the tab had been painted, in milliseconds since the navigation began. */
  ready: Promise<number>;
  /** When something that matches the selector has been painted. */
  painted(selector: string): Promise<number>;
  /** From the next event of this type, as the browser stamped it, to the paint after it, or to that of the selector. */
  expect(type: string, selector?: string): void;
  /** How long what was expected took, in milliseconds. */
  took(): Promise<number>;
  afterPaint(): Promise<number>;
};

declare global {
  interface Window {
    bench: Probe;
  }
}

/** Serialised into the page: may use nothing from outside. */
export function installProbe(readySelector: string): void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- there is no outside
  const afterPaint = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        // A message is handled after the frame that is being made has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()), { once: true });
        port1.start();
        port2.postMessage(0);
      });
    });
  const painted = async (selector: string) => {
    if (!document.querySelector(selector)) {
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document, { attributes: true, childList: true, subtree: true });
      });
    }
    return afterPaint();
  };
  let expected = Promise.resolve(0);
  const bench: Probe = {
    longTasks: [],
    shift: 0,
    ready: painted(readySelector),
    painted,
    afterPaint,
    expect: (type, selector) => {
      expected = new Promise<number>((resolve) => {
        const listener = async ({ timeStamp }: Event) => {
          resolve((await (selector === undefined ? afterPaint() : painted(selector))) - timeStamp);
        };
        addEventListener(type, (event) => void listener(event), { once: true, capture: true });
      });
    },
    took: () => expected,
  };
  window.bench = bench;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) bench.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

import { repeat, sum, valuesOf, type Bench, type Line } from './measure.ts';
import type { Network } from './sandbox.ts';
import { firstRow, openTab, type Slowness } from './tab.ts';

type Visit = {
  firstPaint: number;
  ready: number;
  blocking: number;
  shift: number;
  js: number;
  css: number;
  sent: number;
  requests: number;
  fonts: number;
  foreign: number;
};

/** Opens one page in a fresh browser, and looks until nothing moves any more. */
async function visit(bench: Bench, path: string, ready: string, slow: Slowness, network?: Network): Promise<Visit> {
  const tab = await openTab(bench, { ready, slow, ...(network && { network }) });
  try {
    const urls: string[] = [];
    tab.page.context().on('request', (request) => urls.push(request.url()));
    await tab.page.goto(path);
    await tab.page.evaluate(() => window.bench.ready);
    await tab.page.waitForLoadState('networkidle');
    const seen = await tab.page.evaluate(async () => {
      const ready = await window.bench.ready;
      await new Promise((resolve) => {
        requestIdleCallback(resolve);
      });
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return {
        ready,
        firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        tasks: window.bench.longTasks.map(({ duration }) => duration),
        shift: window.bench.shift,
        resources: entries
          .filter(({ startTime }) => startTime < ready)
          .map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize })),
      };
    });
    const files = seen.resources.map(({ name }) => new URL(name).pathname);
    const gzipped = (suffix: string) =>
      sum(files.filter((file) => file.endsWith(suffix)).map(bench.app.gzipped)) / 1000;
    return {
      firstPaint: seen.firstPaint,
      ready: seen.ready,
      blocking: sum(seen.tasks.map((duration) => duration - 50)),
      shift: seen.shift,
      js: gzipped('.js'),
      css: gzipped('.css'),
      sent: sum(seen.resources.map(({ size }) => size)) / 1000,
      // And the document.
      requests: files.length + 1,
      fonts: urls.filter((url) => /\.(woff2?|ttf|otf)(\?|$)/.test(url)).length,
      foreign: urls.filter((url) => !/^(data|blob):/.test(url) && new URL(url).hostname !== '127.0.0.1').length,
    };
  } finally {
    await tab.close();
  }
}

/** Bytes, first paint, first data row, blocking and layout shift of a first visit. */
export async function load(bench: Bench): Promise<Line[]> {
  const network = await bench.sandbox.open({ rateLimit: false });
  const visits: Record<'connect' | 'slowConnect' | 'list' | 'slowList', Visit[]> = {
    connect: [],
    slowConnect: [],
    list: [],
    slowList: [],
  };
  const list = (slow: Slowness) => visit(bench, '/blocklist', firstRow('Blocklist rules'), slow, network);
  const connect = (slow: Slowness) => visit(bench, '/connect', 'form input', slow);
  await connect('none');
  await repeat(bench.runs, async () => {
    visits.connect.push(await connect('none'));
    visits.list.push(await list('none'));
    visits.slowConnect.push(await connect('device'));
    visits.slowList.push(await list('device'));
  });
  const every = Object.values(visits).flat();
  return [
    {
      what: 'JS gzip until the connect page is ready',
      unit: 'kB',
      values: valuesOf(visits.connect, 'js'),
      target: { atMost: 136 },
    },
    {
      what: 'JS gzip until the first list page is ready',
      unit: 'kB',
      values: valuesOf(visits.list, 'js'),
      target: { atMost: 217.8 },
    },
    { what: 'CSS gzip, connect page', unit: 'kB', values: valuesOf(visits.connect, 'css'), target: { atMost: 11 } },
    { what: 'CSS gzip, list page', unit: 'kB', values: valuesOf(visits.list, 'css'), target: { atMost: 14 } },
    { what: 'Sent (brotli) until the list page is ready', unit: 'kB', values: valuesOf(visits.list, 'sent') },
    { what: 'Requests to the connect page', unit: '', values: valuesOf(visits.connect, 'requests') },
    {
      what: 'Requests to the first list page',
      unit: '',
      values: valuesOf(visits.list, 'requests'),
      target: { atMost: 24 },
    },
    { what: 'Fonts', unit: '', values: valuesOf(every, 'fonts'), target: { atMost: 0 } },
    { what: 'Third-party requests', unit: '', values: valuesOf(every, 'foreign'), target: { atMost: 0 } },
    {
      what: 'First paint, connect',
      unit: 'ms',
      values: valuesOf(visits.connect, 'firstPaint'),
      target: { atMost: 111 },
    },
    {
      what: 'First paint, connect, slow',
      unit: 'ms',
      values: valuesOf(visits.slowConnect, 'firstPaint'),
      target: { atMost: 332 },
    },
    { what: 'First paint, list', unit: 'ms', values: valuesOf(visits.list, 'firstPaint') },
    {
      what: 'First paint, list, slow',
      unit: 'ms',
      values: valuesOf(visits.slowList, 'firstPaint'),
      target: { atMost: 222 },
    },
    { what: 'Connect page ready', unit: 'ms', values: valuesOf(visits.connect, 'ready') },
    { what: 'Connect page ready, slow', unit: 'ms', values: valuesOf(visits.slowConnect, 'ready') },
    { what: 'First data row', unit: 'ms', values: valuesOf(visits.list, 'ready'), target: { atMost: 369 } },
    { what: 'First data row, slow', unit: 'ms', values: valuesOf(visits.slowList, 'ready'), target: { atMost: 1507 } },
    {
      what: 'Total blocking time, list',
      unit: 'ms',
      values: valuesOf(visits.list, 'blocking'),
      target: { atMost: 15 },
    },
    {
      what: 'Total blocking time, list, slow',
      unit: 'ms',
      values: valuesOf(visits.slowList, 'blocking'),
      target: { atMost: 447 },
    },
    { what: 'Layout shift, connect', unit: '', values: valuesOf(visits.connect, 'shift'), target: { atMost: 0.003 } },
    { what: 'Layout shift, list', unit: '', values: valuesOf(visits.list, 'shift'), target: { atMost: 0.003 } },
    {
      what: 'Layout shift, list, slow',
      unit: '',
      values: valuesOf(visits.slowList, 'shift'),
      target: { atMost: 0.003 },
    },
  ];
}

import { readFileSync } from 'node:fs';

import { repeat, valuesOf, type Bench, type Line } from './measure.ts';
import { openTab } from './tab.ts';
import { traced } from './trace.ts';

const counts = 'fieldset button[aria-pressed=true]';

type Read = { time: number; held: number; peak: number };

/** Pastes so many lines on the import page, a tenth of them in need of cleaning, a tenth of them repeated. */
async function paste(bench: Bench, lines: number): Promise<Read> {
  const network = await bench.sandbox.open({ rateLimit: false, rules: [] });
  const tab = await openTab(bench, { ready: 'textarea', network, ratePerSecond: 1000 });
  const { page } = tab;
  try {
    await page.goto('/blocklist/import');
    await page.evaluate(() => window.bench.ready);
    await page.waitForLoadState('networkidle');
    await page.evaluate(preparePaste, lines);
    const { result, tasks } = await traced(bench.browser, page, () =>
      page.evaluate((selector) => {
        window.bench.expect('paste', selector);
        document.body.dispatchEvent(window.benchPaste!);
        delete window.benchPaste;
        return window.bench.took();
      }, counts),
    );
    const counted = await page.locator(counts).textContent();
    if (!counted?.includes(lines.toLocaleString('en'))) throw new Error(`Counted ${counted}, not ${lines} lines`);
    return { time: result, held: tasks[0] ?? 0, peak: await peakMemory(bench) };
  } finally {
    await tab.close();
  }
}

declare global {
  interface Window {
    benchPaste?: ClipboardEvent;
  }
}

/** Serialised into the page. The clipboard is filled before the clock starts. */
function preparePaste(lines: number): void {
  const syllables = [
    'ka',
    'zi',
    'no',
    'vi',
    'ag',
    'ra',
    'bit',
    'co',
    'in',
    'lo',
    'an',
    'pil',
    'win',
    'bo',
    'nus',
    'cli',
  ];
  const wordOf = (index: number) => {
    let word = '';
    for (let rest = index + 4096; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
    return word;
  };
  const text = Array.from({ length: lines }, (_, index) => {
    switch (index % 10) {
      case 3:
        return ` ${wordOf(index)}\u00a0phrase \u200b`;
      case 7:
        return wordOf(index - 7);
      default:
        return wordOf(index);
    }
  }).join('\r\n');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  window.benchPaste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
}

/** Megabytes of the tab's process, worker included, at the most. */
async function peakMemory({ browser }: Bench): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id))) / 1000;
}

/** The most resident memory the process ever had, in kilobytes; NaN where there is no /proc. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return NaN;
  }
}

/** A long paste, read and cleaned in the worker until the counts show. */
export async function parse(bench: Bench): Promise<Line[]> {
  const short = await repeat(bench.runs, () => paste(bench, 100_000));
  const long = await repeat(bench.runs, () => paste(bench, 1_000_000));
  return [
    { what: '100,000 lines until counted', unit: 'ms', values: valuesOf(short, 'time'), target: { atMost: 300 } },
    {
      what: '100,000 lines: main thread held, most',
      unit: 'ms',
      values: valuesOf(short, 'held'),
      target: { atMost: 16 },
    },
    { what: '100,000 lines: peak of the tab’s process', unit: 'MB', values: valuesOf(short, 'peak') },
    { what: '1,000,000 lines until counted', unit: 'ms', values: valuesOf(long, 'time'), target: { atMost: 3000 } },
    {
      what: '1,000,000 lines: main thread held, most',
      unit: 'ms',
      values: valuesOf(long, 'held'),
      target: { atMost: 50 },
    },
    {
      what: '1,000,000 lines: peak of the tab’s process',
      unit: 'MB',
      values: valuesOf(long, 'peak'),
      target: { atMost: 500 },
    },
  ];
}

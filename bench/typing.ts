import { p95, repeat, sum, valuesOf, type Bench, type Line } from './measure.ts';
import { firstRow, openTab, type Slowness } from './tab.ts';

const list = firstRow('Blocklist rules');
const words = ['casino', 'viagra', 'bitcoin', 'free', 'winner', 'crypto', 'loan', 'pills', 'bonus', 'click'];

type Typed = { key: number; longTasks: number; mangled: number };

/**
 * Types words into the search field, each over the one before it, a key once the last one is on the screen; after each
 * word the network is asked and the list changes. Every key: milliseconds from the press, as the browser stamped it, until
 * it is painted.
 */
async function typeWords(bench: Bench, slow: Slowness): Promise<Typed> {
  const network = await bench.sandbox.open({ rateLimit: false });
  const { page, close } = await openTab(bench, { ready: list, network, ratePerSecond: 1000, pageSize: 100, slow });
  try {
    await page.goto('/blocklist');
    await page.evaluate(() => window.bench.ready);
    await page.waitForLoadState('networkidle');
    const field = page.getByRole('searchbox', { name: 'Search rules from their start' });
    const keys: number[] = [];
    let mangled = 0;
    const before = await page.evaluate(() => window.bench.longTasks.length);
    for (const word of words) {
      await field.selectText();
      for (const key of word) {
        await page.evaluate(() => window.bench.expect('keydown'));
        await page.keyboard.press(key);
        keys.push(await page.evaluate(() => window.bench.took()));
      }
      // The typing has paused, and the URL has followed whatever is in the field.
      await page.waitForFunction(() => {
        const { value } = document.querySelector<HTMLInputElement>('input[type=search]')!;
        return (new URL(location.href).searchParams.get('q') ?? '') === value;
      });
      await page.locator(list).or(page.getByText('No rule starts with')).first().waitFor();
      if ((await field.inputValue()) !== word) mangled += 1;
    }
    const longTasks = (await page.evaluate(() => window.bench.longTasks.length)) - before;
    return { key: p95(keys), longTasks, mangled };
  } finally {
    await close();
  }
}

/** Key → paint in the search field of the list. */
export async function typing(bench: Bench): Promise<Line[]> {
  const plain = await repeat(bench.runs, () => typeWords(bench, 'none'));
  const slow = await repeat(bench.runs, () => typeWords(bench, 'cpu'));
  return [
    { what: 'Key → paint, p95', unit: 'ms', values: valuesOf(plain, 'key'), target: { atMost: 16 } },
    { what: 'Long tasks while typing', unit: '', values: valuesOf(plain, 'longTasks'), target: { atMost: 0 } },
    { what: 'Key → paint, p95, CPU 4 × slower', unit: 'ms', values: valuesOf(slow, 'key') },
    { what: 'Long tasks while typing, CPU 4 × slower', unit: '', values: valuesOf(slow, 'longTasks') },
    {
      what: 'Words that lost letters, of all typed',
      unit: '',
      values: [sum(valuesOf(plain, 'mangled').concat(valuesOf(slow, 'mangled')))],
      target: { atMost: 0 },
    },
  ];
}

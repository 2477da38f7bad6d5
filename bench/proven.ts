import { repeat, valuesOf, type Bench, type Line } from './measure.ts';
import { openTab } from './tab.ts';

const lines = 10_000;
const latency = 150;
const requestsPerSecond = 10;
/** A hundred rules are added by one request, and read back by one. */
const requestsNeeded = (2 * lines) / 100;

type Proof = { finished: number; requests: number; refusals: number; unproven: number };

/** Imports new words through the page, until the list of the server has shown every one of them. */
async function prove(bench: Bench): Promise<Proof> {
  const network = await bench.sandbox.open({ latency, rules: [] });
  const { page, close } = await openTab(bench, { ready: 'textarea', network, ratePerSecond: requestsPerSecond });
  try {
    await page.goto('/blocklist/import');
    await page.evaluate(() => window.bench.ready);
    const words = Array.from({ length: lines }, (_, index) => `bench word ${index}`);
    await page
      .getByLabel('Choose a file')
      .and(page.locator('input'))
      .setInputFiles({ name: 'words.txt', mimeType: 'text/plain', buffer: Buffer.from(words.join('\n')) });
    // A click waits until the network's own rules have been compared.
    await page.getByRole('button', { name: /^Add .* rules$/ }).click();
    const from = Date.now();
    const remove = page.getByRole('button', { name: /^Remove the .* this import added$/ });
    await remove.waitFor();
    const finished = (Date.now() - from) / 1000;
    const proven = Number(/[\d,]+/.exec((await remove.textContent()) ?? '')?.[0].replaceAll(',', ''));
    const requests = (await network.requests()).filter(({ at }) => Date.parse(at) >= from);
    return {
      finished,
      requests: requests.length,
      refusals: requests.filter(({ status }) => status === 429).length,
      unproven: lines - proven,
    };
  } finally {
    await close();
  }
}

/** Adding and proving, against the time that the limit alone would take. */
export async function proven(bench: Bench): Promise<Line[]> {
  const proofs = await repeat(Math.min(bench.runs, 3), () => prove(bench));
  const what = `${lines.toLocaleString('en')} lines at ${latency} ms`;
  const atMost = (1.25 * requestsNeeded) / requestsPerSecond;
  return [
    { what: `${what}: added and proven`, unit: 's', values: valuesOf(proofs, 'finished'), target: { atMost } },
    { what: `${what}: requests it took`, unit: '', values: valuesOf(proofs, 'requests') },
    {
      what: `${what}: refusals (429), most`,
      unit: '',
      values: [Math.max(...valuesOf(proofs, 'refusals'))],
      target: { atMost: 0 },
    },
    {
      what: `${what}: not proven, most`,
      unit: '',
      values: [Math.max(...valuesOf(proofs, 'unproven'))],
      target: { atMost: 0 },
    },
  ];
}

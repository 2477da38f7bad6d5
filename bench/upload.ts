import { repeat, valuesOf, type Bench, type Line } from './measure.ts';
import { openTab } from './tab.ts';

/** What the vendor allows, and the sandbox enforces. */
const requestsPerSecond = 10;
const rulesPerRequest = 100;

type Upload = { share: number; refusals: number; lost: number; finished: number };

/** Imports a file of new words through the page, and reads in the sandbox's log how evenly it was sent. */
async function upload(bench: Bench, lines: number, latency: number): Promise<Upload> {
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
    const add = page.getByRole('button', { name: /^Add .* rules$/ });
    // A click waits until the network's own rules have been compared.
    await add.click();
    const from = Date.now();
    await page.getByRole('button', { name: /^Remove the .* this import added$/ }).waitFor();
    const finished = (Date.now() - from) / 1000;

    const requests = await network.requests();
    const writes = requests
      .filter(({ method, status, regexs }) => method === 'POST' && status === 200 && Array.isArray(regexs))
      .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const sent = writes.map(({ regexs }) => (regexs as string[]).length);
    const total = sent.reduce((one, other) => one + other, 0);
    const seconds = (Date.parse(writes.at(-1)!.at) - Date.parse(writes[0]!.at)) / 1000;
    return {
      // Between the first write and the last, the rules of all but the last can have been sent.
      share: ((total - sent.at(-1)!) / seconds / (requestsPerSecond * rulesPerRequest)) * 100,
      refusals: requests.filter(({ status }) => status === 429).length,
      lost: lines - new Set(writes.flatMap(({ regexs }) => regexs as string[])).size + (total - lines),
      finished,
    };
  } finally {
    await close();
  }
}

/** Share of the permitted pace that an import reaches, and whether it is ever refused. */
export async function measureUpload(bench: Bench): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [count, latency, runs] of [
    [5_000, 150, Math.min(bench.runs, 3)],
    [5_000, 400, Math.min(bench.runs, 3)],
    [20_000, 150, 1],
    [20_000, 400, 1],
  ] as const) {
    const uploads = await repeat(runs, () => upload(bench, count, latency));
    const what = `${count.toLocaleString('en')} lines at ${latency} ms`;
    lines.push(
      {
        what: `${what}: share of the permitted pace`,
        unit: '%',
        values: valuesOf(uploads, 'share'),
        target: { atLeast: 97 },
      },
      {
        what: `${what}: refusals (429), most`,
        unit: '',
        values: [Math.max(...valuesOf(uploads, 'refusals'))],
        target: { atMost: 0 },
      },
      {
        what: `${what}: lines lost or sent twice`,
        unit: '',
        values: [Math.max(...valuesOf(uploads, 'lost'))],
        target: { atMost: 0 },
      },
      { what: `${what}: until every line has its fate`, unit: 's', values: valuesOf(uploads, 'finished') },
    );
  }
  return lines;
}

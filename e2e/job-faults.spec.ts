import { expect } from './fixtures.ts';
import {
  cutConnections,
  expectAddedOnce,
  expectDone,
  expectFates,
  expectResult,
  review,
  rulesPath,
  test,
  words,
} from './importHelpers.ts';

const sending = { method: 'POST', path: rulesPath, after: 3, times: 2 };
/** The first reading of a job asks where the list stands; the next ones look what became of it. */
const readingBack = { method: 'GET', path: '/api/v3/blocklists', after: 1, times: 2 };

for (const { name, faults } of [
  {
    name: '429 that says when to come back',
    faults: [{ match: sending, effect: { kind: 'rate-limit', retryAfter: 1 } }],
  },
  { name: '429 that does not say when', faults: [{ match: sending, effect: { kind: 'rate-limit' } }] },
  { name: '500 before the effect', faults: [{ match: sending, effect: { kind: 'status', status: 500 } }] },
  {
    name: '500 after the effect',
    faults: [{ match: sending, effect: { kind: 'status', status: 500, isApplied: true } }],
  },
  { name: 'an answer that is no JSON', faults: [{ match: sending, effect: { kind: 'malformed-json' } }] },
  { name: 'a read-back that is no JSON', faults: [{ match: readingBack, effect: { kind: 'malformed-json' } }] },
  {
    name: 'one fault after another',
    faults: [
      { match: { ...sending, after: 1, times: 1 }, effect: { kind: 'rate-limit', retryAfter: 1 } },
      { match: { ...sending, after: 7, times: 1 }, effect: { kind: 'status', status: 500, isApplied: true } },
      { match: { ...readingBack, times: 1 }, effect: { kind: 'malformed-json' } },
    ],
  },
]) {
  test(`${name}: all 1,000 lines live in the end, and none was sent twice`, async ({ connected: page, network }) => {
    const lines = words(1_000);
    await review(page, lines);
    await network.fail(...faults);
    await page.getByRole('button', { name: 'Add 1,000 rules' }).click();
    await expectDone(page, 'Added 1,000 rules');
    await expectFates(page, ['All 1,000', 'Live 1,000']);
    await expectResult(
      page,
      lines.map(() => 'Live'),
    );
    await expectAddedOnce(network, lines);
    const { rules } = await network.control<{ rules: { hits: number; match: { times: number } }[] }>('GET', 'faults');
    expect(rules.map(({ hits }) => hits)).toEqual(faults.map(({ match }) => match.times));
  });
}

for (const { name, cut } of [
  { name: 'a connection cut before the effect', cut: sending },
  { name: 'a connection cut after the effect', cut: { ...sending, isApplied: true } },
  { name: 'a read-back that is cut', cut: readingBack },
]) {
  test(`${name}: all 1,000 lines live in the end, and none was sent twice`, async ({ connected: page, network }) => {
    const lines = words(1_000);
    await review(page, lines);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.method()));
    await cutConnections(page, cut);
    await page.getByRole('button', { name: 'Add 1,000 rules' }).click();
    await expectDone(page, 'Added 1,000 rules');
    await expectFates(page, ['All 1,000', 'Live 1,000']);
    await expectResult(
      page,
      lines.map(() => 'Live'),
    );
    await expectAddedOnce(network, lines);
    expect(failed).toEqual([cut.method, cut.method]);
  });
}

import { expect, test } from 'vitest';

import { blockedTexts, call, createTestNetwork } from '../testCalls.ts';

type Rule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean; createdAt: string };

const add = 'POST /api/v2/blacklist/records';
const idsOf = (network: ReturnType<typeof createTestNetwork>['network']) =>
  [...network.state.blocklist.live()].map((rule) => rule.ruleId);

test('rules added in one call are listed newest first and oldest first', async () => {
  const { network } = createTestNetwork({ rules: ['old'] });
  const added = await call(network, add, { regexs: ['a', 'b', 'c'], isMatchExactWord: true });
  expect(added).toMatchObject({ status: 200, text: '' });
  const newest = await call(network, 'GET /api/v3/blocklists?sortBy=lastCreated');
  const oldest = await call(network, 'GET /api/v3/blocklists?sortBy=firstCreated');
  const rules = oldest.json['results'] as Rule[];
  expect(rules.map((rule) => rule.regex)).toEqual(['old', 'a', 'b', 'c']);
  expect(newest.json['results']).toEqual(rules.toReversed());
  const times = rules.map((rule) => rule.createdAt);
  expect(new Set(times).size).toBe(4);
  expect(times.toSorted()).toEqual(times);
});

test('the v3 call answers success where the v2 call answers nothing', async () => {
  const { network } = createTestNetwork({ rules: [] });
  expect((await call(network, 'POST /api/v3/blocklists', { regexs: ['a'] })).json).toEqual({ success: true });
  const { json } = await call(network, 'GET /api/v3/blocklists');
  expect(json['results']).toMatchObject([{ regex: 'a', isMatchExactWord: false, isEnabled: true, isDeleted: false }]);
});

test('the search finds what starts with the text, whatever the case', async () => {
  const { network } = createTestNetwork({ rules: ['Spam', 'spammer', 'no spam', 'sp.m'] });
  const { json } = await call(network, 'GET /api/v3/blocklists?regex=sPa&sortBy=firstCreated');
  expect((json['results'] as Rule[]).map((rule) => rule.regex)).toEqual(['Spam', 'spammer']);
});

test('the same text in the same mode is accepted without a second rule, in the other mode it makes one', async () => {
  const { network } = createTestNetwork({ rules: ['a'] });
  await call(network, add, { regexs: ['a', 'a'], isMatchExactWord: false });
  expect(blockedTexts(network)).toEqual(['a']);
  await call(network, add, { regexs: ['a', 'a'], isMatchExactWord: true });
  expect(blockedTexts(network)).toEqual(['a', 'a']);
});

test('a deleted rule may be added again', async () => {
  const { network } = createTestNetwork({ rules: ['a', 'b'] });
  const [ruleId] = idsOf(network);
  expect(await call(network, `DELETE /api/v2/blacklist/records?ruleIds[]=${ruleId}`)).toMatchObject({
    status: 200,
    text: '',
  });
  expect(blockedTexts(network)).toEqual(['b']);
  await call(network, add, { regexs: ['a'] });
  expect(blockedTexts(network)).toEqual(['b', 'a']);
});

test('rules are deleted by ids in the query, in the body, or in both, and twice does no harm', async () => {
  const { network } = createTestNetwork({ rules: ['a', 'b', 'c'] });
  const [first, second, third] = idsOf(network);
  const path = 'DELETE /api/v2/blacklist/records';
  await call(network, `${path}?ruleIds%5B%5D=${first}`);
  await call(network, path, { ruleIds: [second] });
  await call(network, `${path}?ruleIds=${third}`, { ruleIds: [third] });
  expect(blockedTexts(network)).toEqual([]);
  expect(await call(network, path, { ruleIds: [first, 'unknown'] })).toMatchObject({ status: 200 });
  expect(await call(network, path)).toMatchObject({ status: 422 });
});

test('one bad pattern refuses the whole call with 400001', async () => {
  const { network } = createTestNetwork({ rules: [] });
  const answer = await call(network, add, { regexs: ['fine', '(unclosed'] });
  expect(answer).toMatchObject({ status: 400, json: { status: 'error', code: 400001 } });
  expect(blockedTexts(network)).toEqual([]);
});

test('up to a hundred entries of 1 to 500 characters are taken, none more, and every complaint is listed', async () => {
  const { network } = createTestNetwork({ rules: [] });
  const hundred = Array.from({ length: 100 }, (_, index) => `word${index}`);
  for (const path of ['POST /api/v3/blocklists', add]) {
    expect(await call(network, path, { regexs: [] })).toMatchObject({ status: 200 });
    expect(await call(network, path, { regexs: hundred })).toMatchObject({ status: 200 });
    expect(await call(network, path, { regexs: [...hundred, 'more'] })).toMatchObject({
      status: 422,
      json: { code: 500000 },
    });
    expect(await call(network, path, { regexs: 'word' })).toMatchObject({ status: 422 });
    expect(await call(network, path, {})).toMatchObject({ status: 422 });
    const { json } = await call(network, path, { regexs: ['', 'x'.repeat(501), 5], isMatchExactWord: 'yes' });
    expect((json['data'] as { detail: string[] }).detail).toHaveLength(4);
  }
});

test('a rule is switched off and on, and an unknown one is not found', async () => {
  const { network } = createTestNetwork({ rules: ['a'] });
  const [ruleId] = idsOf(network);
  const path = `PUT /api/v2/blacklist/records/${ruleId}`;
  const off = await call(network, path, { ruleId, isEnabled: false });
  expect(off.json).toMatchObject({ status: 'success', data: { ruleId, isEnabled: false } });
  expect(await call(network, path, { ruleId })).toMatchObject({ status: 422 });
  const unknown = await call(network, 'PUT /api/v2/blacklist/records/0', { ruleId: '0', isEnabled: true });
  expect(unknown).toMatchObject({ status: 404, json: { code: 404 } });
});

test('replacing all keeps what is named, adds what is new and deletes the rest', async () => {
  const { network } = createTestNetwork({ rules: ['keep', 'drop'] });
  const [kept] = idsOf(network);
  await call(network, 'PUT /api/v2/blacklist/records', { regexs: ['keep', 'new'] });
  expect(blockedTexts(network)).toEqual(['keep', 'new']);
  expect(idsOf(network)[0]).toBe(kept);
});

test('the v2 list is wrapped, and holds all rules or those with exactly the texts asked for', async () => {
  const { network } = createTestNetwork({ rules: ['a', { regex: 'a', isMatchExactWord: true }, 'ab'] });
  const all = await call(network, 'GET /api/v2/blacklist/records');
  expect(all.json).toMatchObject({ status: 'success', data: { results: [{}, {}, {}] } });
  const some = await call(network, 'GET /api/v2/blacklist/records?regexs[]=a&regexs[]=nothing');
  expect((some.json['data'] as { results: Rule[] }).results.map((rule) => rule.regex)).toEqual(['a', 'a']);
});

test('verifying stops whole words or any occurrence, by mode, but not for disabled rules', async () => {
  const { network } = createTestNetwork({
    rules: [
      { regex: 'ass', isMatchExactWord: true },
      { regex: 'โง่', isMatchExactWord: true },
      'casino',
      String.raw`fr[e3]{2}\s+money`,
      { regex: 'sleeping', isEnabled: false },
    ],
  });
  const verify = async (text: string) =>
    (await call(network, 'POST /api/v3/blocklists/verify', { data: ['fine', text] })).status;
  expect(await verify('a classic')).toBe(200);
  expect(await verify('you ASS!')).toBe(403);
  expect(await verify('คนโง่')).toBe(200);
  expect(await verify('โง่ มาก')).toBe(403);
  expect(await verify('bestCasino99')).toBe(403);
  expect(await verify('FR33  money now')).toBe(403);
  expect(await verify('sleeping dogs')).toBe(200);
});

test('no pattern can hold the sandbox', async () => {
  const { network } = createTestNetwork({ rules: ['(a+)+$', '((a|b)+)+$', '(a|aa)*$', '.*.*.*.*.*=', '(.*a){20}!'] });
  const data = [`${'a'.repeat(400)} !`, 'a'.repeat(499) + 'b'];
  expect((await call(network, 'POST /api/v3/blocklists/verify', { data })).status).toBeGreaterThan(0);
}, 2000);

test('an ordinary user may verify, but neither read nor change the list', async () => {
  const { network } = createTestNetwork();
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  const verified = await call(network, 'POST /api/v3/blocklists/verify', { data: ['good morning'] }, member);
  expect(verified).toMatchObject({ status: 200, json: { success: true } });
  expect(await call(network, 'GET /api/v3/blocklists', undefined, member)).toMatchObject({
    status: 403,
    json: { code: 400301 },
  });
  expect(await call(network, add, { regexs: ['a'] }, member)).toMatchObject({ status: 403, json: { code: 400301 } });
});

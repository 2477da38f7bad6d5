import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';

import { type MatcherAnswer, type MatcherClient, MatcherFailed, openMatcher } from './matcherClient.ts';
import type { FromMatcher, ToMatcher } from './matcherMessages.ts';
import { createMatcherService } from './matcherService.ts';

/** The real service without its thread. A rule whose id begins with "hang" silences it for ever, as a thread would be. */
class FakeWorker extends EventTarget {
  isSilent = false;
  readonly received: ToMatcher[] = [];
  readonly #receive = createMatcherService((message) => this.#say(message));

  postMessage(message: ToMatcher) {
    this.received.push(message);
    setTimeout(() => {
      if (!this.isSilent) this.#receive(message);
    }, 0);
  }
  terminate() {
    this.isSilent = true;
  }
  #say(message: FromMatcher) {
    if (this.isSilent) return;
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: message })), 0);
    if (message.type === 'running' && message.ruleIds.some((ruleId) => ruleId.startsWith('hang'))) this.isSilent = true;
  }
}

let workers: FakeWorker[] = [];
let client: MatcherClient;
const rule = (regex: string, ruleId = regex): MatcherRule => ({
  ruleId,
  regex,
  isMatchExactWord: false,
  isEnabled: true,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  workers = [];
  client = openMatcher({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
});

async function answerTo(text: string, onPartial?: (answer: MatcherAnswer) => void) {
  const answer = client.test(text, onPartial);
  await vi.advanceTimersByTimeAsync(5000);
  return answer;
}
const ruleIds = (answer: MatcherAnswer | undefined) => answer?.hits.map((hit) => hit.ruleId);

test('answers which rules would stop a text and where', async () => {
  client.setRules([rule('spam'), rule('sc.m'), rule('ham'), rule('(x')]);
  expect(await answerTo('spam scam')).toEqual({
    text: 'spam scam',
    hits: [
      { ruleId: 'spam', ranges: [{ start: 0, end: 4 }] },
      { ruleId: 'sc.m', ranges: [{ start: 5, end: 9 }] },
    ],
    tooSlow: [],
    unusable: ['(x'],
    isComplete: true,
  });
  client.addRules([rule('a')]);
  expect(ruleIds(await answerTo('a'))).toEqual(['a']);
  client.setRules([rule('b')]);
  expect(ruleIds(await answerTo('a b'))).toEqual(['b']);
});

test('many rules go over in chunks, and the text after all of them', async () => {
  client.setRules(Array.from({ length: 5000 }, (_, at) => rule(`word${at}`)));
  expect(ruleIds(await answerTo('word4999'))).toContain('word4999');
  expect(workers[0]?.received.map((message) => message.type)).toEqual(['add', 'add', 'add', 'test']);
});

test('only the newest text is answered', async () => {
  client.setRules([rule('spam')]);
  const older = client.test('spam');
  const newer = client.test('no');
  await vi.advanceTimersByTimeAsync(100);
  expect(await older).toBeUndefined();
  expect(await newer).toMatchObject({ text: 'no', hits: [] });
});

test('a suspect pattern that hangs is named and left out, everything else answers', async () => {
  client.setRules([rule('spam'), rule('(a+)+$', 'hang'), rule('sp.m')]);
  const partial = vi.fn<(answer: MatcherAnswer) => void>();
  const answer = await answerTo('spam', partial);
  expect(partial.mock.calls.at(0)?.[0]).toMatchObject({ isComplete: false, hits: [{ ruleId: 'spam' }] });
  expect(ruleIds(answer)).toEqual(['spam', 'sp.m']);
  expect(answer).toMatchObject({ tooSlow: ['hang'], isComplete: true });
  expect(workers).toHaveLength(2);
  expect((await answerTo('spam again'))?.tooSlow).toEqual(['hang']);
  expect(workers).toHaveLength(2);
});

test('a pattern nobody suspected is found among its group, by running the group one by one', async () => {
  const group = Array.from({ length: 20 }, (_, at) => rule(`[${at % 10}x]y`, `fine${at}`));
  client.setRules([...group, rule('[ab]c', 'hang'), rule('spam')]);
  const answer = await answerTo('spam xy');
  expect(answer?.tooSlow).toEqual(['hang']);
  expect(ruleIds(answer)).toEqual(['spam', ...group.map((each) => each.ruleId)]);
  expect(workers).toHaveLength(3);
});

test('several patterns that hang are all found', async () => {
  client.setRules([rule('(a+)+$', 'hang1'), rule('[ab]c', 'hang2'), rule('[cd]e', 'hang3'), rule('spam')]);
  const answer = await answerTo('spam');
  expect(answer?.tooSlow.toSorted()).toEqual(['hang1', 'hang2', 'hang3']);
  expect(ruleIds(answer)).toEqual(['spam']);
});

test('a worker hung by an old text is ended too, and the newest text answered', async () => {
  client.setRules([rule('(a+)+$', 'hang'), rule('spam')]);
  const older = client.test('old');
  await vi.advanceTimersByTimeAsync(100);
  const newer = client.test('spam');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await older).toBeUndefined();
  expect(await newer).toMatchObject({ text: 'spam', hits: [{ ruleId: 'spam' }], tooSlow: ['hang'] });
});

test('rules that are gone are no longer reported as too slow', async () => {
  client.setRules([rule('(a+)+$', 'hang'), rule('spam')]);
  expect((await answerTo('spam'))?.tooSlow).toEqual(['hang']);
  client.setRules([rule('spam')]);
  expect((await answerTo('spam'))?.tooSlow).toEqual([]);
});

test('a broken worker rejects the test, and the next one starts a new worker', async () => {
  client.setRules([rule('spam')]);
  const failing = client.test('spam');
  workers[0]?.dispatchEvent(new Event('error'));
  await expect(failing).rejects.toThrow(MatcherFailed);
  expect(ruleIds(await answerTo('spam'))).toEqual(['spam']);
  expect(workers).toHaveLength(2);
});

test('closing answers what waits with nothing', async () => {
  client.setRules([rule('spam')]);
  const waiting = client.test('spam');
  client.close();
  expect(await waiting).toBeUndefined();
});

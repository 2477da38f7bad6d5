import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findWaves, type WaveItem } from './waves.ts';

let count = 0;
const item = (text: string, more: Partial<WaveItem> = {}): WaveItem => {
  count += 1;
  return {
    key: `post:${String(count).padStart(5, '0')}`,
    authorId: `author-${count}`,
    text,
    createdAt: new Date(Date.UTC(2026, 10, 1) + count * 3_600_000).toISOString(),
    fileUrls: [],
    ...more,
  };
};

const spam = 'Earn $500 every day from home, just click the link in my profile and start now';

test('near-copies are one wave, whatever was varied, and the wave says what is the same', () => {
  const copies = [
    spam,
    spam.toUpperCase(),
    `${spam} 🎉🎉`,
    spam.replace('$500', '$750'),
    spam.replaceAll('a', 'а').replaceAll('e', 'е'),
    spam.replaceAll(' ', ' \u200b'),
    `hey all! ${spam} xoxo`,
    `${spam}: http://spam${Math.round(1)}.site/abc`,
  ].map((text) => item(text));
  const others = ['I lost my umbrella at the meeting yesterday, has anybody seen it?', 'Nice!', 'Nice!', 'Nice!'];
  const [wave, ...more] = findWaves([...copies, ...others.map((text) => item(text))]);
  expect(more).toEqual([]);
  expect(wave?.keys).toEqual(copies.map(({ key }) => key));
  expect(wave).toMatchObject({ reason: { is: 'text', shared: spam }, authors: 8 });
});

test.each([
  ['Thai', 'รับสมัครงานออนไลน์ รายได้วันละ 500 บาท สนใจทักไลน์', 'รับสมัครงานออนไลน์ รายได้วันละ 900 บาท สนใจทักไลน์ครับ'],
  ['Chinese', '在家赚钱每天五百元加微信了解详情', '在家赚钱每天五百元！加微信了解详情吧'],
  [
    'Arabic',
    'اربح المال من المنزل كل يوم اضغط على الرابط في ملفي الشخصي',
    'اربح المال من المنزل كل يوم، اضغط على الرابط في ملفي الشخصي!!',
  ],
])('and so in %s', (_, one, other) => {
  expect(findWaves([item(one), item(other), item(one)])).toHaveLength(1);
});

test('what shares a link, a file or a burst of one author is a wave, and says so', () => {
  const links = ['look here', 'so good omg', 'I found this'].map((text, at) =>
    item(`${text} https://www.bad.example/win?ref=${at}`),
  );
  const files = Array.from({ length: 3 }, (_, at) => item(`Picture ${at}`, { fileUrls: ['https://files/1'] }));
  const burst = Array.from({ length: 5 }, (_, at) =>
    item(`Hello ${at}`, { authorId: 'fast', createdAt: `2026-11-20T10:0${at}:00Z` }),
  );
  const slow = Array.from({ length: 5 }, (_, at) =>
    item(`Hello ${at}`, { authorId: 'slow', createdAt: `2026-11-20T1${at}:00:00Z` }),
  );
  const waves = findWaves([...links, ...files, ...burst, ...slow]);
  expect(waves.map(({ reason, keys }) => [reason.is, reason.shared, keys.length])).toEqual([
    ['burst', 'fast', 5],
    ['file', 'https://files/1', 3],
    ['link', 'bad.example/win', 3],
  ]);
});

const texts = fc.array(
  fc.oneof(
    fc.constantFrom(
      spam,
      `${spam}!!`,
      'Nice!',
      '',
      'https://a.example/x hello',
      'Buy cheap followers today, best price guaranteed',
    ),
    fc.lorem({ maxCount: 12 }),
  ),
  { maxLength: 60 },
);

test('the order of the items changes nothing, and nothing is in two waves', () => {
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.nat()), (all, random) => {
      const items = all.map((text, at) => item(text, { authorId: `a${at % 7}`, createdAt: '2026-11-20T10:00:00Z' }));
      const shuffled = items.map((one) => ({ one, by: random.next().value })).toSorted((a, b) => a.by - b.by);
      const waves = findWaves(items);
      expect(findWaves(shuffled.map(({ one }) => one))).toEqual(waves);
      const keys = waves.flatMap((wave) => wave.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

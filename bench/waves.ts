import { findWaves, type WaveItem } from '../src/lib/waves/waves.ts';
import { repeat, type Bench, type Line } from './measure.ts';

const items = 5_000;
const campaigns = 60;

/** A number from 0 to 1, the same each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const openings = ['Hey', 'Hello all', 'Attention', 'Friends', 'Wow', 'Listen', 'Good news', 'Dear members'];
const verbs = ['earn', 'win', 'claim', 'unlock', 'double', 'receive', 'grab', 'cash out'];
const goods = [
  'free crypto',
  'gift cards',
  'followers',
  'casino bonus',
  'cheap pills',
  'loan approval',
  'signals',
  'tickets',
];
const ways = [
  'from your phone',
  'without any work',
  'every single night',
  'before midnight',
  'with my method',
  'in five minutes',
];
const ends = [
  'click the link in my profile',
  'write me in private',
  'join our channel',
  'ask me how it works',
  'visit the page below',
];
const foreign = [
  'รับสมัครงานออนไลน์ รายได้ดี สนใจทักไลน์มาได้เลย',
  'اربح المال من المنزل كل يوم اضغط على الرابط في ملفي الشخصي',
  '在家赚钱每天五百元加微信了解详情名额有限',
  'ギフト券が必ずもらえるキャンペーン実施中プロフィールを見てね',
];
const subjects = [
  'my bike',
  'this recipe',
  'the meeting',
  'our garden',
  'the last match',
  'her new book',
  'that movie',
  'the bus',
];
const opinions = [
  'was better than I thought',
  'made my whole week',
  'needs a little more time',
  'is not what it used to be',
];
const asides = [
  'what do you think',
  'has anybody tried it',
  'see you on Saturday',
  'thanks for the tips',
  'sorry for the late answer',
];
const stock = ['Nice!', 'Happy birthday!', 'Thank you so much', 'lol', 'Good morning everyone', 'Congrats!!'];

type Labelled = { item: WaveItem; campaign: number };

/** Reported items whose origin is known: campaigns of spam, each varied as spammers do, among what people say by themselves. */
function labelledSet(): Labelled[] {
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const templates = Array.from({ length: campaigns }, (_, index) =>
    index < foreign.length
      ? foreign[index]!
      : `${pick(openings)}, ${pick(verbs)} ${pick(goods)} ${pick(ways)} number${index}x${index * 7} ${pick(goods)} ${pick(ends)} ${word(random)} ${word(random)} ${word(random)}`,
  );
  return Array.from({ length: items }, (_, index) => {
    const isSpam = random() < 0.55;
    const campaign = isSpam ? Math.floor(random() * random() * campaigns) : -1;
    const text = isSpam
      ? varied(templates[campaign]!, random)
      : random() < 0.2
        ? pick(stock)
        : `${word(random)} ${pick(subjects)} ${pick(opinions)} ${word(random)} ${word(random)}, ${pick(asides)} ${word(random)}`;
    const item: WaveItem = {
      key: `post:${index}`,
      authorId: `author-${Math.floor(random() * 2_000)}`,
      text,
      createdAt: new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString(),
      fileUrls: [],
    };
    return { item, campaign };
  });
}

const letters = 'abcdefghijklmnoprstuvw';
const word = (random: () => number): string =>
  Array.from({ length: 4 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join('');

/** One spammer's copy: digits, case, emojis, invisible letters, look-alikes, words before and after. */
function varied(text: string, random: () => number): string {
  const ways: ((given: string) => string)[] = [
    (given) => given,
    (given) => given.toUpperCase(),
    (given) => `${given} ${'🎉🔥💰'.slice(0, 2)} ${Math.floor(random() * 1e6)}`,
    (given) => given.replaceAll('a', 'а').replaceAll('o', 'о'),
    (given) => Array.from(given).join(random() < 0.3 ? '\u200b' : ''),
    (given) => `${word(random)} ${given}`,
    (given) => `${given} ${word(random)} ${word(random)}`,
    (given) => given.replace(/ (?=\S+$)/, ' !!! '),
  ];
  const way = ways[Math.floor(random() * ways.length)]!;
  return random() < 0.5 ? way(text) : ways[2]!(way(text));
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** Pairs that belong together and are together, of those that are and of those that belong. */
function quality(all: readonly Labelled[], groups: readonly (readonly string[])[]) {
  const campaignOf = new Map(all.map(({ item, campaign }) => [item.key, campaign]));
  let together = 0;
  let right = 0;
  for (const keys of groups) {
    together += pairs(keys.length);
    const counts = Map.groupBy(keys, (key) => campaignOf.get(key) ?? -1);
    for (const [campaign, same] of counts) if (campaign >= 0) right += pairs(same.length);
  }
  const sizes = Map.groupBy(all, ({ campaign }) => campaign);
  let belong = 0;
  for (const [campaign, same] of sizes) if (campaign >= 0) belong += pairs(same.length);
  return { precision: right / Math.max(1, together), recall: right / belong };
}

/** The waves of 5,000 labelled items, as the queue's worker finds them. */
export async function waves({ runs }: Bench): Promise<Line[]> {
  const all = labelledSet();
  const given = all.map(({ item }) => item);
  const found = await repeat(runs, () => {
    const begun = performance.now();
    const groups = findWaves(given);
    return Promise.resolve({ took: performance.now() - begun, groups: groups.map(({ keys }) => keys) });
  });
  const { precision, recall } = quality(all, found[0]?.groups ?? []);
  return [
    { what: 'Waves among 5,000 items', unit: 'ms', values: found.map(({ took }) => took), target: { atMost: 1000 } },
    { what: 'Precision, by pairs', unit: '%', values: [precision * 100], target: { atLeast: 98 } },
    { what: 'Recall, by pairs', unit: '%', values: [recall * 100], target: { atLeast: 90 } },
  ];
}

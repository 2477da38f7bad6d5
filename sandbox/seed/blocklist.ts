import type { Rule } from '../models.ts';
import { sizes, type Origin } from '../origin.ts';
import { idAt, iso, laterThan, momentOf } from './dates.ts';
import { createRandom, type Random } from './random.ts';
import { insults, patterns, phrases, spam } from './terms.ts';

export type PlantedRule = string | { regex: string; isMatchExactWord?: boolean; isEnabled?: boolean };

type Entry = { regex: string; isMatchExactWord: boolean };

/** The blocklist to begin with, oldest rule first; `planted` rules instead of the seeded ones where given. */
export function seedBlocklist(origin: Origin, planted?: readonly PlantedRule[]): Rule[] {
  const random = createRandom(`${origin.seed}/blocklist`);
  if (planted) {
    return datedRules(planted, origin, random).map((rule, index) => {
      const plan = planted[index]!;
      return typeof plan === 'string' ? rule : { ...rule, isEnabled: plan.isEnabled ?? true };
    });
  }
  const rules = datedRules(makeEntries(sizes[origin.scale].blocklist, random), origin, random);
  return rules.map((rule) => (random.chance(0.06) ? { ...rule, isEnabled: false } : rule));
}

/** Rules made one after another over two years. */
export function datedRules(entries: readonly PlantedRule[], { startedAt }: Origin, random: Random): Rule[] {
  return entries.map((entry, index) => {
    const { regex, isMatchExactWord = false } = typeof entry === 'string' ? { regex: entry } : entry;
    const moment = momentOf(index, entries.length, startedAt, random);
    const isTouched = random.chance(0.1);
    return {
      ruleId: idAt(moment, random),
      regex,
      isMatchExactWord,
      isEnabled: true,
      isDeleted: false,
      createdAt: iso(moment),
      updatedAt: iso(isTouched ? laterThan(moment, startedAt, random) : moment),
    };
  });
}

function makeEntries(count: number, random: Random): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (regex: string, isMatchExactWord: boolean) => {
    if (!entries.has(regex)) entries.set(regex, { regex, isMatchExactWord });
  };
  for (const word of insults) add(word, true);
  for (const phrase of phrases) add(escape(phrase), false);
  for (const pattern of patterns) add(pattern, false);
  while (entries.size < count) {
    const entry = makeSpam(random);
    add(entry.regex, entry.isMatchExactWord);
  }
  return shuffled([...entries.values()], random);
}

/** One more of the endless near-identical ones: phrases, domains, handles, leetspeak. */
function makeSpam(random: Random): Entry {
  const brand = random.pick(spam.brands);
  const goods = random.pick(spam.goods);
  const number = random.int(1, 9999);
  switch (random.int(0, 4)) {
    case 0:
      return {
        regex: escape(`${random.pick(spam.verbs)} ${random.pick(spam.sums)} ${random.pick(spam.times)}`),
        isMatchExactWord: false,
      };
    case 1:
      return { regex: escape(`${brand}${goods}${number}.${random.pick(spam.endings)}`), isMatchExactWord: false };
    case 2:
      return { regex: `@${brand}_${goods}${number}`, isMatchExactWord: false };
    case 3:
      return { regex: `${leet(brand)}\\s*${leet(goods)}\\s*${number}`, isMatchExactWord: false };
    default:
      return { regex: `${brand}${goods}${number}`, isMatchExactWord: true };
  }
}

const disguises: Record<string, string> = { a: '[a4@]', e: '[e3]', i: '[i1!]', o: '[o0]', s: '[s5$]' };
const leet = (word: string) => word.replaceAll(/[aeios]/g, (letter) => disguises[letter]!);
const escape = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

function shuffled<Item>(items: Item[], random: Random): Item[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index);
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
  return items;
}

import type { Random } from './random.ts';
import { entries, insults, phrases, spam } from './terms.ts';

/** What makes rules necessary, and what makes them wrong: spam in disguise, insults, and harmless texts that look alike. */

/** Harmless, yet hit by rules a moderator is likely to write. */
const lookalikes = entries(`
  The clown fish at the aquarium hid behind the same rock all day
  Trash is collected on Thursday this week because of the holiday
  Burro e salvia: four ingredients, ten minutes, best ravioli ever
  Casino Royale on the big screen tonight, anybody?
  The clinic moved, their new number is +66 2 555 0134 22
  Write to the organisers: hello@runclub.example
  Soooooooooooooooo happy, we won the derby
  My daughter called the referee an idiot, we had a talk in the car
  Lucky slots for the workshop are still free, sign up at the library
  Is bit.ly down for anyone else? The flyer link does not open
  Free gift card with every coffee at the school fair
  The Loser by Thomas Bernhard, our book for March
  Jerk chicken recipe from my uncle in Kingston
  He works from home and earns less now, says the article
`);

export const lookalike = (random: Random): string => random.pick(lookalikes);

export const insult = (random: Random): string =>
  random.pick([
    `What an ${random.pick(insults)}`,
    `${random.pick(insults)}!!!`,
    `Nobody asked you, ${random.pick(insults)}`,
    `${random.pick(insults)} ${random.pick(insults)}`,
  ]);

/** One of the everyday kind, over and over since the network began. */
export function everydaySpam(random: Random): string {
  const number = random.int(1, 9999);
  const brand = random.pick(spam.brands);
  const goods = random.pick(spam.goods);
  const offer = `${random.pick(spam.verbs)} ${random.pick(spam.sums)} ${random.pick(spam.times)}`;
  return random.pick([
    `${random.pick(phrases)} 👉 ${brand}${goods}${number}.${random.pick(spam.endings)}`,
    `${offer}! ${random.pick(phrases)}`,
    `💰 ${offer} 💰 @${brand}_${goods}${number}`,
    `${random.pick(phrases)}. ${offer}, only today`,
  ]);
}

const disguises: Record<string, readonly string[]> = {
  a: ['a', '4', '@', 'а'],
  e: ['e', '3', 'е'],
  i: ['i', '1', '!'],
  o: ['o', '0', 'о'],
  s: ['s', '5', '$'],
};

/** One of the wave: the same text for all, each in another disguise, so that no single rule holds it. */
export function waveSpam(random: Random): string {
  const name = random.pick(['lucky dragon', 'luckydragon', 'lucky-dragon', 'l.u.c.k.y dragon', 'lucky\u200Bdragon']);
  const sum = random.pick(spam.sums);
  const text = random.pick([
    `${name} slots paid me ${sum} last night`,
    `${name} slots pays ${sum} every night`,
    `Tried ${name} slots, got ${sum} in one night`,
  ]);
  const link = random.pick([
    `luckydragon${random.int(10, 99)}.${random.pick(spam.endings)}`,
    `t.me/luckydragon${random.int(100, 999)}`,
    'link in my bio',
  ]);
  const disguised = text.replaceAll(/[aeios]/g, (letter) =>
    random.chance(0.18) ? random.pick(disguises[letter]!) : letter,
  );
  return `${random.pick(['🔥', '🐉', '🎰', '💸', ''])} ${disguised} ${random.pick(['', '👉 ', '-> '])}${link}`.trim();
}

import { t } from '@lingui/core/macro';

import { recognise } from '#src/lib/pasted/recognise.ts';
import { paths } from '#src/paths.ts';

import type { Known, Offer } from './offer.ts';
import { pastedOffers } from './pastedOffers.ts';

/** More than these nobody looks through. */
const mostOffers = 12;
const mostObjects = 5;
const mostHelp = 4;

/** A name as it is compared: without case and accents. */
export const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** How well a name fits what was typed, both plain: 3 the whole, 2 its start, 1 every word begins one of its words, 0 not at all. */
function fit(typed: readonly string[], there: string): 0 | 1 | 2 | 3 {
  const [first = ''] = typed;
  if (!there.includes(first)) return 0;
  const whole = typed.join(' ');
  if (there === whole) return 3;
  if (there.startsWith(whole)) return 2;
  const words = there.split(/[^\p{L}\p{N}]+/u);
  return typed.every((word) => words.some((one) => one.startsWith(word))) ? 1 : 0;
}

type Fitting = { fit: number; offer: Offer };

/** What can be done with what was typed or pasted, the likeliest first. */
export function offersFor(text: string, known: Known): Offer[] {
  const pasted = recognise(text, known.origin);
  const ofText = pastedOffers(pasted, text, known);
  if (pasted.is === 'nothing')
    return fitting([], known)
      .map(({ offer }) => offer)
      .slice(0, mostOffers);
  const isOpen = pasted.is === 'name' || pasted.is === 'sentence' || pasted.is === 'question';
  // What cannot be anything else is not looked for among names.
  if (!isOpen) return ofText;
  const typed = plain(text.trim()).split(/\s+/);
  const found = fitting(typed, known);
  const help = helpOffers(text, known);
  const named = found.map(({ offer }) => offer);
  // Its very name is what is meant, even where that asks something.
  if (pasted.is === 'question' && found[0]?.fit !== 3) return unique([...help, ...named, ...ofText]);
  return unique([...named, ...ofText, ...help]);
}

/** Pages, actions, views and objects whose names fit, the best first. */
function fitting(typed: readonly string[], { pages, actions, views, objects }: Known): Fitting[] {
  const found: Fitting[] = [];
  const add = (name: string, offer: () => Offer, words = '') => {
    const best = typed.length === 0 ? 1 : Math.max(fit(typed, name), Math.min(1, fit(typed, words)));
    if (best > 0) found.push({ fit: best, offer: offer() });
  };
  for (const { id, name, to } of views)
    add(plain(name), () => ({ id: `view:${id}`, title: name, about: t`Saved view`, to }));
  for (const { to, title, words } of pages)
    add(plain(title), () => ({ id: `page:${to}`, title, about: t`Page`, to }), words && plain(words));
  for (const { id, label, run } of actions)
    add(plain(label), () => ({ id: `action:${id}`, title: label, about: t`Do it now`, run }));
  const kinds = { user: t`User`, community: t`Community`, channel: t`Channel` };
  let objectsLeft = typed.length === 0 ? 0 : mostObjects;
  for (const { to, name, plain: compared, kind, id } of objects) {
    if (objectsLeft === 0) break;
    const before = found.length;
    add(compared, () => ({ id: `${kind}:${id}`, title: name, about: kinds[kind], to }));
    objectsLeft -= found.length - before;
  }
  return found.toSorted((one, other) => other.fit - one.fit);
}

const helpOffers = (text: string, { help }: Known): Offer[] =>
  help(text)
    .slice(0, mostHelp)
    .map(({ id, title, about }) => ({ id: `help:${id}`, title, about: t`Help · ${about}`, to: paths.helpEntry(id) }));

function unique(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [offer.id, offer])).values()].slice(0, mostOffers);
}

import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { createSearch, type Searchable } from '#src/lib/textSearch.ts';
import { errorHelp, type ErrorHelp } from '#src/queries/errorHelp.ts';

import { apps } from './entries/apps.ts';
import { communities } from './entries/communities.ts';
import { connecting } from './entries/connecting.ts';
import { errors } from './entries/errors.ts';
import type { HelpText } from './entries/helpText.ts';
import { metadata } from './entries/metadata.ts';
import { posts } from './entries/posts.ts';
import { search } from './entries/search.ts';
import { users } from './entries/users.ts';
import { vendor } from './entries/vendor.ts';
import { words } from './entries/words.ts';
import { helpIndex, type HelpId, type HelpRow, type Topic } from './helpIndex.ts';

/** Named by the vendor FAQ. */
export const supportAddress = 'support.asc@amity.co';

export const topicNames: Record<Topic, MessageDescriptor> = {
  connecting: msg`Connecting`,
  users: msg`Users`,
  communities: msg`Communities and members`,
  posts: msg`Posts and feeds`,
  words: msg`Blocked words`,
  search: msg`Lists and search`,
  errors: msg`Errors`,
  metadata: msg`Metadata`,
  apps: msg`About apps`,
  vendor: msg`The vendor’s console and support`,
};

const texts: Record<HelpId, HelpText> = {
  ...connecting,
  ...users,
  ...communities,
  ...posts,
  ...words,
  ...search,
  ...errors,
  ...metadata,
  ...apps,
  ...vendor,
};

export type HelpEntry = HelpRow & HelpText;

export const helpEntries: readonly HelpEntry[] = helpIndex.map((row) => ({ ...row, ...texts[row.id] }));

const entriesById = new Map(helpEntries.map((entry) => [entry.id, entry]));

export const helpEntry = (id: string): HelpEntry | undefined => entriesById.get(id);

export const helpEntriesOf = (ids: readonly HelpId[]): HelpEntry[] => ids.flatMap((id) => helpEntry(id) ?? []);

/** The entry of a code, as `paths.helpError` names it. */
const errorId = (code: number): string => `error-${code}`;

/** The code an address names, whether there is anything to say about it or not. */
export const codeOfId = (id: string): number | undefined => {
  const digits = /^error-(\d+)$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

export const errorEntry = (code: number): ErrorHelp | undefined => errorHelp.find((error) => error.code === code);

/** A result of the search, in the language of the reader. */
export type Found = { id: string; title: string; about: string };

/** The search over all of the help, codes among it. */
export function createHelpSearch(i18n: I18n): (query: string) => Found[] {
  const items: (Searchable & Found)[] = [
    ...helpEntries.map(({ id, topic, title, text, steps = [], words: also }) => ({
      id,
      title: i18n._(title),
      about: i18n._(topicNames[topic]),
      words: also ? i18n._(also) : '',
      text: [...text, ...steps].map((part) => i18n._(part)).join(' '),
    })),
    ...errorHelp.map(({ code, name = '', title, cause, next }) => ({
      id: errorId(code),
      title: `${code}: ${i18n._(title)}`,
      about: i18n._(msg`Error code`),
      words: name,
      text: `${i18n._(cause)} ${i18n._(next)}`,
    })),
  ];
  const byId = new Map(items.map((item) => [item.id, item]));
  const find = createSearch(items);
  return (query) => find(query).flatMap((id) => byId.get(id) ?? []);
}

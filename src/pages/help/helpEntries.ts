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

/** The search over all of the help. Codes are in it by their numbers and names; by their words, behind the questions. */
export function createHelpSearch(i18n: I18n): (query: string) => Found[] {
  const sentences = (parts: readonly MessageDescriptor[]) => parts.map((part) => i18n._(part)).join(' ');
  const results = new Map<string, Found>();
  const add = (id: string, title: string, about: MessageDescriptor, item: Omit<Searchable, 'id'>): Searchable => {
    results.set(id, { id, title, about: i18n._(about) });
    return { id, ...item };
  };
  const find = createSearch([
    ...helpEntries.map(({ id, topic, title, text, steps = [], words: also }) =>
      add(id, i18n._(title), topicNames[topic], {
        title: i18n._(title),
        words: also ? i18n._(also) : '',
        text: sentences([...text, ...steps]),
      }),
    ),
    ...errorHelp.map(({ code, name = '', title, cause, next }) =>
      add(errorId(code), `${code}: ${i18n._(title)}`, msg`Error code`, {
        title: String(code),
        words: name,
        text: sentences([title, cause, next]),
      }),
    ),
  ]);
  return (query) => find(query).flatMap((id) => results.get(id) ?? []);
}

import { plural, t } from '@lingui/core/macro';

import { allowlistTexts } from './allowlistRules.ts';
import { ruleTexts } from './blocklistRules.ts';
import { channelMemberTexts } from './channelMembers.ts';
import { channelTexts } from './channels.ts';
import { communityTexts } from './communities.ts';
import { contentTexts } from './content.ts';
import { memberTexts } from './members.ts';
import { metadataTexts } from './metadata.ts';
import { postTexts } from './posts.ts';
import { roleTexts } from './roles.ts';
import { settingsTexts } from './settings.ts';
import { userTexts } from './users.ts';

/** How people speak of one kind of job. `params` are the job's, as they stand in the record too. */
export type KindText = {
  /** Among the actions of the record: "Delete rules". */
  name: (params?: unknown) => string;
  /** What was decided: "Delete 3 rules". */
  decided: (count: number, params: unknown) => string;
  /** The job while it is under way: "Deleting 3 rules". `source`: the file its items came from. */
  going: (count: number, params: unknown, source: string) => string;
  /** And when it is over: "Deleted 3 rules". */
  done: (count: number, params: unknown, source: string) => string;
  /** What one item is, as the heading of a column. */
  object: () => string;
  /** Where the object of an entry of the record is, by its name or id, and what the link says. */
  link?: (
    object: { name: string; id?: string | undefined },
    params: unknown,
  ) => { to: string; says: string } | undefined;
  /** True where objects are rules: words or patterns, with a match mode. */
  isRules?: boolean;
  /** What the undo button says, and what comes back with it and what does not. Absent for a final kind. */
  undoLabel?: (count: number, params: unknown) => string;
  undoTerms?: () => string;
};

const other: KindText = {
  name: () => t`Other changes`,
  decided: (count) => plural(count, { one: 'Change # object', other: 'Change # objects' }),
  going: (count) => plural(count, { one: 'Changing # item', other: 'Changing # items' }),
  done: (count) => plural(count, { one: 'Changed # item', other: 'Changed # items' }),
  object: () => t`Object`,
  undoLabel: () => t`Undo`,
};

/** The words of every kind of job, in the order of the record's filter. */
export const kindTexts: Readonly<Record<string, KindText>> = {
  ...allowlistTexts,
  ...ruleTexts,
  ...communityTexts,
  ...memberTexts,
  ...channelTexts,
  ...channelMemberTexts,
  ...postTexts,
  ...contentTexts,
  ...userTexts,
  ...settingsTexts,
  ...roleTexts,
  ...metadataTexts,
};

/** The words of a kind of job; general ones where a later version of the console made the job. */
export const kindText = (kind: string): KindText => kindTexts[kind] ?? other;

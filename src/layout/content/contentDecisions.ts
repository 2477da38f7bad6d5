import { plural, t } from '@lingui/core/macro';

import { confirm, type Question } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { gracePeriod } from '#src/queries/gracePeriod.ts';
import { connectedUserId } from '#src/queries/useSession.ts';

import { decide } from '../decide.ts';
import { sendContent } from './sendContent.ts';

/** A decision worked out and not made yet: what would be asked, and how it is saved. A text where there is nothing to decide. */
type Plan = {
  title: string;
  body: string;
  action?: string;
  isDanger?: boolean;
  /** How many it is about. */
  count: number;
  /** Always asked; others only for several, or where nothing waits. */
  isAlwaysAsked?: boolean;
  /** True when at least one change was saved. */
  send: (reason: string) => Promise<boolean>;
};
export type ContentDecision = (items: readonly FlaggedItem[]) => Plan | string;

/** From so many on the number is typed before it happens. */
const typedFrom = 100;

/** Removes what is reported. No call brings it back. */
export const remove: ContentDecision = (items) => {
  const able = items.filter(({ kind }) => kind !== 'user');
  const count = able.length;
  if (count === 0) return t`Users are not removed here: ban them, or open them to delete them.`;
  return {
    title: plural(count, { one: 'Remove # item', other: 'Remove # items' }),
    body: t`Nobody sees it any more, and no call brings it back.`,
    isDanger: true,
    count,
    send: (reason) => sendContent(able, 'remove', reason),
  };
};

/** Clears the reports: what is reported stays. */
export const clear: ContentDecision = (given) => {
  const items = given.filter(({ reports }) => reports > 0);
  const count = items.length;
  if (count === 0) return t`Nothing among it is reported.`;
  return {
    title: plural(count, { one: 'Clear the flags of # item', other: 'Clear the flags of # items' }),
    body: t`It stays, its reports are gone, and no call brings those back.`,
    count,
    send: (reason) => sendContent(items, 'clear', reason),
  };
};

/** Bans the authors from the network. */
export const banAuthors: ContentDecision = (items) => {
  const authors = authorsOf(items);
  const count = authors.length;
  const name = authors[0]?.displayName ?? '';
  if (count === 0) return t`You cannot ban yourself.`;
  return {
    title:
      count === 1
        ? t`Ban “${name}” from the network`
        : plural(count, { one: 'Ban # author from the network', other: 'Ban # authors from the network' }),
    body: t`They cannot log in any more, are taken out of all channels, and all their messages are deleted. Posts and comments stay. The ban can be lifted; messages and channels do not come back.`,
    isDanger: true,
    isAlwaysAsked: true,
    count,
    send: (reason) => decide('banUsers', {}, authors, { reason }),
  };
};

/** Bans the authors from the communities the items stand in. */
export const banFromCommunity: ContentDecision = (items) => {
  const communities = new Map<string, { name: string; items: FlaggedItem[] }>();
  for (const item of items) {
    if (item.place.is !== 'community') continue;
    const { communityId, name } = item.place;
    const known = communities.get(communityId);
    if (known) known.items.push(item);
    else communities.set(communityId, { name, items: [item] });
  }
  const bans = [...communities].map(([communityId, one]) => ({
    communityId,
    name: one.name,
    authors: authorsOf(one.items),
  }));
  const count = bans.reduce((sum, { authors }) => sum + authors.length, 0);
  if (communities.size === 0) return t`It stands in no community.`;
  if (count === 0) return t`You cannot ban yourself.`;
  const name = bans[0]?.authors[0]?.displayName ?? '';
  const place = bans[0]?.name ?? '';
  return {
    title:
      count === 1
        ? t`Ban “${name}” from “${place}”`
        : plural(count, {
            one: 'Ban # author from the community they wrote in',
            other: 'Ban # authors from the communities they wrote in',
          }),
    body: t`They leave the community and cannot join it again. What they wrote there stays. The ban can be lifted.`,
    action: t`Ban from the community`,
    isDanger: true,
    isAlwaysAsked: true,
    count,
    async send(reason) {
      const saved: boolean[] = [];
      for (const { communityId, name: source, authors } of bans) {
        const inputs = authors.map((author) => ({ ...author, roles: [] }));
        // oxlint-disable-next-line no-await-in-loop -- saved in the order they are named in
        saved.push(await decide('banCommunityMembers', { communityId }, inputs, { source, reason }));
      }
      return saved.some(Boolean);
    },
  };
};

/** True where a decision on so many is asked about first: one that waits can be thought better of, several are too many. */
const isAsked = (count: number): boolean => count > 1 || gracePeriod.get() === 0;

/** True where these decisions on these items are made by the key alone, without a question. */
export const isAtOnce = (decisions: readonly ContentDecision[], items: readonly FlaggedItem[]): boolean =>
  plansOf(decisions, items).some(Boolean) && !plansOf(decisions, items).some(mustAsk);

const plansOf = (decisions: readonly ContentDecision[], items: readonly FlaggedItem[]): Plan[] =>
  decisions.map((decision) => decision(items)).filter((plan) => typeof plan !== 'string');

const mustAsk = ({ isAlwaysAsked = false, count }: Plan): boolean => isAlwaysAsked || isAsked(count);

/** Makes a decision, after the question it needs. True when something of it was saved. */
export async function carryOut(decision: ContentDecision, items: readonly FlaggedItem[]): Promise<boolean> {
  const plan = decision(items);
  if (typeof plan === 'string') {
    toast(plan);
    return false;
  }
  const { title, body, action = title, isDanger = false, count, isAlwaysAsked, send } = plan;
  let reason = '';
  const question: Question = {
    title,
    body,
    action,
    isDanger,
    ...(isAlwaysAsked && { onReason: (text) => (reason = text) }),
    ...(isDanger && count >= typedFrom && { typed: String(count) }),
  };
  if (mustAsk(plan) && !(await confirm(question))) return false;
  return send(reason);
}

/**
 * Makes several decisions on the same items in one go, with one question for all of them where one of them needs it. True
 * when something was saved. @param note why, for the record
 */
export async function carryOutAll(
  decisions: readonly ContentDecision[],
  items: readonly FlaggedItem[],
  { action, note }: { action: string; note: string },
): Promise<boolean> {
  const plans = plansOf(decisions, items);
  if (plans.length === 0) {
    toast(t`There is nothing here that “${action}” could do.`);
    return false;
  }
  const most = Math.max(...plans.map(({ count }) => count));
  const isDanger = plans.some((plan) => plan.isDanger);
  const question: Question = {
    title: plans.map(({ title }) => title).join(' · '),
    body: [...new Set(plans.map(({ body }) => body))].join(' '),
    action,
    isDanger,
    ...(isDanger && most >= typedFrom && { typed: String(most) }),
  };
  if (plans.some(mustAsk) && !(await confirm(question))) return false;
  const saved: boolean[] = [];
  // oxlint-disable-next-line no-await-in-loop -- the record has them in the order they are named in
  for (const { send } of plans) saved.push(await send(note));
  return saved.some(Boolean);
}

/** Whoever wrote them, once each; never the person who decides. */
function authorsOf(items: readonly FlaggedItem[]): { userId: string; displayName: string }[] {
  const authors = new Map(items.map(({ authorId, authorName }) => [authorId, authorName]));
  authors.delete(connectedUserId() ?? '');
  authors.delete('');
  return [...authors].map(([userId, displayName]) => ({ userId, displayName }));
}

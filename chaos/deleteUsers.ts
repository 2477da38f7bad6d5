import type { LoggedRequest } from '#sandbox/requestLog.ts';
import { deleteUsers } from '#src/jobs/kinds/deleteUsers.ts';
import type { UserItem } from '#src/jobs/kinds/ofUsers.ts';

import { danger } from './danger.ts';
import type { Facts } from './facts.ts';
import { findOrMake, pursue, untilOver } from './person.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenarios.ts';
import { profileId } from './tab.ts';
import { sleep } from './time.ts';
import type { World } from './world.ts';

const decision = { network: 'Chaos', moderator: 'Nobody', reason: 'To see what happens' };
export const keepAll = { deleteAll: false, markMessageDeleted: false, hardDeletePost: false, hardDeleteComment: false };

/** Of the users somebody decides to delete: what becomes of them before it is sent. */
type Doomed = UserItem & { is: 'as decided' | 'renamed' | 'deleted by others' | 'unknown' };

/**
 * Deletes users, of whom some were renamed, deleted by others or never there by the time it is sent. Nobody may be deleted
 * who was not decided on as they are, nobody twice, and each has a fate that says what is so.
 */
export const deleteManyUsers: Scenario = async (world, random) => {
  const doomed = someUsers(random, random.between(25, 60));
  const bystanders = Array.from({ length: 20 }, (_, index) => ({
    userId: `bystander-${index}`,
    displayName: 'Bystander',
  }));
  const there = doomed.filter(({ is }) => is !== 'unknown').map(({ userId, displayName }) => ({ userId, displayName }));
  await world.network.plantUsers([...there, ...bystanders]);
  await world.network.plantUsers(
    doomed.flatMap(({ userId, is }) => {
      if (is === 'renamed') return [{ userId, displayName: 'Somebody else' }];
      return is === 'deleted by others' ? [{ userId, displayName: 'Deleted user', isDeleted: true }] : [];
    }),
  );
  await danger(world, random);
  const made = findOrMake(
    world,
    ({ kind }) => kind === deleteUsers.name,
    (tab) => tab.jobs.create(deleteUsers, keepAll, doomed, { profileId, decision, graceMs: 0 }),
  );
  await pursue(
    world,
    async (tab) => {
      const job = await made(tab);
      // Released by a person who does not wait, and passed by one who has looked at the first five.
      if (job?.state.status === 'waiting') await tab.jobs.release(job.id);
      return job !== undefined && (await untilOver(world, tab, job.id)) !== undefined;
    },
    true,
  );
  // What was to go wrong is over; from here on only looking.
  await world.reconnect();
  // So that it does not count against the app's own budget.
  await sleep(2_000);
  const isGone = await deletedOn(world, [...doomed, ...bystanders]);
  return (facts) => [
    ...wrongFates(facts, doomed, isGone),
    ...wrongBystanders(bystanders, isGone),
    ...deletedTwice(facts),
  ];
};

function someUsers(random: Random, count: number): Doomed[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = random.next();
    const is = chance < 0.1 ? 'renamed' : chance < 0.2 ? 'deleted by others' : chance < 0.25 ? 'unknown' : 'as decided';
    return { userId: `doomed-${index}`, displayName: `Doomed ${index}`, is };
  });
}

export async function deletedOn(
  world: World,
  users: readonly { userId: string }[],
): Promise<(userId: string) => boolean> {
  const deleted = await world.network.deletedUsers(users.map(({ userId }) => userId));
  return (userId) => deleted.has(userId);
}

const expected: Record<Doomed['is'], readonly string[]> = {
  // Whoever deleted them may have been us, without hearing the answer.
  'as decided': ['user-deleted', 'already-gone'],
  renamed: ['changed-since'],
  'deleted by others': ['already-gone'],
  unknown: ['changed-since'],
};

function wrongFates({ jobs }: Facts, doomed: readonly Doomed[], isGone: (userId: string) => boolean): string[] {
  const mine = jobs.filter(({ job }) => job.kind === deleteUsers.name);
  if (mine.length !== 1) return [`there are ${mine.length} deletions`];
  return (mine[0]?.rows ?? []).flatMap(({ fate, order }) => {
    const user = doomed[order];
    if (!user) return [`there is a row ${order} too many`];
    const is = fate.is === 'done' ? fate.outcome : fate.is === 'refused' ? fate.reason.kind : fate.is;
    const shouldBeGone = user.is === 'as decided' || user.is === 'deleted by others';
    return [
      ...(expected[user.is].includes(is) ? [] : [`${user.userId} (${user.is}) is ${is}`]),
      ...(isGone(user.userId) === shouldBeGone
        ? []
        : [`${user.userId} (${user.is}) is ${shouldBeGone ? 'there' : 'gone'}`]),
    ];
  });
}

const wrongBystanders = (users: readonly { userId: string }[], isGone: (userId: string) => boolean): string[] =>
  users.filter(({ userId }) => isGone(userId)).map(({ userId }) => `${userId} was deleted by nobody's decision`);

const isDeletion = ({ method, path }: LoggedRequest) => method === 'DELETE' && path.startsWith('/api/v4/users/');

export function deletedTwice({ requests }: Facts): string[] {
  const applied = requests.filter((request) => isDeletion(request) && request.isApplied).map(({ path }) => path);
  return applied.length === new Set(applied).size ? [] : ['somebody was deleted twice'];
}

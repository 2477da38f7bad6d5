import { deleteUsers } from '#src/jobs/kinds/deleteUsers.ts';
import { rehearseAway, type AwayQuestion, type Rehearsal } from '#src/jobs/rehearseAway.ts';
import { chunks } from '#src/lib/chunks.ts';
import { parseActivityReport, type ActivityReport } from '#src/lib/inactivity/report.ts';

import { danger } from './danger.ts';
import { deletedOn, deletedTwice, keepAll } from './deleteUsers.ts';
import type { Facts } from './facts.ts';
import { findOrMake, pursue, untilOver } from './person.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenarios.ts';
import type { PlantedUser } from './server.ts';
import { profileId } from './tab.ts';
import { sleep } from './time.ts';
import type { World } from './world.ts';

const decision = { network: 'Chaos', moderator: 'Nobody', reason: 'Away for a year' };
const day = 86_400_000;
const hour = 3_600_000;
const awayFor = 365 * day;

/** What somebody is like, and so what has to become of them. */
const sorts = [
  'away',
  'active',
  /** Away by days less than the report's missing time zone could make of it. */
  'nearly-away',
  'null',
  'unreadable',
  'future',
  /** Two lines, of which the second says they were there yesterday. */
  'twice',
  'moderator',
  'flagged',
  'renamed-later',
  'deleted-before',
  'unknown-here',
  /** Came back after the rehearsal, before anything was sent. */
  'back-and-wrote',
  'moderator-later',
] as const;
type Sort = (typeof sorts)[number];
type Person = { userId: string; sort: Sort; line: string[] };

/**
 * Deletes who was away for a year, by a report that is as bad as reports are, while some come back: nobody may be deleted who
 * was not away for all that could be known, nobody twice, and each has a fate that says what is so.
 */
export const cleanUp =
  (size: (random: Random) => number): Scenario =>
  async (world, random) => {
    const people = somePeople(random, size(random));
    const createdAt = iso(Date.now() - 900 * day);
    for (const some of chunks(
      people.filter(({ sort }) => sort !== 'unknown-here'),
      500,
    )) {
      await world.network.plantUsers(some.map((person) => plantedAs(person, createdAt)));
    }
    const rehearsal = await rehearseInPeace(world, readReport(people));
    await change(people, world.network);
    await danger(world, random);
    const meant = rehearsal.users.filter(({ verdict }) => verdict.is === 'meant');
    const params = { ...keepAll, onlyIfAwaySince: rehearsal.at };
    const made = findOrMake(
      world,
      ({ kind }) => kind === deleteUsers.name,
      (tab) => tab.jobs.create(deleteUsers, params, meant, { profileId, decision, graceMs: 0 }),
    );
    await pursue(
      world,
      async (tab) => {
        const job = await made(tab);
        if (job?.state.status === 'waiting') await tab.jobs.release(job.id);
        return job !== undefined && (await untilOver(world, tab, job.id)) !== undefined;
      },
      true,
    );
    await world.reconnect();
    await sleep(2_000);
    const isGone = await deletedOn(world, people);
    return (facts) => [
      ...wrongEnds(people, isGone),
      ...wrongFates(facts, people, meant.length),
      ...deletedTwice(facts),
    ];
  };

const iso = (at: number) => new Date(at).toISOString();

function somePeople(random: Random, count: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    // Half of them are away; every other sort comes too.
    const sort = random.next() < 0.5 ? 'away' : random.pick([...sorts]);
    const userId = `person-${index}`;
    return { userId, sort, line: [userId, moment(sort, random)] };
  });
}

/** When the report says they were there last, written in one of the ways reports are written in. */
function moment(sort: Sort, random: Random): string {
  const now = Date.now();
  if (sort === 'null') return random.pick(['null', '', 'N/A', 'NaN']);
  if (sort === 'unreadable') return random.pick(['03/04/2024', 'last year', '2024-02-31', '2024-13-01T00:00:00Z']);
  if (sort === 'future') return iso(now + random.between(2, 400) * day);
  if (sort === 'active') return written(now - random.between(1, 360) * day, random);
  // Truly a few hours less than a year ago; a clock behind UTC wrote down an earlier hour.
  if (sort === 'nearly-away') return iso(now - awayFor + random.between(1, 11) * hour - 11 * hour).replace('Z', '');
  return written(now - random.between(380, 800) * day, random);
}

function written(at: number, random: Random): string {
  const zone = random.pick([0, 9, -8, 14, -12]);
  const shown = iso(at + zone * hour).slice(0, 19);
  const sign = zone < 0 ? '-' : '+';
  return random.pick([
    iso(at),
    iso(at).replace('T', ' ').replace('.000Z', ''),
    `${shown}${sign}${String(Math.abs(zone)).padStart(2, '0')}:00`,
    String(at),
    String(Math.floor(at / 1_000)),
  ]);
}

function readReport(people: readonly Person[]): ActivityReport {
  const lines = people.flatMap(({ line, sort, userId }) =>
    sort === 'twice' ? [line, [userId, iso(Date.now() - day)]] : [line],
  );
  const text = ['userId,last_active', ...lines.map((line) => line.join(','))].join('\n');
  const report = parseActivityReport(text, Date.now());
  if ('code' in report) throw new Error(`The report was refused: ${report.code}`);
  return report;
}

const plantedAs = ({ userId, sort }: Person, createdAt: string): PlantedUser => ({
  userId,
  displayName: userId,
  createdAt,
  lastActive: null,
  ...(sort === 'moderator' && { roles: ['moderator'] }),
  ...(sort === 'flagged' && { flagCount: 1 }),
  ...(sort === 'deleted-before' && { isDeleted: true, displayName: 'Deleted user' }),
});

/** Nothing is in danger while only reads are under way: what fails is read again. */
async function rehearseInPeace(world: World, { lines, newest = 0 }: ActivityReport): Promise<Rehearsal> {
  const since = Date.now() - awayFor;
  const question: AwayQuestion = {
    candidates: lines.flatMap((line) => ('lastActive' in line && line.lastActive < since ? [line] : [])),
    since,
    reportUntil: newest,
    action: 'delete',
    mark: { since: '', until: '' },
    shield: { ownUserId: undefined, listed: new Set() },
  };
  const tab = world.open();
  await tab.started;
  const rehearsal = await rehearseAway(tab.client(), question, new AbortController().signal, () => {});
  tab.die();
  return rehearsal;
}

type Door = {
  plantUsers: (users: readonly PlantedUser[]) => Promise<void>;
  writeAs: (userId: string) => Promise<void>;
};

/** What happens between the rehearsal and the first deletion. */
async function change(people: readonly Person[], network: Door): Promise<void> {
  const later = people.flatMap(({ userId, sort }): PlantedUser[] => {
    if (sort === 'renamed-later') return [{ userId, displayName: 'Somebody else' }];
    return sort === 'moderator-later' ? [{ userId, displayName: userId, roles: ['moderator'] }] : [];
  });
  if (later.length > 0) await network.plantUsers(later);
  // Their own app has a limit of its own; but the log knows no difference.
  await sleep(1_000);
  for (const { userId, sort } of people) if (sort === 'back-and-wrote') await network.writeAs(userId);
  await sleep(1_000);
}

const wrongEnds = (people: readonly Person[], isGone: (userId: string) => boolean): string[] =>
  people.flatMap(({ userId, sort, line }) => {
    const shouldBe = sort === 'away' || sort === 'deleted-before';
    if (sort === 'unknown-here' || isGone(userId) === shouldBe) return [];
    return [`${userId} (${sort}, ${line[1]}) is ${shouldBe ? 'there' : 'gone'}`];
  });

/** What the job says of those it was started with; undefined for who must not be among them. */
const expected: Partial<Record<Sort, readonly string[]>> = {
  away: ['user-deleted', 'already-gone'],
  'renamed-later': ['changed-since'],
  'back-and-wrote': ['changed-since active'],
  'moderator-later': ['changed-since protected'],
};

function wrongFates({ jobs }: Facts, people: readonly Person[], meant: number): string[] {
  const [job, ...others] = jobs.filter((one) => one.job.kind === deleteUsers.name);
  if (!job || others.length > 0) return [`there are ${others.length + (job ? 1 : 0)} deletions`];
  const sortOf = new Map(people.map(({ userId, sort }) => [userId, sort]));
  const rows = job.rows.flatMap(({ id = '', fate }) => {
    const sort = sortOf.get(id);
    const is =
      fate.is === 'done'
        ? fate.outcome
        : fate.is === 'refused'
          ? [fate.reason.kind, fate.reason.message].filter(Boolean).join(' ')
          : fate.is;
    return sort && expected[sort]?.includes(is) ? [] : [`${id} (${sort}) is ${is}`];
  });
  return [...rows, ...(job.rows.length === meant ? [] : [`${job.rows.length} rows for ${meant} who were meant`])];
}

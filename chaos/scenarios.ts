import type { Job } from '#src/jobs/job.ts';
import { addBlocklistRules, type AddRuleInput } from '#src/jobs/kinds/addBlocklistRules.ts';

import type { Facts } from './facts.ts';
import { isAddition } from './invariants.ts';
import { expectedFates, olderRules, refusedText, someLines } from './lists.ts';
import { cleanUp } from './cleanUp.ts';
import { deleteManyUsers } from './deleteUsers.ts';
import { danger } from './danger.ts';
import { findOrMake, pursue, untilOver } from './person.ts';
import type { Random } from './random.ts';
import { profileId } from './tab.ts';
import { sleep } from './time.ts';
import type { World } from './world.ts';

/** Lives through something a person does, and gives what has to hold after it beyond what always must. */
export type Scenario = (world: World, random: Random) => Promise<(facts: Facts) => string[]>;

const isImport = ({ kind, undoOf }: Job) => kind === addBlocklistRules.name && undoOf === undefined;
const isUndo = ({ undoOf }: Job) => undoOf !== undefined;
const decision = { network: 'Chaos', moderator: 'Nobody', reason: 'To see what happens' };

const importer = (world: World, lines: readonly AddRuleInput[], graceMs = 0) =>
  findOrMake(world, isImport, (tab) =>
    tab.jobs.create(addBlocklistRules, {}, lines, { profileId, title: { source: 'words.csv' }, decision, graceMs }),
  );

async function importInPeace(world: World, lines: readonly AddRuleInput[]): Promise<string> {
  let jobId = '';
  const made = importer(world, lines);
  await pursue(world, async (tab) => {
    const job = await made(tab);
    jobId = job?.id ?? '';
    return job !== undefined && (await untilOver(world, tab, job.id)) !== undefined;
  });
  for (const tab of world.livingTabs()) tab.die();
  return jobId;
}

/** A fault that lets a request take effect lets it pass by the phrase that would have refused it. */
const linesFor = (world: World, random: Random, least: number, most: number) =>
  someLines(random, random.between(least, most), world.hidesRefusals ? 0 : 2);

function wrongFates({ jobs }: Facts, lines: readonly AddRuleInput[]): string[] {
  const imports = jobs.filter(({ job }) => isImport(job));
  if (imports.length !== 1) return [`there are ${imports.length} imports`];
  const expected = expectedFates(lines, olderRules);
  const rows = imports[0]?.rows ?? [];
  const wrong = rows.flatMap(({ fate, text, order }) => {
    const is = fate.is === 'done' ? fate.outcome : fate.is === 'refused' ? fate.reason.kind : fate.is;
    return is === expected[order]
      ? []
      : [`line ${order + 1} ("${text.slice(0, 30)}") is ${is}, not ${expected[order]}`];
  });
  return wrong.length > 5 ? [...wrong.slice(0, 5), `… ${wrong.length - 5} more lines`] : wrong;
}

const sameList = ({ before, after }: Facts): string[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : ['the list is not what it was before'];

const importRules: Scenario = async (world, random) => {
  const lines = linesFor(world, random, 150, 420);
  await danger(world, random);
  const made = importer(world, lines);
  await pursue(
    world,
    async (tab) => {
      const job = await made(tab);
      return job !== undefined && (await untilOver(world, tab, job.id)) !== undefined;
    },
    true,
  );
  return (facts) => wrongFates(facts, lines);
};

const undoImport: Scenario = async (world, random) => {
  const lines = linesFor(world, random, 150, 420);
  const importId = await importInPeace(world, lines);
  await danger(world, random);
  const made = findOrMake(world, isUndo, (tab) => tab.jobs.undo(importId, { decision }));
  await pursue(
    world,
    async (tab) => {
      const job = await made(tab);
      return job !== undefined && (await untilOver(world, tab, job.id)) !== undefined;
    },
    true,
  );
  return (facts) => [...wrongFates(facts, lines), ...sameList(facts)];
};

const cancelImport: Scenario = async (world, random) => {
  const lines = linesFor(world, random, 900, 1_500);
  await danger(world, random);
  const made = importer(world, lines);
  let wait = random.between(50, 1_400);
  let cancelledAt = Infinity;
  await pursue(
    world,
    async (tab) => {
      const job = await made(tab);
      if (!job) return false;
      await sleep(wait);
      wait = 0;
      const state = tab.jobs.get(job.id)?.state;
      // Asked a second time it would stop waiting for what is out.
      if (state && (state.status === 'waiting' || ('phase' in state && state.phase === 'sending'))) {
        await tab.jobs.cancel(job.id);
        cancelledAt = Date.now();
      }
      return (await untilOver(world, tab, job.id)) !== undefined;
    },
    true,
  );
  return ({ requests }) => {
    const late = requests.filter((request) => isAddition(request) && Date.parse(request.at) > cancelledAt);
    return late.length > 0 ? [`${late.length} calls were made after the cancel`] : [];
  };
};

const graceMs = 10_000;

const takeBack: Scenario = async (world, random) => {
  const lines = linesFor(world, random, 150, 420);
  await danger(world, random);
  const made = importer(world, lines, graceMs);
  const wait = random.between(0, graceMs - 3_000);
  await pursue(
    world,
    async (tab) => {
      const job = await made(tab);
      if (!job) return false;
      await sleep(wait);
      const state = tab.jobs.get(job.id)?.state;
      if (state?.status === 'waiting') await tab.jobs.cancel(job.id);
      return (await untilOver(world, tab, job.id)) !== undefined;
    },
    true,
  );
  // What would have been sent by now if anybody had forgotten.
  await sleep(2 * graceMs);
  return (facts) => [
    ...sameList(facts),
    ...facts.requests.filter(isAddition).map(({ at }) => `something was sent at ${at}, though it was taken back`),
  ];
};

const closedWhileWaiting: Scenario = async (world, random) => {
  const lines = linesFor(world, random, 150, 420);
  await danger(world, random);
  const made = importer(world, lines, graceMs);
  await pursue(world, async (tab) => (await made(tab)) !== undefined, true);
  await sleep(random.between(0, graceMs - 2_000));
  for (const tab of world.livingTabs()) tab.die();
  await sleep(2 * graceMs);
  const unasked = (await world.network.requests()).filter(isAddition).length;
  await pursue(world, async (tab) => {
    const job = await made(tab);
    if (job?.state.status === 'waiting') await tab.jobs.release(job.id);
    return job !== undefined && (await untilOver(world, tab, job.id)) !== undefined;
  });
  return (facts) => [
    ...wrongFates(facts, lines),
    ...(unasked > 0 ? [`${unasked} calls were made though nobody was there`] : []),
  ];
};

const retryFailed: Scenario = async (world, random) => {
  const lines = Array.from({ length: 8 }, (_, index) => ({
    regex: `word ${index}`,
    isMatchExactWord: false,
    lines: [index + 1],
  }));
  // Eight, four, two and the one that is to blame.
  const effect = { kind: 'status', status: 400, code: 400000 } as const;
  await world.network.addFaults([{ match: { method: 'POST', path: '/api/v2/blacklist', times: 4 }, effect }]);
  const jobId = await importInPeace(world, lines);
  const sent = (await world.network.requests()).length;
  await world.network.clearFaults();
  await danger(world, random);
  await pursue(
    world,
    async (tab) => {
      if (tab.jobs.get(jobId)?.attempt === 1) await tab.jobs.retry(jobId);
      return (await untilOver(world, tab, jobId)) !== undefined;
    },
    true,
  );
  return (facts) => {
    const again = facts.requests.slice(sent).filter(isAddition);
    const others = again.filter(({ regexs }) => JSON.stringify(regexs) !== '["word 0"]');
    return [
      ...wrongFates(facts, lines),
      ...(again.length === 0 ? ['nothing was tried again'] : []),
      ...(others.length > 0 ? [`the retry sent ${JSON.stringify(others[0]?.regexs)} too`] : []),
    ];
  };
};

/** Both tabs press undo in the same moment. */
const undoTwice: Scenario = async (world, random) => {
  const lines = linesFor(world, random, 150, 420);
  const importId = await importInPeace(world, lines);
  await world.arm();
  world.open(true);
  world.open();
  await pursue(world, async (tab) => {
    await Promise.all(world.livingTabs().map(({ started }) => started));
    if (!tab.jobs.list().some(isUndo)) {
      await Promise.allSettled(world.livingTabs().map((each) => each.jobs.undo(importId, { decision })));
    }
    const undo = tab.jobs.list().find(isUndo);
    return undo !== undefined && (await untilOver(world, tab, undo.id)) !== undefined;
  });
  return (facts) => {
    const undos = facts.jobs.filter(({ job }) => isUndo(job)).length;
    return [...sameList(facts), ...(undos === 1 ? [] : [`there are ${undos} undo jobs`])];
  };
};

const manyLines = 10_000;
const plantedFaults = 37;

/** A real list with a few lines the server refuses, which nobody could have known: exactly these are named. */
const findPlanted: Scenario = async (world, random) => {
  const places = new Set<number>();
  while (places.size < plantedFaults) places.add(random.between(0, manyLines - 1));
  const lines = Array.from({ length: manyLines }, (_, index) => ({
    regex: places.has(index) ? refusedText(index) : `word ${index}`,
    isMatchExactWord: index % 2 === 0,
    lines: [index + 1],
  }));
  const importId = await importInPeace(world, lines);
  const added = (await world.network.rules()).length - olderRules.length;
  const named: number[] = [];
  await pursue(world, async (tab) => {
    named.length = 0;
    for await (const { lines: from } of tab.jobs.items(importId, ['refused'])) named.push(...from);
    const undo = tab.jobs.list().find(isUndo) ?? (await tab.jobs.undo(importId, { decision }));
    return undo !== undefined && (await untilOver(world, tab, undo.id)) !== undefined;
  });
  const planted = [...places].map((place) => place + 1).toSorted((one, other) => one - other);
  return (facts) => [
    ...wrongFates(facts, lines),
    ...sameList(facts),
    ...(added === manyLines - plantedFaults ? [] : [`${added} rules were added`]),
    ...(JSON.stringify(named.toSorted((one, other) => one - other)) === JSON.stringify(planted)
      ? []
      : [`named are ${named.length} lines, and not exactly the ${plantedFaults} planted ones`]),
  ];
};

export const scenarios = {
  import: importRules,
  undo: undoImport,
  cancel: cancelImport,
  'take-back': takeBack,
  'closed-while-waiting': closedWhileWaiting,
  retry: retryFailed,
  'undo-twice': undoTwice,
  planted: findPlanted,
  'delete-users': deleteManyUsers,
  'clean-up': cleanUp((random) => random.between(60, 120)),
  'clean-up-5000': cleanUp(() => 5_000),
} satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof scenarios;

/** Where the calls of a scenario go that change something. */
export const writesOf = (scenario: ScenarioName): string =>
  /^(?:delete-users|clean-up)/.test(scenario) ? '/api/v4/users' : '/api/v2/blacklist';

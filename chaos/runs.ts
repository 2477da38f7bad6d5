import { live, type Result } from './live.ts';
import { createPlan, faults, killPoints, type FaultName, type KillPoint } from './plan.ts';
import { writesOf, type ScenarioName } from './scenarios.ts';
import type { SandboxDoor } from './server.ts';
import type { Time } from './time.ts';

/** One run of the suite, known by a name that says it all: `import/network-after/drop-after`. */
export type Run = {
  name: string;
  scenario: ScenarioName;
  kill?: KillPoint;
  fault?: FaultName;
  /** At the pace of the real clock. */
  isReal: boolean;
};

/** What is combined with every kill point and every fault. */
const combined: readonly ScenarioName[] = ['import', 'undo', 'cancel', 'delete-users', 'clean-up'];
/** These are told apart by the kill point alone. */
const killed: readonly ScenarioName[] = ['take-back', 'closed-while-waiting', 'retry', 'undo-twice'];

const combination = (scenario: ScenarioName, kill: KillPoint, fault: FaultName): Run => ({
  name: `${scenario}/${kill}/${fault}`,
  scenario,
  kill,
  fault,
  isReal: false,
});

/** All runs: every kill point with every fault, for each of the scenarios that are combined, and the others. */
export function chaosRuns(rounds = 1): Run[] {
  const combinations = combined.flatMap((scenario) =>
    killPoints.flatMap((kill) => faults.map((fault) => combination(scenario, kill, fault))),
  );
  const others = killed.flatMap((scenario) =>
    killPoints.map((kill, index) => combination(scenario, kill, faults[index % faults.length] ?? 'two-tabs')),
  );
  const once: Run[] = [
    { name: 'planted', scenario: 'planted', isReal: false },
    ...faults.map((fault, index) =>
      combination('clean-up-5000', killPoints[index % killPoints.length] ?? 'worker', fault),
    ),
    { name: 'real/import', scenario: 'import', isReal: true },
    { name: 'real/cancel', scenario: 'cancel', isReal: true },
    { ...combination('import', 'network-after', 'two-tabs'), name: 'real/import/two-tabs', isReal: true },
    { ...combination('undo', 'database-after', 'rate-limit'), name: 'real/undo/rate-limit', isReal: true },
  ];
  const repeated = Array.from({ length: rounds }, (_, round) =>
    [...combinations, ...others].map((run) => ({ ...run, name: round === 0 ? run.name : `${run.name}/${round + 1}` })),
  );
  return [...repeated.flat(), ...once];
}

/** A few of every sort, for `npm test`; others with every seed. */
export function shortRuns(): Run[] {
  const all = chaosRuns();
  // Seven kill points and eleven faults: a step that shares no factor with either comes by all of them.
  const some = all.filter(({ kill, isReal }, index) => kill !== undefined && !isReal && index % 13 === 0);
  return [...some, ...all.filter(({ name }) => name === 'real/import')];
}

/** So often a run is tried again, with its kill and its fault earlier, when it was over before both had happened. */
const mostTries = 5;

export async function runOne(sandbox: SandboxDoor, time: Time, run: Run, seed: string): Promise<Result> {
  const { name, scenario, kill, fault } = run;
  const own = `${seed} ${name}`;
  for (let tries = 0; ; tries++) {
    const plan =
      kill && fault ? createPlan(own, kill, fault, { hurry: 2 ** tries, writes: writesOf(scenario) }) : { seed: own };
    const result = await live(sandbox, time, scenario, plan);
    const hasHappened = !kill || (result.events.isKilled && result.events.isTroubled);
    if (hasHappened || result.wrong.length > 0 || tries === mostTries) return result;
  }
}

export const howToRepeat = (run: Run, seed: string) => `CHAOS_SEED='${seed}' CHAOS_ONLY='${run.name}' npm run chaos`;

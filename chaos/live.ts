import { gatherFacts } from './facts.ts';
import { broken, highestRate } from './invariants.ts';
import { olderRules } from './lists.ts';
import type { Plan } from './plan.ts';
import { createRandom } from './random.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';
import type { SandboxDoor } from './server.ts';
import { sleep, type Time } from './time.ts';
import { createWorld, type Events } from './world.ts';

/** What one run has come to. */
export type Result = {
  /** What did not hold, in words; empty when all is well. */
  wrong: string[];
  events: Events;
  requests: number;
  highestRate: number;
};

/** One run: a world is made, the scenario lived through, and everything looked at afterwards. */
export async function live(sandbox: SandboxDoor, time: Time, scenario: ScenarioName, plan: Plan): Promise<Result> {
  const unhandled: unknown[] = [];
  const hear = (error: unknown) => void unhandled.push(error);
  process.on('unhandledRejection', hear);
  try {
    return await time.run(async () => {
      const random = createRandom(`${plan.seed} ${scenario}`);
      const world = await createWorld(sandbox, time, plan, { rules: olderRules, latency: random.pick([0, 40, 150]) });
      try {
        const before = await world.network.rules();
        // So that the look around does not count against the app's own budget.
        await sleep(2_000);
        const check = await scenarios[scenario](world, random);
        const facts = await gatherFacts(world, before);
        return {
          wrong: [
            ...broken(facts, time.jitterMs),
            ...check(facts),
            ...unhandled.map((error) => `nobody handled: ${String(error)}`),
          ],
          events: facts.events,
          requests: facts.requests.length,
          highestRate: highestRate(facts.requests),
        };
      } finally {
        world.close();
      }
    });
  } finally {
    process.off('unhandledRejection', hear);
  }
}

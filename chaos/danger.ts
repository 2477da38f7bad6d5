import { isFinished } from '#src/jobs/job.ts';

import type { Random } from './random.ts';
import type { Tab } from './tab.ts';
import { sleep } from './time.ts';
import type { World } from './world.ts';

/** Another tab, whose person presses pause and resume in the worst moments. */
async function fight(tab: Tab, random: Random): Promise<void> {
  await tab.started;
  for (let round = random.between(2, 6); round > 0; round--) {
    await sleep(random.between(50, 700));
    for (const job of tab.jobs.list()) {
      if (isFinished(job)) continue;
      await tab.jobs.pause(job.id).catch(() => {});
      await sleep(random.between(0, 300));
      await tab.jobs.resume(job.id).catch(() => {});
    }
  }
}

/** From here on anything may happen. */
export async function danger(world: World, random: Random): Promise<void> {
  await world.arm();
  if (!world.hasTwoTabs) return;
  world.open(true);
  void fight(world.open(), random);
}

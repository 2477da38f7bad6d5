import { IllegalTransition, isFinished, type Job } from '#src/jobs/job.ts';
import { StorageError } from '#src/storage/errors.ts';

import type { Tab } from './tab.ts';
import { sleep } from './time.ts';
import type { World } from './world.ts';

/** What the person wants, and tries again, in whatever tab is left, until it is so. */
type Goal = (tab: Tab) => Promise<boolean>;

/** How often the person looks, and when they give up waiting and reload the page. */
const lookEveryMs = 1_000;
const patienceMs = 30 * 60_000;

/** Sees the goal through: opens a tab when none is left, reloads one that does not work, connects when asked to. */
export async function pursue(world: World, goal: Goal, isDoomed = false): Promise<void> {
  let mayBeDoomed = isDoomed;
  for (;;) {
    let tab = world.livingTabs()[0];
    if (!tab) {
      tab = world.open(mayBeDoomed);
      mayBeDoomed = false;
    }
    if (await Promise.race([attempt(tab, goal), tab.death.then(() => false)])) return;
    await sleep(lookEveryMs);
  }
}

async function attempt(tab: Tab, goal: Goal): Promise<boolean> {
  try {
    await tab.started;
  } catch {
    // Its database failed while the page came up.
    tab.die();
    return false;
  }
  try {
    return await goal(tab);
  } catch (error) {
    if (error instanceof StorageError || error instanceof IllegalTransition) return false;
    throw error;
  }
}

/** The job once it is over, or undefined when the page had to be reloaded. */
export async function untilOver(world: World, tab: Tab, jobId: string): Promise<Job | undefined> {
  const begun = Date.now();
  for (;;) {
    // Nobody sits in front of a dead tab.
    if (tab.isDead()) return undefined;
    const job = tab.jobs.get(jobId);
    if (job && isFinished(job)) return job;
    if (job?.state.status === 'paused' && job.state.reason === 'unauthorized') await world.reconnect();
    const reason = job?.state.status === 'paused' ? job.state.reason : undefined;
    if (reason === 'person' || reason === 'canary') await tab.jobs.resume(jobId);
    if (Date.now() - begun > patienceMs) {
      world.reloaded();
      tab.die();
      return undefined;
    }
    await sleep(lookEveryMs);
  }
}

/**
 * The job that `find` knows by its looks; if there is none it is made. A tab may not have heard of what another tab,
 * now dead, has begun: only a page loaded since knows for sure.
 */
export function findOrMake(
  world: World,
  find: (job: Job) => boolean,
  make: (tab: Tab) => Promise<Job | undefined>,
): (tab: Tab) => Promise<Job | undefined> {
  let maker: Tab | undefined;
  let loadedBefore: ReadonlySet<Tab> = new Set();
  return async (tab) => {
    const found = tab.jobs.list().find(find);
    if (found) return found;
    if (maker !== tab && loadedBefore.has(tab)) {
      tab.die();
      return undefined;
    }
    maker = tab;
    loadedBefore = new Set(world.livingTabs());
    return make(tab);
  };
}

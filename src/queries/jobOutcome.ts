import type { CommunityPost } from '#src/api/communityPosts.ts';
import type { Job } from '#src/jobs/job.ts';
import { isFinished } from '#src/jobs/job.ts';
import { sessionState } from '#src/session/session.ts';

import { dropRules, patchRules, refreshRules } from './blocklist.ts';
import { patchCommunities } from './communities.ts';
import { patchPosts } from './communityPosts.ts';
import { jobEngine } from './jobEngine.ts';
import { patchMembers, refreshMembers } from './members.ts';

/** The rows of a job of up to this many items are changed in place as it goes; those of a larger one when it is over. */
const mostPatched = 2_000;

/** How far each job was when the lists last showed what it does, and how many of its rules they were told of. */
const shown = new Map<string, string>();
const added = new Map<string, number>();
const busy = new Set<string>();
let isFollowing = false;

/**
 * Lets the lists of this tab show what jobs do, while they do it, whichever tab started and runs them. To be called once;
 * what had been done before is in the lists already when they are read.
 */
export function followJobs(): void {
  if (isFollowing) return;
  isFollowing = true;
  let isPrimed = false;
  const look = () => {
    if (!jobEngine.isLoaded()) return;
    for (const job of jobEngine.list()) {
      if (!isPrimed) {
        shown.set(job.id, progressOf(job));
        if (isFinished(job)) added.set(job.id, liveOf(job));
      } else if (shown.get(job.id) !== progressOf(job)) void follow(job.id);
    }
    isPrimed = true;
  };
  jobEngine.subscribe(look);
  look();
}

const liveOf = (job: Job) => job.counts.outcomes['live'] ?? 0;
const progressOf = (job: Job) => `${job.counts.fates.done}${isFinished(job) ? ' over' : ''}`;

async function follow(jobId: string): Promise<void> {
  if (busy.has(jobId)) return;
  busy.add(jobId);
  try {
    for (;;) {
      const job = jobEngine.get(jobId);
      if (!job || shown.get(jobId) === progressOf(job)) return;
      shown.set(jobId, progressOf(job));
      // What changes meanwhile is looked at after it.
      // oxlint-disable-next-line no-await-in-loop
      await show(job);
    }
  } catch {
    // The database is gone for now, which the tray says: the lists are read from the network instead, the short ones.
    refreshRules(0);
  } finally {
    busy.delete(jobId);
  }
}

async function show(job: Job): Promise<void> {
  const session = sessionState.get();
  if (session.status === 'disconnected' || session.profile.id !== job.profileId) return;
  if (job.total > mostPatched && !isFinished(job)) return;
  if (job.kind === 'addBlocklistRules') {
    const before = added.get(job.id) ?? 0;
    // A job that was tried again has been counted once already.
    if (isFinished(job)) added.set(job.id, liveOf(job));
    if (isFinished(job) && liveOf(job) > before) refreshRules(liveOf(job) - before);
    return;
  }
  if (job.kind.endsWith('BlocklistRules') || job.kind === 'setBlocklistRulesEnabled') return showRules(job);
  if (job.kind === 'closeCommunities') {
    patchCommunities(await idsOf(job, 'communityId'), { isDeleted: true });
    return;
  }
  const change = postChanges[job.kind];
  if (change) {
    const { communityId } = job.params as { communityId: string };
    patchPosts(communityId, await idsOf(job, 'postId'), change);
    return;
  }
  await showMembers(job);
}

/** What a decision on posts has made of them. */
const postChanges: Readonly<Record<string, Partial<CommunityPost>>> = {
  approvePosts: { feedType: 'published' },
  declinePosts: { feedType: 'declined' },
  deletePosts: { isDeleted: true },
  clearPostsFlags: { flagCount: 0 },
};

async function showRules(job: Job): Promise<void> {
  const ids = await idsOf(job, 'ruleId');
  if (job.kind === 'removeBlocklistRules') dropRules(ids);
  if (job.kind === 'setBlocklistRulesEnabled') {
    patchRules(ids, {
      isEnabled: (job.params as { isEnabled: boolean }).isEnabled,
      updatedAt: new Date().toISOString(),
    });
  }
}

async function showMembers(job: Job): Promise<void> {
  const { communityId } = job.params as { communityId?: string };
  if (communityId === undefined) return;
  if (job.kind === 'addCommunityMembers') {
    if (isFinished(job)) refreshMembers(communityId);
    return;
  }
  const roles = new Map<string, string[]>();
  const ids = new Set<string>();
  for await (const item of doneItems(job)) {
    const { userId, to } = item as { userId: string; to?: string[] };
    ids.add(userId);
    if (to) roles.set(userId, to);
  }
  patchMembers(communityId, ids, (member) => {
    switch (job.kind) {
      case 'banCommunityMembers':
        return { isBanned: true, communityMembership: 'banned' };
      case 'unbanCommunityMembers':
        return { isBanned: false, communityMembership: 'member' };
      case 'removeCommunityMembers':
        return { isBanned: false, communityMembership: 'none' };
      default:
        return { roles: roles.get(member.userId) ?? member.roles };
    }
  });
}

async function idsOf(job: Job, key: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const item of doneItems(job)) ids.add((item as Record<string, string>)[key] ?? '');
  return ids;
}

async function* doneItems(job: Job): AsyncGenerator {
  for (let blockNo = 0; blockNo < job.blocks; blockNo += 1) {
    // oxlint-disable-next-line no-await-in-loop
    for (const block of await jobEngine.readBlocks(job.id, blockNo, blockNo + 1)) {
      for (const { item, fate } of block.items) if (fate.is === 'done') yield item;
    }
  }
}

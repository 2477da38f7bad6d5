import { createFollowUp } from './followUps.ts';
import { jobEngine } from './jobEngine.ts';
import { startJob } from './jobs.ts';

type Join = readonly { communityId: string; displayName: string }[];

/** Makes users who were created, and those there already, members of communities: a job for each, with an undo of its own. */
export const joinAfterwards = createFollowUp<Join>('join', async (job, communities) => {
  const users: { userId: string; displayName: string }[] = [];
  for await (const { text, id } of jobEngine.items(job.id, ['done'])) {
    if (id !== undefined) users.push({ userId: id, displayName: text });
  }
  if (users.length === 0) return;
  for (const { communityId, displayName } of communities) {
    // One job after the other is saved; they run side by side.
    // oxlint-disable-next-line no-await-in-loop
    await startJob('addCommunityMembers', { communityId }, users, {
      profileId: job.profileId,
      title: { source: displayName },
    });
  }
});

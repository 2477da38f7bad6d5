import { useSyncExternalStore } from 'react';

import { leftOutOf, retriableCount } from '#src/jobs/fate.ts';
import { answered, IllegalTransition, isFinished, unanswered, type Decision, type Job } from '#src/jobs/job.ts';
import { jobKinds } from '#src/jobs/kinds.ts';
import type { NewCommunity } from '#src/api/communities.ts';
import type { AddRuleInput } from '#src/jobs/kinds/addBlocklistRules.ts';
import type { ChannelParams } from '#src/jobs/kinds/channelMembers.ts';
import type { CloseChannelInput } from '#src/jobs/kinds/closeChannels.ts';
import type {
  AddMemberInput,
  BanMemberInput,
  MemberRolesInput,
  RemoveMemberInput,
} from '#src/jobs/kinds/memberKinds.ts';
import type { MuteParams } from '#src/jobs/kinds/mute.ts';
import type { MuteMemberInput, MuteMembersParams } from '#src/jobs/kinds/muteChannelMembers.ts';
import type { MuteChannelInput } from '#src/jobs/kinds/muteChannels.ts';
import type { BanUserInput } from '#src/jobs/kinds/banUsers.ts';
import type { DeleteUsersParams } from '#src/jobs/kinds/deleteUsers.ts';
import type { QuarantineParams } from '#src/jobs/kinds/quarantineUsers.ts';
import type { AwayParams } from '#src/jobs/kinds/seenSince.ts';
import type { NoParams, UserItem } from '#src/jobs/kinds/ofUsers.ts';
import type { UpdateUserInput } from '#src/jobs/kinds/updateUsers.ts';
import type { CloseCommunityInput } from '#src/jobs/kinds/closeCommunities.ts';
import type { CreateUsersParams } from '#src/jobs/kinds/createUsers.ts';
import type { CreateCategoryInput } from '#src/jobs/kinds/createCategories.ts';
import type { DeleteCategoryInput } from '#src/jobs/kinds/deleteCategories.ts';
import type { UpdateCategoryInput } from '#src/jobs/kinds/updateCategories.ts';
import type { CommunityParams, MemberItem } from '#src/jobs/kinds/communityMembers.ts';
import type { ContentInput } from '#src/jobs/kinds/decideContent.ts';
import type { PostInput, PostParams } from '#src/jobs/kinds/decidePosts.ts';
import type { PinInput, PinParams } from '#src/jobs/kinds/pinPosts.ts';
import type { RemoveRuleInput } from '#src/jobs/kinds/removeBlocklistRules.ts';
import type { RoleItem } from '#src/jobs/kinds/ofRoles.ts';
import type { UpdateMetadataInput, UpdateMetadataParams } from '#src/jobs/kinds/updateMetadata.ts';
import type { UpdateRoleInput } from '#src/jobs/kinds/updateRoles.ts';
import type { SettingInput, SettingsParams } from '#src/jobs/kinds/updateNetworkSettings.ts';
import type { UpdateCommunityInput } from '#src/jobs/kinds/updateCommunities.ts';
import type { SetRuleEnabledInput, SetRulesEnabledParams } from '#src/jobs/kinds/setBlocklistRulesEnabled.ts';
import { itemsPerSecond, timeLeft } from '#src/jobs/pace.ts';
import { sessionState } from '#src/session/session.ts';
import type { Profile } from '#src/storage/profiles.ts';

import { engineFailure, jobEngine } from './jobEngine.ts';
import { followJobs } from './jobOutcome.ts';

followJobs();

/** What each kind of job is started with. */
export type JobStarts = {
  addBlocklistRules: { params: Record<string, never>; input: AddRuleInput };
  removeBlocklistRules: { params: Record<string, never>; input: RemoveRuleInput };
  setBlocklistRulesEnabled: { params: SetRulesEnabledParams; input: SetRuleEnabledInput };
  addAllowlistRules: { params: Record<string, never>; input: AddRuleInput };
  removeAllowlistRules: { params: Record<string, never>; input: RemoveRuleInput };
  setAllowlistRulesEnabled: { params: SetRulesEnabledParams; input: SetRuleEnabledInput };
  addCommunityMembers: { params: CommunityParams; input: AddMemberInput };
  removeCommunityMembers: { params: CommunityParams; input: RemoveMemberInput };
  banCommunityMembers: { params: CommunityParams; input: BanMemberInput };
  unbanCommunityMembers: { params: CommunityParams; input: MemberItem };
  setCommunityMemberRoles: { params: CommunityParams; input: MemberRolesInput };
  muteChannels: { params: MuteParams; input: MuteChannelInput };
  closeChannels: { params: NoParams; input: CloseChannelInput };
  addChannelMembers: { params: ChannelParams; input: AddMemberInput };
  removeChannelMembers: { params: ChannelParams; input: RemoveMemberInput };
  banChannelMembers: { params: ChannelParams; input: BanMemberInput };
  unbanChannelMembers: { params: ChannelParams; input: MemberItem };
  muteChannelMembers: { params: MuteMembersParams; input: MuteMemberInput };
  setChannelMemberRoles: { params: ChannelParams; input: MemberRolesInput };
  approvePosts: { params: PostParams; input: PostInput };
  declinePosts: { params: PostParams; input: PostInput };
  deletePosts: { params: PostParams; input: PostInput };
  clearPostsFlags: { params: PostParams; input: PostInput };
  deleteComments: { params: NoParams; input: ContentInput };
  clearCommentsFlags: { params: NoParams; input: ContentInput };
  deleteMessages: { params: NoParams; input: ContentInput };
  clearMessagesFlags: { params: NoParams; input: ContentInput };
  deleteStories: { params: NoParams; input: ContentInput };
  clearStoriesFlags: { params: NoParams; input: ContentInput };
  pinPosts: { params: PinParams; input: PinInput };
  unpinPosts: { params: PinParams; input: PinInput };
  updateCommunities: { params: Record<string, never>; input: UpdateCommunityInput };
  createCommunities: { params: Record<string, never>; input: NewCommunity };
  createCategories: { params: Record<string, never>; input: CreateCategoryInput };
  updateCategories: { params: Record<string, never>; input: UpdateCategoryInput };
  deleteCategories: { params: Record<string, never>; input: DeleteCategoryInput };
  closeCommunities: { params: Record<string, never>; input: CloseCommunityInput };
  createUsers: { params: CreateUsersParams; input: UserItem };
  banUsers: { params: AwayParams; input: BanUserInput };
  unbanUsers: { params: NoParams; input: UserItem };
  deleteUsers: { params: DeleteUsersParams; input: UserItem };
  quarantineUsers: { params: QuarantineParams; input: UserItem };
  clearUserFlags: { params: NoParams; input: UserItem };
  revokeUserSessions: { params: NoParams; input: UserItem };
  updateUsers: { params: NoParams; input: UpdateUserInput };
  createRoles: { params: NoParams; input: RoleItem };
  updateRoles: { params: NoParams; input: UpdateRoleInput };
  updateMetadata: { params: UpdateMetadataParams; input: UpdateMetadataInput };
  deleteRoles: { params: NoParams; input: RoleItem };
  updateNetworkSettings: { params: SettingsParams; input: SettingInput };
};

type StartOptions = {
  title?: Record<string, string | number>;
  expectedItems?: number;
  onProgress?: (written: number) => void;
  signal?: AbortSignal;
  /** The network the decision was made on. Refused when it is another by now: the page was locked, or left. */
  profileId?: string | undefined;
  /** Why, in the words of whoever decides, for the record. */
  reason?: string | undefined;
};

/** Saves a job for the connected network and lets it run. Throws `StorageError` when the browser has no room for it. */
export async function startJob<K extends keyof JobStarts>(
  kind: K,
  params: JobStarts[K]['params'],
  inputs: Iterable<JobStarts[K]['input']> | AsyncIterable<JobStarts[K]['input']>,
  options: StartOptions = {},
): Promise<Job> {
  const session = sessionState.get();
  if (session.status !== 'connected') throw new Error('Not connected to a network');
  const jobKind = jobKinds.get(kind);
  if (!jobKind) throw new Error(`There is no kind of job named ${kind}`);
  const { profile } = session;
  const { reason, profileId = profile.id, ...rest } = options;
  if (profileId !== profile.id) throw new Error('Connected to another network since this was decided');
  const decision = decisionOn(profile, reason);
  const saving = jobEngine.create(jobKind, params, inputs, { ...rest, profileId, decision });
  saved = Promise.allSettled([saved, saving]);
  return saving;
}

let saved: Promise<unknown> = Promise.resolve();

/** What the record says of a decision made now. */
function decisionOn({ name, moderator }: Profile, reason?: string): Decision {
  return { network: name, ...(moderator && { moderator }), ...(reason && { reason }) };
}

/** Resolves once every decision made by now is saved, or has failed to be. */
export const allSaved = (): Promise<unknown> => saved;

let shown: { all: readonly Job[]; profileId: string | undefined; jobs: readonly Job[] } | undefined;

/** The jobs of the connected network, the newest first. */
export function useJobs(): readonly Job[] {
  return useSyncExternalStore(jobEngine.subscribe, jobsOfNetwork);
}

/** The same, to be asked once. */
export function jobsOfNetwork(): readonly Job[] {
  const session = sessionState.get();
  const profileId = session.status === 'disconnected' ? undefined : session.profile.id;
  const all = jobEngine.list();
  if (shown?.all !== all || shown.profileId !== profileId) {
    shown = { all, profileId, jobs: all.filter((job) => job.profileId === profileId) };
  }
  return shown.jobs;
}

/** A job of the connected network. */
export function useJob(jobId: string): Job | undefined {
  return useJobs().find(({ id }) => id === jobId);
}

/** What keeps the engine from working, the browser database as a rule; undefined while all is well. */
export function useEngineFailure(): unknown {
  return useSyncExternalStore(engineFailure.subscribe, engineFailure.get);
}

/** False until the browser database has been read once. */
export function useJobsLoaded(): boolean {
  return useSyncExternalStore(jobEngine.subscribe, jobEngine.isLoaded);
}

/** True for a command that came too late: the job is not any more what it was when somebody decided on it. */
export const isOutOfStep = (error: unknown): boolean => error instanceof IllegalTransition;

export const isFinishedJob = isFinished;
export const answeredOf = (job: Job): number => answered(job.counts);
export const retryCount = (job: Job): number => retriableCount(job.counts);
/** Items of a job that never were to be sent. */
export const leftOutCount = (job: Job): number => leftOutOf(job.counts);
export const canUndo = (job: Job): boolean => jobEngine.canUndo(job);

/** Items a second and milliseconds left, where there is enough to tell. */
export function paceOf(job: Job, now: number): { perSecond: number | undefined; leftMs: number | undefined } {
  return {
    perSecond: itemsPerSecond(job.samples, now),
    leftMs: timeLeft(job.samples, unanswered(job.counts), now),
  };
}

export const pauseJob = (job: Job): Promise<void> => jobEngine.pause(job.id);
export const resumeJob = (job: Job): Promise<void> => jobEngine.resume(job.id);
export const cancelJob = (job: Job): Promise<void> => jobEngine.cancel(job.id);
export const retryJob = (job: Job): Promise<void> => jobEngine.retry(job.id);

/**
 * Takes back what the job did, as a job of its own; undefined when there is nothing left to take back.
 * @param only of what it changed only the objects with these ids
 */
export async function undoJob(job: Job, only?: ReadonlySet<string>): Promise<Job | undefined> {
  const session = sessionState.get();
  if (session.status !== 'connected') throw new Error('Not connected to a network');
  return jobEngine.undo(job.id, { decision: decisionOn(session.profile), only });
}

/** Deletes finished jobs from this device; the network stays as it is. */
export async function forgetJobs(jobs: readonly Job[]): Promise<void> {
  await Promise.all(jobs.map((job) => jobEngine.delete(job.id)));
}

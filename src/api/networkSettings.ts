import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { isRecord } from './envelope.ts';
import { ApiError } from './errors.ts';
import { flatten, groupOf, nest, type SettingValues } from './settingValues.ts';

/** The parts of a network's settings that have a call of their own (contract §20, §21). */
export type SettingsPart =
  | 'image-and-mutes'
  | 'moderation'
  | 'social'
  | 'chat'
  | 'feed'
  | 'video-streaming'
  | 'users'
  | 'webhook'
  | 'prehook'
  | 'semantic-search';

type Part = {
  path: string;
  /** The answer in the form a change has: request and answer differ (contract §20). */
  read?: (answer: Record<string, unknown>) => unknown;
  /** What a change has to look like, where that is not the groups of its settings. */
  write?: (body: Record<string, unknown>) => unknown;
};

const prefix = '/api/v3/network-settings';

const parts: Readonly<Record<SettingsPart, Part>> = {
  'image-and-mutes': { path: '/api/v2/moderation-settings' },
  moderation: { path: `${prefix}/moderation` },
  social: {
    path: `${prefix}/social`,
    read(answer) {
      // The vendor's sources disagree on whether it stands below a name of its own (contract §20).
      const social = group(answer, 'socialNetworkSetting') ?? answer;
      const { globalFeed: _, story: __, ...flat } = social;
      const { expiryTimeMinutes, allowAllUserToCreateStory } = group(social, 'story') ?? {};
      return {
        ...flat,
        ...group(social, 'globalFeed'),
        storyExpiryTimeMinutes: expiryTimeMinutes,
        allowAllUserToCreateStory,
      };
    },
  },
  chat: {
    path: `${prefix}/chat`,
    read: ({ mention, messagePreview, ...rest }) => ({
      ...rest,
      ...(isRecord(mention) ? mention : {}),
      messagePreviewSetting: messagePreview,
    }),
  },
  feed: {
    path: `${prefix}/feed-setting`,
    read: ({ feedSettings }) =>
      byName(feedSettings, 'feedType', (feed) => byName(feed['contentSettings'], 'contentType')),
  },
  'video-streaming': {
    path: `${prefix}/video-streaming`,
    read: ({ moderation, ...rest }) => ({ ...rest, moderation: withCategories(moderation, byCategory) }),
    write: ({ moderation, ...rest }) => ({ ...rest, moderation: withCategories(moderation, asList) }),
  },
  users: { path: `${prefix}/users` },
  webhook: { path: `${prefix}/webhook`, read: ({ enabled }) => ({ webhookEnabled: enabled }) },
  prehook: { path: `${prefix}/prehook` },
  'semantic-search': {
    path: `${prefix}/semantic-search`,
    read(answer) {
      const { minScore, ...rest } = group(group(answer, 'semanticSearch'), 'post') ?? {};
      return { ...rest, postMinScore: minScore };
    },
  },
};

// Of any form: every part has its own, and what is not there is not said.
const Answer = z.looseObject({});

/** The settings of one part, under the names a change has for them. Throws `not-available` where the plan lacks it. */
export async function readSettings(
  client: ApiClient,
  part: SettingsPart,
  signal?: AbortSignal,
): Promise<SettingValues> {
  const { path, read = (answer) => answer } = parts[part];
  const answer = await client.get(path, Answer, { signal }).catch(asPlanLimit);
  return flatten(read(answer));
}

/**
 * Changes the settings named, and no others: what stands in one group with them is read just before and sent along, since
 * the vendor does not say whether a group is merged or replaced.
 */
export async function changeSettings(client: ApiClient, part: SettingsPart, changes: SettingValues): Promise<void> {
  const { path, write = (body) => body } = parts[part];
  const groups = new Set(
    Object.keys(changes)
      .filter((name) => name.includes('.'))
      .map(groupOf),
  );
  const before = groups.size === 0 ? {} : await readSettings(client, part);
  const beside = Object.entries(before).filter(([name]) => name.includes('.') && groups.has(groupOf(name)));
  const body = write(nest({ ...Object.fromEntries(beside), ...changes }));
  // What is answered is read again by whoever wants to know: its form differs from call to call (contract §20, §21).
  await client.put(path, z.unknown(), { body }).catch(asPlanLimit);
}

/**
 * Makes a new secret for the pre-hook, which replaces the former at once. The vendor tells it this once (contract §20).
 */
export async function renewPrehookSecret(client: ApiClient): Promise<string> {
  const schema = z.looseObject({ secretKey: z.string().min(1) });
  const { secretKey } = await client
    .put(parts.prehook.path, schema, { body: { regenerateKey: true } })
    .catch(asPlanLimit);
  return secretKey;
}

/** A part that the plan lacks is refused like a mistake (contract §20): told apart by the words only. */
function asPlanLimit(error: unknown): never {
  if (!(error instanceof ApiError) || error.code !== 400_000 || !/not available/i.test(error.message)) throw error;
  const { endpoint, message, status, code } = error;
  throw new ApiError({ kind: 'not-available', endpoint, message, status, code });
}

function group(value: unknown, name: string): Record<string, unknown> | undefined {
  const inner = isRecord(value) ? value[name] : undefined;
  return isRecord(inner) ? inner : undefined;
}

/** A list of named things as an object. */
function byName(
  list: unknown,
  key: string,
  of: (entry: Record<string, unknown>) => unknown = (entry) => entry,
): Record<string, unknown> {
  const entries = (Array.isArray(list) ? list : []).filter(isRecord);
  return Object.fromEntries(
    entries.map(({ [key]: name, ...rest }) => [typeof name === 'string' ? name : '', of(rest)]),
  );
}

const withCategories = (moderation: unknown, change: (categories: unknown) => unknown): unknown =>
  isRecord(moderation) ? { ...moderation, categories: change(moderation['categories']) } : moderation;

const byCategory = (categories: unknown) => byName(categories, 'category');
const asList = (categories: unknown) =>
  isRecord(categories)
    ? Object.entries(categories).map(([category, levels]) => ({ category, ...(isRecord(levels) ? levels : {}) }))
    : undefined;

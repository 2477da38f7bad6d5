import { bodyOf, json, wrapped } from '../call.ts';
import type { ModerationSettings } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { readSettings, requirePlan, writeSettings } from './settingsState.ts';

export const settingsEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v2/moderation-settings',
    access: 'admin',
    handle: ({ state }) => {
      const { moderation, createdAt, updatedAt } = readSettings(state);
      return wrapped({ ...moderation, createdAt, updatedAt });
    },
  },
  {
    method: 'PUT',
    path: '/api/v2/moderation-settings',
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const count = { isInteger: true, minimum: 0 };
      const before = readSettings(call.state).moderation;
      const moderation: ModerationSettings = {
        maxRepetition: input.number('maxRepetition', count) ?? before.maxRepetition,
        maxRepetitionTimeout: input.number('maxRepetitionTimeout', count) ?? before.maxRepetitionTimeout,
        maxRepetitionMuteTimeout: input.number('maxRepetitionMuteTimeout', count) ?? before.maxRepetitionMuteTimeout,
        blacklistMuteTimeout: input.number('blacklistMuteTimeout', count) ?? before.blacklistMuteTimeout,
        whitelistMuteTimeout: input.number('whitelistMuteTimeout', count) ?? before.whitelistMuteTimeout,
        enableImageModeration: input.flag('enableImageModeration') ?? before.enableImageModeration,
        imageModeration: { ...before.imageModeration },
      };
      const levels = input.inside('imageModeration');
      for (const name of ['nudity', 'suggestive', 'violence', 'disturbing'] as const) {
        moderation.imageModeration[name] = levels.number(name, { minimum: 0 }) ?? before.imageModeration[name];
      }
      input.done();
      writeSettings(call.state, { moderation });
      // No data: the vendor's answer to this write is its code alone (vendor spec).
      return json({ status: 'success', code: '200' });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/network-settings/moderation',
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'moderation');
      return json({ isWhitelistEnabled: readSettings(call.state).isWhitelistEnabled });
    },
  },
  {
    method: 'PUT',
    path: '/api/v3/network-settings/moderation',
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'moderation');
      const input = bodyOf(call);
      const isWhitelistEnabled = input.flag('isWhitelistEnabled') ?? readSettings(call.state).isWhitelistEnabled;
      input.done();
      writeSettings(call.state, { isWhitelistEnabled });
      return json({ isWhitelistEnabled });
    },
  },
];

import { bodyOf, json } from '../call.ts';
import type { PrehookSettings } from '../networkModels.ts';
import type { Endpoint } from '../router.ts';
import { readSettings, requirePlan, writeSettings } from './settingsState.ts';

const prefix = '/api/v3/network-settings';

/** Switches of the network that stand alone: names of users, webhook, pre-hook and semantic search. */
export const hookSettingsEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: `${prefix}/users`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'users');
      return json(readSettings(call.state).users);
    },
  },
  {
    method: 'PUT',
    path: `${prefix}/users`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'users');
      const input = bodyOf(call);
      const before = readSettings(call.state).users;
      const isAllowUpdateDisplayName = input.flag('isAllowUpdateDisplayName') ?? before.isAllowUpdateDisplayName;
      input.done();
      return json(writeSettings(call.state, { users: { isAllowUpdateDisplayName } }).users);
    },
  },
  {
    method: 'GET',
    path: `${prefix}/webhook`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'webhook');
      return json(readSettings(call.state).webhook);
    },
  },
  {
    method: 'PUT',
    path: `${prefix}/webhook`,
    access: 'admin',
    // Under another name than in the answer (vendor spec).
    handle: (call) => {
      requirePlan(call, 'webhook');
      const input = bodyOf(call);
      const enabled = input.flag('webhookEnabled') ?? readSettings(call.state).webhook.enabled;
      input.done();
      return json(writeSettings(call.state, { webhook: { enabled } }).webhook);
    },
  },
  {
    method: 'GET',
    path: `${prefix}/prehook`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'prehook');
      return json(readSettings(call.state).prehook);
    },
  },
  {
    method: 'PUT',
    path: `${prefix}/prehook`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'prehook');
      const input = bodyOf(call);
      const before = readSettings(call.state).prehook;
      const prehook: PrehookSettings = {
        enabled: input.flag('enabled') ?? before.enabled,
        callbackUrl: input.text('callbackUrl', { maxLength: 900 }) ?? before.callbackUrl,
        defaultAction: (input.text('defaultAction', { oneOf: ['allow', 'deny'] }) ??
          before.defaultAction) as PrehookSettings['defaultAction'],
      };
      const isNewKey = input.flag('regenerateKey') ?? false;
      input.done();
      writeSettings(call.state, { prehook });
      // Nothing is ever sent to the address, so nobody has to know the secret again.
      return json({ ...prehook, ...(isNewKey && { secretKey: crypto.randomUUID().replaceAll('-', '') }) });
    },
  },
  {
    method: 'GET',
    path: `${prefix}/semantic-search`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'semantic-search');
      return json({ semanticSearch: { post: readSettings(call.state).semanticSearch } });
    },
  },
  {
    method: 'PUT',
    path: `${prefix}/semantic-search`,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'semantic-search');
      const input = bodyOf(call);
      const before = readSettings(call.state).semanticSearch;
      const minScore = input.number('postMinScore', { minimum: 0, maximum: 1 }) ?? before.minScore;
      input.done();
      const { semanticSearch } = writeSettings(call.state, { semanticSearch: { ...before, minScore } });
      return json({ semanticSearch: { post: semanticSearch } });
    },
  },
];

import { json, queryOf } from '../call.ts';
import { forbidden } from '../errors.ts';
import type { User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { heartbeatOf } from '../seed/activity.ts';
import type { State } from '../state.ts';
import { featuresOf } from './lastActivity.ts';
import { findUser } from './users.ts';

/** The most users the list of the connected holds (vendor spec). */
const mostOnline = 1000;
type Presence = { userId: string; lastHeartbeat: string };

/** Who is connected now. */
export const presenceEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v1/presence/network/users/count',
    access: 'user',
    handle: ({ state }) => {
      requirePresence(state);
      const referenceTimeStamp = new Date(state.clock.now()).toISOString();
      return json({ count: onlineIn(state).length, referenceTimeStamp });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/presence/network/users',
    access: 'user',
    handle: (call) => {
      requirePresence(call.state);
      const input = queryOf(call);
      // The latest heartbeat first, unless asked otherwise (guess).
      const direction = input.text('orderBy', { oneOf: ['asc', 'desc'] }) ?? 'desc';
      input.done();
      const oldestFirst = onlineIn(call.state).toSorted((a, b) => (a.lastHeartbeat < b.lastHeartbeat ? -1 : 1));
      const presences = direction === 'asc' ? oldestFirst : oldestFirst.toReversed();
      return json({ presences: presences.slice(0, mostOnline) });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/presence/users/list',
    access: 'user',
    handle: (call) => {
      requirePresence(call.state);
      const input = queryOf(call);
      const ids = input.texts('userIds', { required: true, maxItems: 220, maxLength: 300 }) ?? [];
      input.done();
      const users = new Set(ids.flatMap((id) => findUser(call.state, id) ?? []));
      // Who is not connected comes without a heartbeat, who is unknown not at all (guess).
      return json({
        presences: [...users].map((user) => presenceOf(call.state, user) ?? { userId: user.userId }),
      });
    },
  },
  {
    method: 'GET',
    path: '/api/v1/presence/settings',
    access: 'user',
    handle: ({ state }) => {
      const { updatedAt } = state.settings.get('settings')!;
      return json({
        user: { enabled: featuresOf(state).presence, enabledAt: updatedAt },
        network: { heartbeatInterval: 30, presenceSyncInterval: 30, updatedAt },
      });
    },
  },
];

/** 403 / 400300 where the feature is off (vendor spec). */
function requirePresence(state: State): void {
  if (!featuresOf(state).presence) throw forbidden('The feature is not enabled!');
}

const onlineIn = (state: State): Presence[] => state.users.rows.flatMap((user) => presenceOf(state, user) ?? []);

function presenceOf(state: State, user: User): Presence | undefined {
  const lastHeartbeat = heartbeatOf(state.origin.seed, user, state.clock.now());
  return lastHeartbeat === undefined ? undefined : { userId: user.userId, lastHeartbeat };
}

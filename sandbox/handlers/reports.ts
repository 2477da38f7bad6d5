import type { Call } from '../call.ts';
import { badRequest } from '../errors.ts';
import type { User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { createLastActivity, featuresOf } from './lastActivity.ts';

export const reportEndpoints: Endpoint[] = [
  { method: 'GET', path: '/api/v1/reports/user-last-activity', access: 'admin', handle: lastActivity },
];

/** A CSV for networks of 5,000 users or more (vendor docs); the code for others is that of a plan's limits (guess). */
function lastActivity({ state }: Call): Response {
  const users = state.users.rows.filter(({ isDeleted }) => !isDeleted);
  if (users.length < featuresOf(state).lastActivityFrom)
    throw badRequest('This feature is not available on your network');
  const activityOf = createLastActivity(state);
  const lines = users.map((user) => lineOf(user, activityOf(user)));
  const text = ['user_id,user_public_id,display_name,last_active_utc', ...lines, ''].join('\n');
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="user-last-activity.csv"',
    },
  });
}

/** Nothing for who never came, "null" for who was not counted (guess). */
const lineOf = ({ userInternalId, userId, displayName }: User, moment: string | null | undefined) =>
  [userInternalId, userId, displayName, moment === undefined ? 'null' : (moment ?? '')].map(quoted).join(',');

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

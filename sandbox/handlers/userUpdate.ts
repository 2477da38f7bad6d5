import { bodyOf, callerOf, json, type Call } from '../call.ts';
import { forbidden, invalid, notFound } from '../errors.ts';
import { isObject } from '../limits.ts';
import type { User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { requireImage } from './files.ts';
import { createUser } from './sessions.ts';
import { readSettings } from './settingsState.ts';
import { withFiles } from './users.ts';

const largestMetadata = 5000;

export const userUpdateEndpoints: Endpoint[] = [
  {
    method: 'PUT',
    path: '/api/v3/users',
    access: 'user',
    handle: (call) => {
      const { userId, isCreating, change } = readChange(call);
      const { token } = callerOf(call);
      if (!token.isAdmin && userId !== token.userId) throw forbidden();
      if (!token.isAdmin && change.roles) throw forbidden('Only admins may set roles');
      requireImage(call.state, change.avatarFileId);
      if (
        !token.isAdmin &&
        change.displayName !== undefined &&
        !readSettings(call.state).users.isAllowUpdateDisplayName
      )
        throw forbidden('Display names may not be changed');
      const before = call.state.users.get(userId);
      // A deleted user is beyond changing (guess).
      if (before?.isDeleted || (!before && !isCreating)) throw notFound('User');
      const user = before ?? createUser(call.state, userId, userId);
      const after = withoutEmpty({ ...user, ...change, updatedAt: call.state.stamp() });
      return json(withFiles(call, [call.state.users.put(after)]));
    },
  },
];

function readChange(call: Call) {
  const input = bodyOf(call);
  // Whose profile it is, unless said otherwise: the caller's own (guess).
  const userId = input.text('userId', { minLength: 1, maxLength: 50 }) ?? callerOf(call).token.userId;
  const given = {
    displayName: input.text('displayName', { maxLength: 100 }),
    roles: input.texts('roles', { maxItems: 10, maxLength: 100 }),
    metadata: input.object('metadata'),
    avatarFileId: input.text('avatarFileId', { maxLength: 50 }) ?? emptied(call, 'avatarFileId'),
    avatarCustomUrl: input.text('avatarCustomUrl', { maxLength: 1000 }) ?? emptied(call, 'avatarCustomUrl'),
    description: input.text('description', { maxLength: 500 }),
  };
  // The vendor's clients send false; left out it creates (guess).
  const isCreating = input.flag('createNewUserWhenNotFound') ?? true;
  input.done();
  if (given.metadata && bytesOf(given.metadata) > largestMetadata)
    throw invalid([`"metadata" must be at most ${largestMetadata} bytes`]);
  // An empty name is no name: the user is called by their id, as one made without (guess).
  if (given.displayName === '') given.displayName = userId;
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { userId, isCreating, change: change as Partial<User> };
}

/** An avatar set to null is taken away, as one set to nothing (guess). */
const emptied = ({ body }: Call, name: string) => (isObject(body) && body[name] === null ? '' : undefined);

function withoutEmpty({ avatarFileId, avatarCustomUrl, ...user }: User): User {
  return { ...user, ...(avatarFileId && { avatarFileId }), ...(avatarCustomUrl && { avatarCustomUrl }) };
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

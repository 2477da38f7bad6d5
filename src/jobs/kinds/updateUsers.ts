import { updateUser, type UserFields } from '#src/api/userModeration.ts';
import { getUser, type User } from '#src/api/users.ts';

import type { JobKind } from '../kind.ts';
import { isSameField, lookAgain, takenBack, type FieldChange } from './lookAgain.ts';
import { isMetadataSo, mergedMetadata } from './metadataChange.ts';
import { objectFate } from './objectFate.ts';
import { ofUsers, readUsers, userItem, type NoParams, type UserItem } from './ofUsers.ts';

/** A user's profile, roles or metadata as they are, and as they are to be. */
export type UpdateUserInput = UserItem & FieldChange<UserFields>;

/**
 * Changes what is named of users, and never over somebody else's change. Saying the same twice does nothing more. Metadata,
 * which the vendor replaces as a whole (contract §25), is merged with what others changed meanwhile.
 */
export const updateUsers: JobKind<UpdateUserInput, UpdateUserInput, NoParams> = {
  ...ofUsers,
  name: 'updateUsers',
  weight: 'reversible',

  accept: (input) => ({
    item: { ...userItem(input), from: input.from, to: input.to },
    fate: objectFate(input.userId, 'no-user-id', isSameField(input.from, input.to)),
  }),
  async recheck(client, items) {
    const users = new Map([...(await readUsers(client, items))].filter(([, { isDeleted }]) => !isDeleted));
    return lookAgain(items, ({ userId }) => userId, users, isSo);
  },
  async send(client, items) {
    for (const item of items) {
      const { userId, to } = item;
      if (!to.metadata) {
        await updateUser(client, userId, to);
        continue;
      }
      const user = await getUser(client, userId);
      await updateUser(client, userId, { ...to, metadata: mergedMetadata(item, user?.metadata) });
    }
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-changed' }),

  undo: {
    kind: 'updateUsers',
    of: ['user-changed'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'user-changed' ? takenBack(item) : undefined),
  },
};

/** True where every field named is so; of metadata, where every key that the change is about is. Roles are a set. */
function isSo(user: User, fields: Partial<UserFields>, item: UpdateUserInput): boolean {
  return (Object.keys(fields) as (keyof UserFields)[]).every((key) => {
    if (key === 'roles') return isSameField(user.roles.toSorted(), fields.roles?.toSorted());
    return key === 'metadata' ? isMetadataSo(item, fields, user.metadata) : isSameField(user[key], fields[key]);
  });
}

import { ControlError } from './controlError.ts';
import { isObject } from './limits.ts';
import type { User } from './models.ts';
import type { State } from './state.ts';

/** What a planted user may be told to be; the rest is as of one just registered, or stays as it was. */
type Plan = Partial<Omit<User, 'userInternalId' | 'updatedAt'>> & { userId: string };

/** What each key has to be, or be left out. */
const kinds: Record<string, 'string' | 'object' | 'number' | 'boolean'> = {
  userId: 'string',
  displayName: 'string',
  description: 'string',
  metadata: 'object',
  createdAt: 'string',
  flagCount: 'number',
  isGlobalBan: 'boolean',
  isDeleted: 'boolean',
};

/**
 * Adds users past every limit, or changes those there are: `users`, each with its own keys, `userIds`, each under its own
 * id as name, or `count` of them with a `prefix`. The other keys are for all of them; some `roles` make exempt from bans.
 */
export function plantUsers(state: State, body: Record<string, unknown>) {
  const { users, userIds, count, prefix, networkId: _, ...shared } = body;
  const own = plansIn({ users, userIds, count, prefix });
  for (const plan of own) plantUser(state, checked({ ...shared, ...plan }));
  return { planted: own.length };
}

function plansIn({ users, userIds, count, prefix = 'user' }: Record<string, unknown>): Record<string, unknown>[] {
  if (Array.isArray(users) && users.every(isObject)) return users;
  if (isTexts(userIds)) return userIds.map((userId) => ({ userId }));
  if (typeof count === 'number' && typeof prefix === 'string') {
    const width = String(count).length;
    return Array.from({ length: count }, (__, index) => ({
      userId: `${prefix}-${String(index + 1).padStart(width, '0')}`,
    }));
  }
  throw new ControlError('users must be a list of objects, userIds one of texts, or count a number');
}

function checked(plan: Record<string, unknown>): Plan {
  const { roles, lastActive, ...rest } = plan;
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value !== kinds[name] || value === null) throw new ControlError(`${name} cannot be planted so`);
  }
  if (rest['userId'] === undefined) throw new ControlError('A user needs a userId');
  if (roles !== undefined && !isTexts(roles)) throw new ControlError('roles must be a list of texts');
  if (lastActive !== undefined && lastActive !== null && typeof lastActive !== 'string')
    throw new ControlError('lastActive must be a time, or null for never');
  return {
    ...(rest as Plan),
    ...(roles !== undefined && { roles }),
    ...(lastActive !== undefined && { lastActiveAt: lastActive }),
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

export function plantUser(state: State, plan: Plan): void {
  const now = state.stamp();
  state.users.put({
    userInternalId: state.newId(),
    displayName: plan.userId,
    description: '',
    roles: [],
    metadata: {},
    flagCount: 0,
    isGlobalBan: false,
    isBrand: false,
    isDeleted: false,
    createdAt: now,
    ...state.users.get(plan.userId),
    ...plan,
    updatedAt: now,
  });
}

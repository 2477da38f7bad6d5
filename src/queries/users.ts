import { queryOptions, useQuery, type InfiniteData } from '@tanstack/react-query';

import { ApiError } from '#src/api/errors.ts';
import { eachPage, type Page } from '#src/api/paging.ts';
import { getUser, listUsers, type User, type UserFilter } from '#src/api/users.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const userIdOf = ({ userId }: User): string => userId;

const keys = {
  lists: ['users', 'list'] as const,
  list: (filter: UserFilter) => ['users', 'list', filter] as const,
  one: (userId: string) => ['users', 'one', userId] as const,
};

/** The endless list of users behind `/users`. */
export const users = (filter: UserFilter, pageSize: number) =>
  infiniteList<User>({
    key: keys.list(filter),
    fetchPage: async (page, signal) => listUsers(await currentClient(), filter, page, signal),
    idOf: userIdOf,
    pageSize,
  });

/** Every user that matches, a hundred at a time, past the cache: for exports and "all matching". */
export async function* eachUserPage(filter: UserFilter, signal: AbortSignal): AsyncGenerator<readonly User[]> {
  const client = await currentClient();
  yield* eachPage((page) => listUsers(client, filter, page, signal), { limit: 100, signal, idOf: userIdOf });
}

/** How long what was read of one user serves without being read again, in milliseconds. */
const freshFor = 30_000;

const oneUser = (userId: string) =>
  queryOptions({ queryKey: keys.one(userId), queryFn: ({ signal }) => readUser(userId, signal), staleTime: freshFor });

async function readUser(userId: string, signal?: AbortSignal): Promise<User> {
  const user = await getUser(await currentClient(), userId, signal);
  if (user) return user;
  throw new ApiError({ kind: 'not-found', endpoint: '/api/v3/users', message: 'The answer holds no user' });
}

/** One user. What a row in a list said stands in until it is read. */
export function useUser(userId: string, { isWanted = true }: { isWanted?: boolean } = {}) {
  return useQuery({ ...oneUser(userId), placeholderData: () => fromLists(userId), enabled: isWanted });
}

/** Reads a user anew, past the cache, before something is decided by it. Throws `ApiError`. */
export async function readUserAnew(userId: string): Promise<User> {
  const user = await readUser(userId);
  queryClient.setQueryData(keys.one(userId), user);
  return user;
}

/** How long somebody has to point at something before it is read ahead, in milliseconds. */
const intentAfter = 60;
let intent: ReturnType<typeof setTimeout> | undefined;

/** Reads a user ahead when somebody rests on the row: of many passed over only the last. */
export function prefetchUser(userId: string): void {
  clearTimeout(intent);
  intent = setTimeout(() => void queryClient.prefetchQuery(oneUser(userId)), intentAfter);
}

/** Changes users in place, in every list and page that shows them. */
export function patchUsers(userIds: ReadonlySet<string>, change: Partial<User>): void {
  const patch = (user: User) => (userIds.has(user.userId) ? { ...user, ...change } : user);
  queryClient.setQueriesData<InfiniteData<Page<User>>>({ queryKey: keys.lists }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
  for (const userId of userIds) queryClient.setQueryData<User>(keys.one(userId), (data) => data && patch(data));
}

/** After something was changed of users that no row says. */
export function refreshUsers(userIds: Iterable<string>): void {
  for (const userId of userIds) void readAgain({ queryKey: keys.one(userId) });
}

/** After users were made: where they stand depends on the order. */
export function refreshUserLists(): void {
  void readAgain({ queryKey: keys.lists });
}

/** The users of all lists that are loaded, for finding one by name without asking. */
export const loadedUsers = (): User[] =>
  queryClient
    .getQueriesData<InfiniteData<Page<User>>>({ queryKey: keys.lists })
    .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);

function fromLists(userId: string): User | undefined {
  for (const [, data] of queryClient.getQueriesData<InfiniteData<Page<User>>>({ queryKey: keys.lists })) {
    for (const page of data?.pages ?? []) {
      const found = page.items.find((user) => user.userId === userId);
      if (found) return found;
    }
  }
  return undefined;
}

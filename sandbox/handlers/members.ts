import { bodyOf, json, queryOf, type Call } from '../call.ts';
import { badRequest, bannedHere, exemptFromBan, notBanned, notFound, onlyMember, onlyModerator } from '../errors.ts';
import { InputReader, isObject } from '../limits.ts';
import type { Community, Member, User } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import { requireModerator, requireReader } from '../rights.ts';
import { isExempt, moderatorRole } from '../seed/members.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import { findMember, withCommunities } from './communityAnswer.ts';
import { openCommunity, placeMember } from './memberChanges.ts';

const people = '/api/v3/communities/{communityId}/users';
const ids = { required: true, minItems: 1, maxItems: 100, minLength: 1, maxLength: 50 };

export const memberEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: people,
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const memberships = input.texts('memberships', { minItems: 1, maxItems: 2, oneOf: ['member', 'banned'] }) ?? [
        'member',
        'banned',
      ];
      const roles = input.texts('roles', { minItems: 1, maxItems: 20, minLength: 1, maxLength: 100 });
      const search = input.text('search', { maxLength: 10_000 })?.toLowerCase() ?? '';
      const sortBy =
        input.text('sortBy', { oneOf: ['firstCreated', 'lastCreated', 'displayName'] }) ??
        (search === '' ? 'lastCreated' : 'displayName');
      const isDeleted = input.flag('isDeleted');
      input.text('type', { oneOf: ['public', 'internal'] });
      input.done();
      const page = readPage(call.query, 10);
      const community = call.state.communities.get(call.path['communityId']!);
      if (!community) throw notFound('Community');
      requireReader(call, community);
      const isWanted = ({ userId, membership, roles: has }: Member) => {
        const user = call.state.users.get(userId);
        return (
          user !== undefined &&
          memberships.includes(membership) &&
          (roles === undefined || roles.some((role) => has.includes(role))) &&
          (isDeleted === undefined || user.isDeleted === isDeleted) &&
          // The name, or the id as it is (guess): the vendor says display name only.
          (search === '' || user.displayName.toLowerCase().includes(search) || userId.toLowerCase() === search)
        );
      };
      const { items, paging } = takePage(only(inOrder(call.state, community, sortBy), isWanted), page);
      return json({ ...withCommunities(call, [community], items), paging });
    },
  },
  {
    method: 'POST',
    path: people,
    access: 'user',
    handle: (call) => {
      const { community, users } = readChange(call, bodyOf(call));
      for (const user of users) {
        const member = findMember(call.state, community.communityId, user.userId);
        // Whoever is banned has to be unbanned first (vendor spec).
        if (member.membership === 'banned') throw bannedHere();
      }
      for (const user of users) {
        const member = findMember(call.state, community.communityId, user.userId);
        if (member.membership === 'none') placeMember(call.state, member, { membership: 'member', isNew: true });
      }
      return answer(call, community, users);
    },
  },
  {
    method: 'DELETE',
    path: people,
    access: 'user',
    handle: (call) => {
      const { community, users } = readChange(call, eitherForm(call));
      keepModerated(call.state, community, users);
      for (const user of users) {
        const member = findMember(call.state, community.communityId, user.userId);
        if (member.membership !== 'none') placeMember(call.state, member, { membership: 'none', roles: [] });
      }
      return answer(call, community, users);
    },
  },
  {
    method: 'PUT',
    path: `${people}/ban`,
    access: 'user',
    handle: (call) => {
      const { community, users } = readChange(call, bodyOf(call));
      const members = users.map((user) => findMember(call.state, community.communityId, user.userId));
      if (users.some(isExempt) || members.some(({ roles }) => roles.includes(moderatorRole))) throw exemptFromBan();
      for (const member of members) placeMember(call.state, member, { membership: 'banned', roles: [] });
      return answer(call, community, users);
    },
  },
  {
    method: 'PUT',
    path: `${people}/unban`,
    access: 'user',
    handle: (call) => {
      const { community, users } = readChange(call, bodyOf(call));
      const members = users.map((user) => findMember(call.state, community.communityId, user.userId));
      if (members.some(({ membership }) => membership !== 'banned')) throw notBanned();
      // A member again (guess).
      for (const member of members) placeMember(call.state, member, { membership: 'member' });
      return answer(call, community, users);
    },
  },
  ...(['v3', 'v4'] as const).flatMap((version): Endpoint[] => {
    const path = `/api/${version}/communities/{communityId}/users/roles` as const;
    return [
      {
        method: 'POST',
        path,
        access: 'user',
        handle: (call) => {
          const input = bodyOf(call);
          const roles = version === 'v3' ? one(input.text('role', role)) : input.texts('roles', roleList);
          const { community, users } = readChange(call, input);
          const members = inCommunity(call.state, community, users);
          for (const member of members)
            placeMember(call.state, member, { roles: [...new Set([...member.roles, ...(roles ?? [])])] });
          return answer(call, community, users);
        },
      },
      {
        method: 'DELETE',
        path,
        access: 'user',
        handle: (call) => {
          const input = eitherForm(call);
          const roles = version === 'v3' ? one(input.text('role', role)) : input.texts('roles', roleList);
          const { community, users } = readChange(call, input);
          const members = inCommunity(call.state, community, users);
          if (roles?.includes(moderatorRole)) keepModerated(call.state, community, users);
          for (const member of members)
            placeMember(call.state, member, { roles: member.roles.filter((has) => !roles?.includes(has)) });
          return answer(call, community, users);
        },
      },
    ];
  }),
];

const role = { required: true, minLength: 1, maxLength: 100 };
const roleList = { required: true, minItems: 1, maxItems: 20, minLength: 1, maxLength: 100 };
const one = (text: string | undefined) => (text === undefined ? undefined : [text]);

/** DELETE takes its values from a JSON body or from the query: the vendor's own texts and clients disagree (contract §7). */
const eitherForm = ({ body, query }: Call): InputReader => {
  const sent = isObject(body) ? body : {};
  const inQuery = Object.entries(query).filter(([key]) => !(key in sent));
  // A query holds one text where a body holds a list of one.
  const listed = inQuery.map(([key, value]) => [key, key === 'role' || Array.isArray(value) ? value : [value]]);
  return new InputReader('body', { ...Object.fromEntries(listed), ...sent });
};

/** Whom a call is about, and where; everything else of the input has to be read before. */
function readChange(call: Call, input: InputReader): { community: Community; users: User[] } {
  const userIds = input.texts('userIds', ids) ?? [];
  input.done();
  const community = openCommunity(call);
  requireModerator(call, community.communityId);
  const users = [...new Set(userIds)].map((userId) => {
    const user = call.state.users.get(userId);
    if (!user) throw notFound('User');
    return user;
  });
  return { community, users };
}

function inCommunity(state: State, { communityId }: Community, users: readonly User[]): Member[] {
  const members = users.map(({ userId }) => findMember(state, communityId, userId));
  if (members.some(({ membership }) => membership === 'banned')) throw bannedHere();
  if (members.some(({ membership }) => membership !== 'member'))
    throw badRequest('Some users are not in the community');
  return members;
}

/** 400317 where nobody would be left to moderate, 400318 where the only moderator is also the only member (vendor docs). */
function keepModerated(state: State, community: Community, leaving: readonly User[]): void {
  const gone = leaving.filter(({ userId }) => {
    const { membership, roles } = findMember(state, community.communityId, userId);
    return membership === 'member' && roles.includes(moderatorRole);
  }).length;
  if (gone === 0 || gone < community.moderatorMemberCount) return;
  throw community.membersCount === 1 ? onlyMember() : onlyModerator();
}

function answer(call: Call, { communityId }: Community, users: readonly User[]): Response {
  const community = call.state.communities.get(communityId)!;
  const members = users.map(({ userId }) => findMember(call.state, communityId, userId));
  return json(withCommunities(call, [community], members));
}

function inOrder(state: State, { communityId }: Community, sortBy: string): Iterable<Member> {
  const members = state.members.grouped('community', (member) => member.communityId).get(communityId) ?? [];
  if (sortBy === 'firstCreated') return members;
  if (sortBy === 'lastCreated') return backwards(members);
  const nameOf = ({ userId }: Member) => state.users.get(userId)?.displayName.toLowerCase() ?? '';
  return members.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

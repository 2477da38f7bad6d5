import { plural, t } from '@lingui/core/macro';

import type { Community } from '#src/api/communities.ts';
import type { DeleteUserOptions, UserFields } from '#src/api/userModeration.ts';
import type { User } from '#src/api/users.ts';
import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { decide } from '#src/layout/decide.ts';
import { connectedUserId } from '#src/queries/useSession.ts';

import { DeleteSwitches } from './DeleteSwitches.tsx';
import { invited, invitedTo } from './metadataLists.ts';
import { PickCommunity } from './PickCommunity.tsx';
import type { Shield } from '#src/lib/protection.ts';
import { whyProtected } from './protection.ts';
import { userName } from './userText.ts';
import classes from './Users.module.css';

type Chosen = {
  users: readonly User[];
  /** Of pasted ones the lines they stand on, by user id. */
  lines?: ReadonlyMap<string, readonly number[]> | undefined;
  profileId?: string | undefined;
  /** Whoever was seen since is left alone, in milliseconds since 1970. */
  onlyIfAwaySince?: number | undefined;
};

/** From so many on the count has to be typed. */
const manyUsers = 100;

const inputsOf = ({ users, lines }: Chosen) =>
  users.map(({ userId, displayName }) => {
    const own = lines?.get(userId);
    return { userId, displayName: displayName ?? '', ...(own && { lines: own }) };
  });

/** Nobody means to lock themselves out along with others. */
const withoutSelf = (users: readonly User[]): readonly User[] => {
  const own = connectedUserId();
  return users.filter(({ userId }) => userId !== own);
};

/** Bans users from the network, after what happens and what does not come back was said. */
export async function banUsers(chosen: Chosen): Promise<boolean> {
  const users = withoutSelf(chosen.users).filter(({ isDeleted, isGlobalBan }) => !isDeleted && !isGlobalBan);
  const [first] = users;
  if (!first) {
    toast(t`Nobody among them can be banned: they are banned or deleted already, or yourself.`);
    return false;
  }
  const count = users.length;
  const isOne = count === 1;
  const title = isOne
    ? t`Ban “${userName(first)}” from the network`
    : plural(count, { one: 'Ban # user from the network', other: 'Ban # users from the network' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        <ul className={classes.consequences}>
          <li>{t`Their sessions end within half a minute, and they cannot log in any more.`}</li>
          <li>{t`They are taken out of all channels, and all their messages are deleted.`}</li>
          <li>{t`Their posts, comments and memberships of communities stay.`}</li>
        </ul>
        <p>{t`The ban can be lifted. Their messages and their places in channels do not come back with that.`}</p>
      </>
    ),
    action: isOne ? t`Ban the user` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= manyUsers && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  return decide('banUsers', {}, inputsOf({ ...chosen, users }), { reason, profileId: chosen.profileId });
}

/** Lifts bans: they may log in again, and nothing is lost by it, so nothing is asked. */
export function unbanUsers(chosen: Chosen): Promise<boolean> {
  const users = chosen.users.filter(({ isGlobalBan, isDeleted }) => isGlobalBan && !isDeleted);
  if (users.length === 0) {
    toast(t`None of them is banned from the network.`);
    return Promise.resolve(false);
  }
  return decide('unbanUsers', {}, inputsOf({ ...chosen, users }), { profileId: chosen.profileId });
}

/** Clears the reports of users, after a question for several: no call brings them back. */
export async function clearFlags(chosen: Chosen): Promise<boolean> {
  const users = chosen.users.filter(({ flagCount, isDeleted }) => flagCount > 0 && !isDeleted);
  const count = users.length;
  if (count === 0) {
    toast(t`None of them has open reports.`);
    return false;
  }
  let reason = '';
  if (count > 1) {
    const title = plural(count, { one: 'Clear the flags of # user', other: 'Clear the flags of # users' });
    const isConfirmed = await confirm({
      title,
      body: t`The users stay, their reports are gone, and no call brings those back.`,
      action: title,
      isDanger: true,
      onReason: (text) => (reason = text),
      ...(count >= manyUsers && { typed: String(count) }),
    });
    if (!isConfirmed) return false;
  }
  return decide('clearUserFlags', {}, inputsOf({ ...chosen, users }), { reason, profileId: chosen.profileId });
}

/** Ends all sessions of users, after a question. */
export async function endSessions(chosen: Chosen): Promise<boolean> {
  const users = withoutSelf(chosen.users).filter(({ isDeleted }) => !isDeleted);
  const [first] = users;
  if (!first) {
    toast(t`Nobody among them has sessions to end but yourself.`);
    return false;
  }
  const count = users.length;
  const isOne = count === 1;
  const title = isOne
    ? t`End all sessions of “${userName(first)}”`
    : plural(count, { one: 'End all sessions of # user', other: 'End all sessions of # users' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: t`They are logged out on every device. They may log in again at once: whoever must not has to be banned.`,
    action: isOne ? t`End the sessions` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= manyUsers && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  return decide('revokeUserSessions', {}, inputsOf({ ...chosen, users }), { reason, profileId: chosen.profileId });
}

/** Invites users to a community, as apps keep it in their metadata (vendor FAQ); those who are invited are left as they are. */
export async function inviteUsers(chosen: Chosen): Promise<boolean> {
  const users = chosen.users.filter(({ isDeleted }) => !isDeleted);
  let picked: Community | undefined;
  const isConfirmed = await confirm({
    title: plural(users.length, { one: 'Invite # user to a community', other: 'Invite # users to a community' }),
    body: (
      <>
        <p>{t`The invitation stands in their metadata until they answer it, where your app looks for it. Nobody joins by it.`}</p>
        <PickCommunity onPick={(community) => (picked = community)} />
      </>
    ),
    action: t`Invite them`,
  });
  if (!isConfirmed) return false;
  const { communityId } = picked ?? {};
  if (communityId === undefined) {
    toast(t`No community was chosen, so nobody was invited.`, { isFailure: true });
    return false;
  }
  const open = users.filter((user) => !invitedTo(user).includes(communityId));
  if (open.length === 0) {
    toast(t`All of them are invited already.`);
    return false;
  }
  return changeUsers(open, (user) => ({ metadata: invited(user, communityId) }), chosen.profileId);
}

const nothingElse: DeleteUserOptions = {
  deleteAll: false,
  markMessageDeleted: false,
  hardDeletePost: false,
  hardDeleteComment: false,
};

/**
 * Deletes one user, protected or not, after the four switches were looked at and the id was typed: final.
 * @param feedPosts how many posts their own feed holds, where that is known
 */
export async function deleteOne(user: User, { feedPosts, shield }: { feedPosts?: number | undefined; shield: Shield }) {
  const protection = whyProtected(user, shield);
  return askAndDelete({
    chosen: { users: [user] },
    title: t`Delete “${userName(user)}”`,
    action: t`Delete the user for good`,
    typed: user.userId,
    facts: [
      ...(protection === undefined ? [] : [t`Take care: ${protection}.`]),
      ...(feedPosts === undefined
        ? []
        : [plural(feedPosts, { one: '# post on their own feed.', other: '# posts on their own feed.' })]),
    ],
  });
}

/**
 * Deletes several users: final. Deleted ones are done, and protected ones are left out: whoever means one of them deletes it
 * on its own page, by its id.
 */
export async function deleteSeveral(chosen: Chosen, shield: Shield): Promise<boolean> {
  const there = chosen.users.filter(({ isDeleted }) => !isDeleted);
  const spared = there.flatMap((user) => {
    const why = whyProtected(user, shield);
    return why === undefined ? [] : [`${userName(user)} (${user.userId}): ${why}`];
  });
  const users = there.filter((user) => whyProtected(user, shield) === undefined);
  const count = users.length;
  if (count === 0) {
    toast(
      spared.length > 0
        ? t`All of them are protected. Open one to delete it by its ID.`
        : t`All of them are deleted already.`,
      { isFailure: true },
    );
    return false;
  }
  const title = plural(count, { one: 'Delete # user', other: 'Delete # users' });
  return askAndDelete({
    chosen: { ...chosen, users },
    title,
    action: title,
    typed: String(count),
    facts: [],
    spared,
  });
}

type DeleteQuestion = {
  chosen: Chosen;
  title: string;
  action: string;
  typed: string;
  facts: readonly string[];
  spared?: readonly string[];
};

/** How many of those left out are named. */
const mostNamed = 20;

async function askAndDelete({ chosen, title, action, typed, facts, spared = [] }: DeleteQuestion): Promise<boolean> {
  let reason = '';
  let options = nothingElse;
  const isConfirmed = await confirm({
    title,
    body: (
      <>
        <p>
          {t`This cannot be undone, neither here nor by the vendor. The account is called “Deleted user” from then on.`}
        </p>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        <DeleteSwitches onChange={(chosenOptions) => (options = chosenOptions)} />
        {spared.length > 0 ? (
          <>
            <p>
              {plural(spared.length, {
                one: '# is protected and left out. On its own page it can be deleted by its ID:',
                other: '# are protected and left out. On their own pages they can be deleted by their IDs:',
              })}
            </p>
            <ul className={classes.consequences}>
              {spared.slice(0, mostNamed).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {spared.length > mostNamed ? <li>…</li> : null}
            </ul>
          </>
        ) : null}
      </>
    ),
    action,
    isDanger: true,
    onReason: (text) => (reason = text),
    typed,
  });
  if (!isConfirmed) return false;
  return decide('deleteUsers', { ...options, onlyIfAwaySince: chosen.onlyIfAwaySince }, inputsOf(chosen), {
    reason,
    profileId: chosen.profileId,
  });
}

/** Changes what is named of users, and leaves the rest. Reversible: no question. */
export function changeUsers(
  users: readonly User[],
  change: (user: User) => Partial<UserFields>,
  profileId?: string,
): Promise<boolean> {
  const inputs = users.map((user) => {
    const to = change(user);
    return { userId: user.userId, displayName: userName(user), from: fieldsBefore(user, to), to };
  });
  return decide('updateUsers', {}, inputs, { profileId });
}

const empty: UserFields = { displayName: '', description: '', roles: [], metadata: {}, avatarFileId: '' };

const fieldsBefore = (user: User, to: Partial<UserFields>) =>
  Object.fromEntries(
    (Object.keys(to) as (keyof UserFields)[]).map((key) => [key, user[key] ?? empty[key]]),
  ) as Partial<UserFields>;

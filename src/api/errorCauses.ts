import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** A code of the vendor's, when it comes, and with which HTTP status. What it is called and what to do: `errorCodes.ts`. */
export type ErrorCause = { code: number; status: number; name: string | undefined; cause: MessageDescriptor };

const cause = (code: number, status: number, name: string | undefined, text: MessageDescriptor): ErrorCause => ({
  code,
  status,
  name,
  cause: text,
});

/** Every code the vendor publishes (vendor spec, vendor docs, vendor SDK). */
export const errorCauses: readonly ErrorCause[] = [
  cause(
    400_000,
    400,
    'BadRequest',
    msg`Something in the request does not fit: a value out of its limits, an object that is already as it should become, or a feature the plan does not have.`,
  ),
  cause(
    400_001,
    400,
    'InvalidRegularExpression',
    msg`A rule was sent as a pattern, and the network cannot read the pattern.`,
  ),
  cause(400_002, 400, 'VideoFormatInvalid', msg`A video was uploaded in a format the network does not convert.`),
  cause(
    400_100,
    401,
    'Unauthorized',
    msg`The token is missing, mistyped, expired, replaced by a newer one or revoked, belongs to another region, or its user was banned.`,
  ),
  cause(
    400_300,
    403,
    'Forbidden',
    msg`The network refuses it for a reason of its own: a feature is off, a limit of reports is reached, the file given as a picture is no picture, or only whoever made the thing may change it.`,
  ),
  cause(
    400_301,
    403,
    'PermissionDenied',
    msg`The action needs a role, a membership or an admin, and the user of the token is none of them.`,
  ),
  cause(400_302, 403, 'UserIsMuted', msg`Somebody who may read but not write here tried to write.`),
  cause(400_303, 403, 'ChannelIsMuted', msg`Somebody tried to write in a channel in which nobody may.`),
  cause(400_304, 403, 'UserIsBanned', msg`Somebody banned from a channel or a community tried to act in it.`),
  cause(400_305, 403, 'NumberOfMembersExceeded', msg`A channel or community would get more members than it may have.`),
  cause(400_306, 403, 'ExemptFromBan', msg`The one to be banned is an admin or a moderator, whom nobody can ban.`),
  cause(400_307, 403, 'MaxRepetitionExceed', msg`Somebody sent the same text more often than the settings let them.`),
  cause(400_308, 403, 'BanWordFound', msg`A rule of the blocklist stopped a message, a post, a comment or a poll.`),
  cause(
    400_309,
    403,
    'LinkNotAllowed',
    msg`Only listed links may pass on this network, and the text has one that is not listed.`,
  ),
  cause(
    400_311,
    429,
    'RateLimit',
    msg`More than ten calls came in a second from one user. All who use the same token count as one.`,
  ),
  cause(400_312, 403, 'GlobalBan', msg`The user whose token this is was banned from the whole network.`),
  cause(
    400_314,
    403,
    'UnsafeContent',
    msg`The detector found something in a picture, with at least the confidence that is set for it.`,
  ),
  cause(
    400_315,
    403,
    'DuplicateEntry',
    msg`Something else has this name already: a category, or a community or user whose name must be unique.`,
  ),
  cause(400_316, 403, 'UserIsUnbanned', msg`A ban was lifted of somebody who is not banned.`),
  cause(400_317, 403, undefined, msg`The last moderator of a community wants to leave it, and other members stay.`),
  cause(400_318, 403, undefined, msg`The last moderator wants to leave, and nobody else is a member.`),
  cause(400_319, 403, undefined, msg`Notifications of one thing were set while the network sends none at all.`),
  cause(400_323, 403, undefined, msg`Visitors may read a hundred times a day, and did.`),
  cause(400_324, 403, undefined, msg`A user has blocked as many others as one user may.`),
  cause(
    400_400,
    404,
    'NotFound',
    msg`The ID names nothing the network knows: it was deleted, never was, or is of another network.`,
  ),
  cause(
    400_900,
    409,
    'Conflict',
    msg`The same thing was made or changed by somebody else at the same time, or exists already.`,
  ),
  cause(403_998, 403, undefined, msg`The token belongs to a bot, and bots may not do this.`),
  cause(403_999, 403, undefined, msg`The token belongs to a visitor, and visitors may not do this.`),
  cause(
    500_000,
    500,
    'BusinessError',
    msg`Either a value did not pass the network’s checks or was too large, and then the details name it; or the network itself failed.`,
  ),
  cause(400, 400, undefined, msg`The older calls’ way to say that something in the request does not fit.`),
  cause(404, 404, undefined, msg`The older calls’ way to say that the ID names nothing.`),
  cause(429, 429, undefined, msg`The older calls’ way to say that too many came in a second.`),
  cause(500, 500, undefined, msg`The older calls’ way to say that the network failed.`),
];

/** Codes that the vendor's SDKs make themselves: seen in apps and their logs, never in answers of the network. */
export const sdkErrors: readonly {
  code: number;
  title: MessageDescriptor;
  cause: MessageDescriptor;
  next: MessageDescriptor;
}[] = [
  {
    code: 800_000,
    title: msg`The SDK met an error it does not know.`,
    cause: msg`Something failed inside the app, and the SDK has no better word for it.`,
    next: msg`Look at the app’s log for what came before.`,
  },
  {
    code: 800_110,
    title: msg`The SDK was called with values it does not take.`,
    cause: msg`A function of the SDK got a parameter of the wrong kind, or none.`,
    next: msg`Compare the call with the vendor’s reference of the function.`,
  },
  {
    code: 800_170,
    title: msg`The same query is under way already.`,
    cause: msg`The app asked for a list again before the first answer had come.`,
    next: msg`Let the app wait for the answer.`,
  },
  {
    code: 800_210,
    title: msg`The SDK is not connected.`,
    cause: msg`The device is offline, or the connection to the network broke.`,
    next: msg`Check the device’s connection; the SDK connects again by itself.`,
  },
  {
    code: 800_211,
    title: msg`The SDK lost its connection.`,
    cause: msg`The connection to the network broke while something was under way.`,
    next: msg`Check the device’s connection, then try again.`,
  },
  {
    code: 800_403,
    title: msg`The app’s access token has expired.`,
    cause: msg`The token of a session was not renewed in time.`,
    next: msg`Let the app log in again.`,
  },
  {
    code: 800_800,
    title: msg`The object was not sent to the network yet.`,
    cause: msg`The app did something to an object that so far exists on the device only.`,
    next: msg`Let the app wait until the object is synced.`,
  },
];

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { ApiError, type ApiErrorKind } from './errors.ts';

/** A failure in words: what happened, and what to do next. */
export type ErrorText = { title: MessageDescriptor; next: MessageDescriptor; canRetry: boolean };

const byKind: Record<ApiErrorKind, ErrorText> = {
  unauthorized: {
    title: msg`The network no longer accepts the token.`,
    next: msg`Reconnect with a current admin token. The page and its drafts are kept.`,
    canRetry: false,
  },
  'globally-banned': {
    title: msg`The user this token belongs to is banned from the whole network.`,
    next: msg`Another admin has to lift the ban.`,
    canRetry: false,
  },
  forbidden: {
    title: msg`The network does not allow this.`,
    next: msg`The token lacks the permission, or the network has the feature switched off.`,
    canRetry: false,
  },
  'not-found': {
    title: msg`The network does not know this any more.`,
    next: msg`It was deleted, or the id is mistyped.`,
    canRetry: true,
  },
  conflict: {
    title: msg`It exists already, or was changed in the meantime.`,
    next: msg`Load it again and look at what it is now.`,
    canRetry: true,
  },
  invalid: {
    title: msg`The network refused the request.`,
    next: msg`The details say what it objects to.`,
    canRetry: true,
  },
  'rate-limited': {
    title: msg`The network asks for fewer requests.`,
    next: msg`The console has slowed down by itself. Wait a few seconds.`,
    canRetry: true,
  },
  'not-available': {
    title: msg`This network does not offer this.`,
    next: msg`It is not part of its plan, or not part of this API.`,
    canRetry: false,
  },
  server: {
    title: msg`The network has a fault.`,
    next: msg`This is on the vendor’s side. Nothing was lost here; try again in a moment.`,
    canRetry: true,
  },
  unreachable: {
    title: msg`The network did not answer.`,
    next: msg`Check this computer’s connection. What you entered is kept.`,
    canRetry: true,
  },
  timeout: {
    title: msg`The network took longer than 30 seconds.`,
    next: msg`It may be busy. Try again in a moment.`,
    canRetry: true,
  },
  aborted: { title: msg`The request was called off.`, next: msg`Start it again when you need it.`, canRetry: true },
  'no-sandbox': {
    title: msg`This browser did not start the sandbox.`,
    next: msg`Some refuse its service worker in a private window, or where pages may not keep data. Allow it and load the page again, or connect a real network.`,
    canRetry: true,
  },
  'bad-response': {
    title: msg`The network answered something this console does not understand.`,
    next: msg`The details name the endpoint and the field. If a proxy stands in between, it may be its answer.`,
    canRetry: true,
  },
};

/** Codes that say more than their kind; the others of the vendor's are told by it (vendor spec, vendor docs, vendor FAQ). */
const byCode: Readonly<Record<number, Pick<ErrorText, 'title' | 'next'>>> = {
  400_001: {
    title: msg`One of the rules is not a valid regular expression.`,
    next: msg`Correct it, or add it as plain text.`,
  },
  400_002: { title: msg`The video’s format is not supported.`, next: msg`Convert it to mp4, mov or webm.` },
  400_301: {
    title: msg`The token lacks the permission for this.`,
    next: msg`Connect with an admin token, or ask an admin for the permission.`,
  },
  400_302: { title: msg`The user is muted.`, next: msg`Unmute the user first.` },
  400_303: { title: msg`The channel is muted.`, next: msg`Unmute the channel first.` },
  400_304: { title: msg`The user is banned here.`, next: msg`Lift the ban first.` },
  400_305: {
    title: msg`There is no room for more members.`,
    next: msg`Remove members, or ask the vendor to raise the limit.`,
  },
  400_306: {
    title: msg`This user cannot be banned.`,
    next: msg`Admins and moderators are exempt. Take their role first.`,
  },
  400_307: { title: msg`The same message came too often.`, next: msg`The limit is in the moderation settings.` },
  400_308: { title: msg`The text holds a blocklisted word.`, next: msg`The blocklist test shows which rule stops it.` },
  400_309: { title: msg`The text holds a link that is not allowed.`, next: msg`Add its domain to the allowlist.` },
  400_314: {
    title: msg`Image moderation refused the image.`,
    next: msg`Low confidence levels in its settings refuse nearly every image.`,
  },
  400_315: { title: msg`The name is taken.`, next: msg`Choose another one.` },
  400_316: { title: msg`The user is not banned.`, next: msg`There is nothing to lift.` },
  400_317: { title: msg`The only moderator cannot leave.`, next: msg`Make somebody else a moderator first.` },
  400_318: {
    title: msg`The only moderator is also the only member.`,
    next: msg`Close the community instead, or add a member first.`,
  },
  400_319: { title: msg`Notifications are switched off for the network.`, next: msg`Switch them on there first.` },
  400_323: { title: msg`Today’s reading quota for visitors is used up.`, next: msg`Connect with an admin token.` },
  400_324: { title: msg`No more users can be blocked.`, next: msg`Unblock somebody first.` },
  403_998: { title: msg`The network does not allow bots to do this.`, next: msg`Connect with an admin token.` },
  403_999: { title: msg`The network does not allow visitors to do this.`, next: msg`Connect with an admin token.` },
};

const unexpected: ErrorText = {
  title: msg`Something went wrong in this console.`,
  next: msg`Reload the page. Jobs and drafts are kept. The details help whoever looks into it.`,
  canRetry: true,
};

/** What a code of the vendor's says beyond its kind, if anything. */
export const codeText = (code: number | undefined) => (code === undefined ? undefined : byCode[code]);

/** Any failure as sentences for a person, to be put into their language where they are shown. */
export function errorText(error: unknown): ErrorText {
  if (!(error instanceof ApiError)) return unexpected;
  return { ...byKind[error.kind], ...codeText(error.code) };
}

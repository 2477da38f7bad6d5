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

const unexpected: ErrorText = {
  title: msg`Something went wrong in this console.`,
  next: msg`Reload the page. Jobs and drafts are kept. The details help whoever looks into it.`,
  canRetry: true,
};

/** What a code of the vendor's says beyond its kind, if anything: `errorCodes.ts`, which is not part of the first load. */
export type CodeText = (code: number | undefined) => Pick<ErrorText, 'title' | 'next'> | undefined;

/** Any failure as sentences for a person, to be put into their language where they are shown. */
export function errorText(error: unknown, codeText?: CodeText): ErrorText {
  if (!(error instanceof ApiError)) return unexpected;
  return { ...byKind[error.kind], ...codeText?.(error.code) };
}

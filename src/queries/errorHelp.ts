import '#src/helpMessages.ts';
import '#src/laterMessages.ts';

import type { MessageDescriptor } from '@lingui/core';

import { errorOfAnswer } from '#src/api/answerError.ts';
import { errorCauses, sdkErrors } from '#src/api/errorCauses.ts';
import { codeText } from '#src/api/errorCodes.ts';
import { errorText } from '#src/api/errorText.ts';

/** One code explained: what it is called, when it comes, what to do next. */
export type ErrorHelp = {
  code: number;
  /** The vendor's own name of it, if one is published. */
  name: string | undefined;
  /** The HTTP status it usually comes with; none for those that never left an app. */
  status: number | undefined;
  title: MessageDescriptor;
  cause: MessageDescriptor;
  next: MessageDescriptor;
};

/** Every code of the network, in the very words its failures are shown with, then those of the vendor's SDKs. */
export const errorHelp: readonly ErrorHelp[] = [
  ...errorCauses.map(({ code, status, name, cause }) => {
    const body = { status: 'error', code };
    const error = errorOfAnswer('', { status, body, isEmpty: false, retryAfter: null });
    const { title, next } = errorText(error, codeText);
    return { code, name, status, title, cause, next };
  }),
  ...sdkErrors.map((error) => ({ ...error, name: undefined, status: undefined })),
];

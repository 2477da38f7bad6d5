import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react';

import { ApiError } from '#src/api/errors.ts';
import { codeText, errorText } from '#src/api/errorText.ts';
import type { Failure } from '#src/jobs/fate.ts';

export type ErrorText = { title: string; next: string; details: string | undefined; canRetry: boolean };

/** Any failure as sentences for a person, in their language, with the technical line beside it. */
export function useErrorText(error: unknown): ErrorText {
  const { i18n } = useLingui();
  const { title, next, canRetry } = errorText(error);
  return { title: i18n._(title), next: i18n._(next), details: details(error), canRetry };
}

/** True for anything that went wrong between here and the network. */
export const isNetworkFailure = (error: unknown): boolean => error instanceof ApiError;

/** What a code of the vendor's means, as a sentence; undefined for one that says no more than its kind. */
export function codeTitle(code: number | undefined): string | undefined {
  const text = codeText(code);
  return text && i18n._(text.title);
}

/** The same for what stopped a job: its record keeps the kind and the code, not the error. */
export function useFailureText(failure: Failure | undefined): ErrorText | undefined {
  const text = useErrorText(failure && new ApiError({ ...failure, endpoint: failure.endpoint ?? '' }));
  return failure && text;
}

function details(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : undefined;
  return [
    error.endpoint,
    error.status,
    error.code === error.status ? undefined : error.code,
    error.field,
    error.message,
    ...error.detail,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

import '#src/laterMessages.ts';

import { i18n } from '@lingui/core';

import { codeText } from '#src/api/errorCodes.ts';

import { knownCodes } from './useErrorText.ts';

// Whoever shows a failure by then says it better.
knownCodes.set(codeText);

/** What a code of the vendor's means, as a sentence; undefined for one that says no more than its kind. */
export function codeTitle(code: number | undefined): string | undefined {
  const text = codeText(code);
  return text && i18n._(text.title);
}

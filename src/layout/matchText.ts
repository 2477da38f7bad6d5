import { t } from '@lingui/core/macro';

/** How a rule matches, in words. */
export const matchText = (isMatchExactWord: boolean): string =>
  isMatchExactWord ? t`Exact word only` : t`Anywhere in the text`;

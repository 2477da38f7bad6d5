import { t } from '@lingui/core/macro';

import type { Category } from '#src/api/categories.ts';

/** Why a name cannot be given: another category has it, which the network would refuse (contract §12). */
export function nameTaken(name: string, others: readonly Category[]): string | undefined {
  const wanted = name.trim();
  return wanted !== '' && others.some((other) => other.name === wanted)
    ? t`There is a category of this name already.`
    : undefined;
}

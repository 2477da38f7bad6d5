import { plural, t } from '@lingui/core/macro';

import { confirm } from '#src/components/confirm.ts';
import type { Job } from '#src/jobs/job.ts';
import { deleteImported, switchImported, type ImportedRule } from '#src/queries/imports.ts';

/** From this many on, deleting asks to type the number. */
const typedFrom = 100;

type Rules = readonly ImportedRule[];

/** Asks, then deletes the rules that are still as the import left them. */
export async function deleteImport(job: Job, rules: Rules): Promise<void> {
  const chosen = rules.filter(({ now }) => now === 'on');
  const count = chosen.length;
  const isConfirmed = await confirm({
    title: plural(count, { one: 'Delete # rule of this import', other: 'Delete # rules of this import' }),
    body: sentences(
      t`Texts with these words are no longer stopped, from the moment a rule is gone. Taking it back adds the same rules again, but as new ones: with other ids and dates.`,
      changedSince(rules),
      deletedSince(rules),
    ),
    action: plural(count, { one: 'Delete # rule', other: 'Delete # rules' }),
    isDanger: true,
    ...(count >= typedFrom ? { typed: String(count) } : {}),
  });
  if (isConfirmed) await deleteImported(job, chosen);
}

/** Asks, then disables the rules that are on. */
export async function disableImport(job: Job, rules: Rules): Promise<void> {
  const chosen = rules.filter(({ now }) => now === 'on');
  const action = plural(chosen.length, { one: 'Disable # rule', other: 'Disable # rules' });
  const isConfirmed = await confirm({
    title: action,
    body: sentences(
      t`They stay in the list, but stop nothing until they are enabled again. All of it can be taken back.`,
      deletedSince(rules),
    ),
    action,
  });
  if (isConfirmed) await switchImported(job, chosen, false);
}

/** Asks, then enables the rules that were disabled since. */
export async function enableImport(job: Job, rules: Rules): Promise<void> {
  const chosen = rules.filter(({ now }) => now === 'off');
  const action = plural(chosen.length, { one: 'Enable # rule', other: 'Enable # rules' });
  const isConfirmed = await confirm({
    title: action,
    body: sentences(
      t`They stop texts again from the moment they are on, whoever disabled them. All of it can be taken back.`,
      deletedSince(rules),
    ),
    action,
  });
  if (isConfirmed) await switchImported(job, chosen, true);
}

function changedSince(rules: Rules): string {
  const count = rules.filter(({ now }) => now === 'off').length;
  return count === 0
    ? ''
    : plural(count, {
        one: '# rule was changed since (disabled) and is left alone.',
        other: '# rules were changed since (disabled) and are left alone.',
      });
}

function deletedSince(rules: Rules): string {
  const count = rules.filter(({ now }) => now === 'deleted').length;
  return count === 0
    ? ''
    : plural(count, {
        one: '# rule was deleted since and does not come back by this.',
        other: '# rules were deleted since and do not come back by this.',
      });
}

const sentences = (...all: readonly string[]): string => all.filter((sentence) => sentence !== '').join(' ');

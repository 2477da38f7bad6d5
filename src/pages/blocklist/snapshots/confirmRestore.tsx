import { plural, t } from '@lingui/core/macro';

import { confirm } from '#src/components/confirm.ts';
import type { RestorePlan } from '#src/lib/ruleDiff/restorePlan.ts';

import classes from './Snapshots.module.css';

/** From this many deletions on, the number has to be typed. */
const typedFrom = 100;

type About = {
  /** When the snapshot was taken. */
  moment: string;
  /** The network it is of, where that is another one. */
  otherNetwork?: string | undefined;
};

/** Shows exactly what would be sent, and asks. */
export function confirmRestore(plan: RestorePlan, { moment, otherNetwork }: About): Promise<boolean> {
  const { add, remove, enable, disable } = plan;
  const offAgain = add.filter(({ isEnabled }) => !isEnabled).length;
  const lines = [
    add.length > 0 ? plural(add.length, { one: 'Add # rule again', other: 'Add # rules again' }) : '',
    remove.length > 0 ? plural(remove.length, { one: 'Delete # rule', other: 'Delete # rules' }) : '',
    enable.length > 0 ? plural(enable.length, { one: 'Switch # rule on', other: 'Switch # rules on' }) : '',
    disable.length > 0 ? plural(disable.length, { one: 'Switch # rule off', other: 'Switch # rules off' }) : '',
  ].filter((line) => line !== '');
  const notes = [
    otherNetwork === undefined ? '' : t`This snapshot is of another network, ${otherNetwork}.`,
    add.length > 0 ? t`Rules that are added again come back as new ones: with other ids, and dates of today.` : '',
    offAgain > 0
      ? plural(offAgain, {
          one: '# of them was off. It comes back on, and is switched off as soon as it is there.',
          other: '# of them were off. They come back on, and are switched off as soon as they are there.',
        })
      : '',
    remove.length > 0 ? t`Texts that only a deleted rule stops are no longer stopped.` : '',
    t`Nothing else of the list is touched. Each of these is a job that can be watched and taken back.`,
  ].filter((note) => note !== '');
  return confirm({
    title: t`Restore the list of ${moment}`,
    body: (
      <>
        <ul className={classes.question}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {notes.join(' ')}
      </>
    ),
    action: t`Restore the difference`,
    isDanger: remove.length > 0,
    ...(remove.length >= typedFrom ? { typed: String(remove.length) } : {}),
  });
}

import { t } from '@lingui/core/macro';

import { saveFile } from '#src/components/saveFile.ts';
import { csvBlob } from '#src/lib/csv.ts';
import type { Plan } from '#src/lib/inactivity/plan.ts';
import type { Rehearsal } from '#src/jobs/rehearseAway.ts';

import type { Brought, CleanUpSettings } from './inactiveStore.ts';
import { signText, verdictText } from './inactiveText.ts';

const iso = (at: number) => new Date(at).toISOString();

/** What was rehearsed, as a file that opens here again, on any device. */
export function savePlan(result: Rehearsal, brought: Brought, settings: CleanUpSettings, network: string): void {
  const { days, action, deleteOptions, quarantineDays } = settings;
  const lastActive = new Map(
    brought.lines.flatMap((line) => ('lastActive' in line ? [[line.userId, line.lastActive] as const] : [])),
  );
  const plan: Plan = {
    custosPlan: 1,
    network,
    madeAt: iso(result.at),
    days,
    action,
    ...(action === 'delete' && { deleteOptions }),
    ...(action === 'quarantine' && { quarantineDays }),
    report: { source: brought.source, newest: iso(brought.newest) },
    meant: result.users.flatMap(({ userId, displayName, verdict }) =>
      verdict.is === 'meant'
        ? [
            {
              userId,
              displayName,
              lastActive: iso(lastActive.get(userId) ?? verdict.sign.at),
              lastSign: `${iso(verdict.sign.at)} ${verdict.sign.from}`,
            },
          ]
        : [],
    ),
    leftOut: result.users.flatMap(({ userId, verdict }) =>
      verdict.is === 'meant' ? [] : [{ userId, why: verdict.is === 'protected' ? verdict.why : verdict.is }],
    ),
  };
  saveFile(
    new Blob([JSON.stringify(plan, undefined, 1)], { type: 'application/json' }),
    `${t`Clean-up plan`} ${network} ${iso(result.at).slice(0, 10)}.json`,
  );
}

/** The same for people: everybody with what becomes of them and why. */
export async function saveRehearsalCsv({ users, at }: Rehearsal): Promise<void> {
  const header = [t`User ID`, t`Name`, t`What becomes of them`, t`Last sign of life`, t`Known from`];
  const rows = users.map(({ userId, displayName, verdict }) => {
    const sign = 'sign' in verdict ? verdict.sign : undefined;
    return [userId, displayName, verdictText(verdict), sign && iso(sign.at), sign && signText(sign.from)];
  });
  saveFile(await csvBlob(rows, { header }), `${t`Clean-up rehearsal`} ${iso(at).slice(0, 10)}.csv`);
}

import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';

import { isQuestionOpen } from '#src/components/confirm.ts';
import { isLetter } from '#src/components/isLetter.ts';
import { isTextField } from '#src/components/isTextField.ts';
import { toast } from '#src/components/toast.ts';
import type { Job } from '#src/jobs/job.ts';
import { useSession } from '#src/queries/useSession.ts';
import { sendNow, takeBack as takeBackJob, lastWaiting } from '#src/queries/waiting.ts';

import { jobTitle } from './jobText.ts';

/** Taking a decision back, or sending it without delay, and saying what came of it. */
export function useTakeBack() {
  const { t } = useLingui();
  const failed = () => toast(t`This browser’s database failed. The decision waits as it was.`, { isFailure: true });
  return {
    async takeBack(job: Job) {
      try {
        const title = jobTitle(job);
        if (await takeBackJob(job)) toast(t`Taken back: ${title}. Nothing was sent.`);
        else toast(t`Too late to take back: ${title}. It is being sent; its page can cancel the rest.`);
      } catch {
        failed();
      }
    },
    async send(job: Job) {
      await sendNow(job).catch(failed);
    },
  };
}

/** Control and Z (Command and Z) take back the last decision that waits, wherever the page has the focus. */
export function useTakeBackKey(): void {
  const session = useSession();
  const { takeBack } = useTakeBack();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && isLetter(event, 'z');
    if (!isUndo || session.status !== 'connected' || isTextField(event.target)) return;
    if (isQuestionOpen()) return;
    event.preventDefault();
    // What was decided a moment ago may be on its way into the database.
    void lastWaiting().then((last) => last && takeBack(last));
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

import { Suspense, useSyncExternalStore } from 'react';

import { dismissQuestion, openQuestion } from './confirm.ts';
import { lazyPart } from './part.ts';

const ConfirmDialog = lazyPart(
  () =>
    import('./ConfirmDialog.tsx').catch((error: unknown) => {
      // A question nobody can read is answered with no.
      dismissQuestion();
      throw error;
    }),
  true,
);

/** Mounted once, at the root of the shell; the dialog itself is loaded with the first question. */
export function ConfirmHost() {
  const open = useSyncExternalStore(openQuestion.subscribe, openQuestion.get);
  return <Suspense>{open ? <ConfirmDialog key={open.question.title} {...open} /> : null}</Suspense>;
}

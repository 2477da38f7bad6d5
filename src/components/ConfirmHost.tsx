import { lazy, Suspense, useSyncExternalStore } from 'react';

import { openQuestion } from './confirm.ts';

const ConfirmDialog = lazy(() => import('./ConfirmDialog.tsx'));

/** Mounted once, at the root of the shell; the dialog itself is loaded with the first question. */
export function ConfirmHost() {
  const open = useSyncExternalStore(openQuestion.subscribe, openQuestion.get);
  return <Suspense>{open ? <ConfirmDialog key={open.question.title} {...open} /> : null}</Suspense>;
}

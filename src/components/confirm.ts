import type { ReactNode } from 'react';

import { createStore } from '#src/lib/store.ts';

export type Question = {
  /** Names the object and the verb: "Delete 12 rules". */
  title: string;
  /** What happens, and what cannot be taken back. */
  body: ReactNode;
  /** The button repeats the verb. */
  action: string;
  /** True when something is destroyed. */
  isDanger?: boolean;
  /** For grave ones: what must be typed before the button works. */
  typed?: string;
  /** Asks why as well, for the record; told what was written, if anything, before the answer is yes. */
  onReason?: (reason: string) => void;
};

type Open = { question: Question; answer: (isConfirmed: boolean) => void };

export const openQuestion = createStore<Open | undefined>(undefined);

/** True while somebody is asked: the page beneath hears no keys then. */
export const isQuestionOpen = (): boolean => openQuestion.get() !== undefined;

/** Answers an open question with no: whom it was put to is not there any more. */
export function dismissQuestion(): void {
  openQuestion.get()?.answer(false);
}

/** Asks before something grave. Resolves to true only when the person pressed the button that repeats the verb. */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    dismissQuestion();
    openQuestion.set({
      question,
      answer: (isConfirmed) => {
        openQuestion.set(undefined);
        resolve(isConfirmed);
      },
    });
  });
}

import { useEffect, useState } from 'react';

import { sessionState } from '#src/session/session.ts';
import { discardDraft, loadDraft, saveDraft } from '#src/storage/drafts.ts';

/** What has been typed in this tab, also when the page is left before it is saved. */
const typed = new Map<string, string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** How long typing has to pause before the draft is saved, in milliseconds. */
const saveAfter = 400;

/**
 * A text that survives a reload: kept in the browser database under `name`, one per network. Where the browser refuses
 * storage it is an ordinary text.
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const [key] = useState(() => draftKey(name));
  const [text, setText] = useState(() => typed.get(key) ?? '');

  useEffect(() => {
    if (typed.has(key)) return;
    let isOver = false;
    loadDraft(key).then(
      (draft) => {
        // Whoever was faster than the database keeps what was typed.
        if (!isOver && !typed.has(key) && typeof draft === 'string') setText(draft);
      },
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [key]);

  return [
    text,
    (next) => {
      typed.set(key, next);
      setText(next);
      clearTimeout(timers.get(key));
      const save = () => (next === '' ? discardDraft(key) : saveDraft(key, next)).catch(() => {});
      timers.set(
        key,
        setTimeout(() => void save(), saveAfter),
      );
    },
  ];
}

/** The draft has been used: it must not come back. */
export function forgetDraft(name: string): Promise<void> {
  const key = draftKey(name);
  clearTimeout(timers.get(key));
  typed.delete(key);
  return discardDraft(key).catch(() => {});
}

function draftKey(name: string): string {
  const session = sessionState.get();
  return session.status === 'disconnected' ? name : `${name}:${session.profile.id}`;
}

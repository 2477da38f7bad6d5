import { useEffect, useMemo, useState } from 'react';

import { sessionState } from '#src/session/session.ts';
import { discardDraft, loadDraft, saveDraft } from '#src/storage/drafts.ts';

/**
 * Something that survives a reload, one per network: kept in memory, and in the browser database. Where the browser
 * refuses storage it lives as long as the page.
 */
export type Keeper<T> = {
  get(): T | undefined;
  keep(value: T): void;
  /** The same, and tells when it is in the database, or will not be. */
  keepNow(value: T): Promise<void>;
  /** What is kept, also by an earlier visit. */
  load(): Promise<T | undefined>;
  forget(): Promise<void>;
};

export function createKeeper<T>(name: string): Keeper<T> {
  const values = new Map<string, T>();
  const keepNow = (value: T): Promise<void> => {
    const key = draftKey(name);
    values.set(key, value);
    return saveDraft(key, value).then(
      () => {},
      () => {},
    );
  };
  return {
    get: () => values.get(draftKey(name)),
    keep: (value) => void keepNow(value),
    keepNow,
    async load() {
      const key = draftKey(name);
      const known = values.get(key);
      if (known !== undefined) return known;
      const saved = (await loadDraft(key).catch(() => undefined)) as T | undefined;
      if (saved !== undefined && !values.has(key)) values.set(key, saved);
      return values.get(key);
    },
    forget() {
      const key = draftKey(name);
      values.delete(key);
      return discardDraft(key).catch(() => {});
    },
  };
}

/** What has been typed in this tab, also when the page is left before it is saved. */
const typed = new Map<string, string>();
/** What is still to be saved. */
const unsaved = new Map<string, { timer: ReturnType<typeof setTimeout>; save: () => Promise<void> }>();

function saveSoon(key: string, save: () => Promise<void>): void {
  cancelSave(key);
  const timer = setTimeout(() => {
    unsaved.delete(key);
    void save().catch(() => {});
  }, saveAfter);
  unsaved.set(key, { timer, save });
}

function cancelSave(key: string): void {
  clearTimeout(unsaved.get(key)?.timer);
  unsaved.delete(key);
}

// Whoever reloads within the pause must find the last letters too.
addEventListener('pagehide', () => {
  for (const [key, { save }] of unsaved) {
    cancelSave(key);
    void save().catch(() => {});
  }
});

/** Every place that shows a draft, by its key: what is typed in one is in all. */
const shownIn = new Map<string, Set<(text: string) => void>>();

function tellOthers(key: string, text: string): void {
  for (const show of shownIn.get(key) ?? []) show(text);
}

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
    const places = shownIn.get(key) ?? new Set();
    shownIn.set(key, places.add(setText));
    return () => void places.delete(setText);
  }, [key]);

  useEffect(() => {
    if (typed.has(key)) return;
    let isOver = false;
    loadDraft(key).then(
      (draft) => {
        // Whoever was faster than the database keeps what was typed.
        if (isOver || typed.has(key) || typeof draft !== 'string') return;
        typed.set(key, draft);
        setText(draft);
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
      tellOthers(key, next);
      saveSoon(key, () => (next === '' ? discardDraft(key) : saveDraft(key, next)));
    },
  ];
}

/**
 * The same for what a form holds. Nothing is kept once it is undefined again.
 * @returns the value, and what changes it: given what is there by then, so that an upload and a typist do not collide
 */
export function useFormDraft<T>(
  name: string,
): [T | undefined, (change: (now: T | undefined) => T | undefined) => void] {
  const [text, setText] = useDraft(name);
  const [key] = useState(() => draftKey(name));
  const value = useMemo(() => parsed(text) as T | undefined, [text]);
  return [
    value,
    (change) => {
      const next = change(parsed(typed.get(key) ?? text) as T | undefined);
      setText(next === undefined ? '' : JSON.stringify(next));
    },
  ];
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sets a text that `useDraft` shows, and resolves once it is saved (or the browser has refused to save it). */
export async function keepDraft(name: string, text: string): Promise<void> {
  const key = draftKey(name);
  cancelSave(key);
  await saveDraft(key, text).catch(() => {});
  typed.set(key, text);
  tellOthers(key, text);
}

/** The draft has been used: it must not come back. */
export function forgetDraft(name: string): Promise<void> {
  const key = draftKey(name);
  cancelSave(key);
  typed.delete(key);
  return discardDraft(key).catch(() => {});
}

function draftKey(name: string): string {
  const session = sessionState.get();
  return session.status === 'disconnected' ? name : `${name}:${session.profile.id}`;
}

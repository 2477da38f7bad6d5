import { t } from '@lingui/core/macro';
import { lazy, type ComponentType } from 'react';

import { toast } from './toast.ts';

/**
 * Resolves at once, or, in a browser that is offline, when it no longer is. Browsers remember a script that did not come
 * until the page is loaded again, so none is asked for that cannot come.
 * @param isAskedFor somebody waits for it, so that they are told
 */
export async function whenOnline(isAskedFor: boolean): Promise<void> {
  if (navigator.onLine) return;
  if (isAskedFor)
    toast(t`This browser is offline. What you asked for goes on as soon as it is back.`, { isFailure: true });
  await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
}

/** Says that a script did not come, and the only way to get it. */
export function sayNotLoaded(): void {
  toast(t`A part of the console did not load. Load the page again: jobs and drafts are kept.`, { isFailure: true });
}

/** A component in a bundle of its own. Where that does not come, nothing stands in its place, and the page goes on. */
export const lazyPart = <P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  isAskedFor: boolean = false,
) =>
  lazy<ComponentType<P>>(async () => {
    await whenOnline(isAskedFor);
    try {
      return await load();
    } catch {
      sayNotLoaded();
      return { default: () => null };
    }
  });

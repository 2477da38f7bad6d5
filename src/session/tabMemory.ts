import type { Profile } from '#src/storage/profiles.ts';

/**
 * What this tab remembers across a reload: sessionStorage, which dies with the tab and is never shared with another.
 * The token is in it only when the moderator ticked "keep for this tab".
 */
type Remembered = { profile: Profile; token?: string };

const key = 'custos.tab';

export function rememberInTab(remembered: Remembered): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(remembered));
  } catch {
    // Storage is blocked: the tab asks again after a reload, nothing else is lost.
  }
}

export function recallFromTab(): Remembered | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Remembered);
  } catch {
    return undefined;
  }
}

export function forgetTab(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

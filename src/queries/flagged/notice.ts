import { createStore } from '#src/lib/store.ts';

const storageKey = 'custos.flaggedNotice';

/** True for whoever wants a notice on the desktop when something is reported while the page is out of sight. */
export const wantsNotice = createStore(read());

/** Whether this browser has notices at all, and whether the person has refused them there. */
export const noticeState = (): 'missing' | 'refused' | 'possible' =>
  !('Notification' in globalThis) ? 'missing' : Notification.permission === 'denied' ? 'refused' : 'possible';

/** Turns notices on, asking the browser for leave where it has not been asked, or off. False where they are refused. */
export async function chooseNotice(isWanted: boolean): Promise<boolean> {
  const isAllowed =
    !isWanted || (noticeState() === 'possible' && (await Notification.requestPermission()) === 'granted');
  wantsNotice.set(isWanted && isAllowed);
  try {
    if (wantsNotice.get()) localStorage.setItem(storageKey, 'yes');
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
  return isAllowed;
}

/** How many came while nobody looked, for one notice about all of them. */
let unseen = 0;
let words: ((count: number) => string) | undefined;

/** How a notice says that so many are new; nothing of what was reported is in it: others may see the screen. */
export function sayNoticesWith(text: (count: number) => string): void {
  words = text;
}

/** Tells of new reports, where somebody wants that and does not look at the page. */
export function tellOf(count: number): void {
  if (document.visibilityState === 'visible') unseen = 0;
  else if (count > 0 && wantsNotice.get() && words && noticeState() === 'possible') {
    unseen += count;
    // One notice, which counts on: not a pile of them.
    const notice = new Notification(words(unseen), { tag: storageKey });
    notice.addEventListener('click', () => window.focus());
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'yes' && noticeState() === 'possible';
  } catch {
    return false;
  }
}

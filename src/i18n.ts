import { i18n, type Messages } from '@lingui/core';

import { messages as connectMessages } from './locales/en/connect.po';

/** The pseudo-locale: accented, longer and right to left, to prove the layout before a real translation does. */
const pseudoLocale = 'ar-XB';

/** Activates the language before the first render. Only the words of the connect page are in the first load. */
export async function startI18n(): Promise<void> {
  i18n.load('en', connectMessages);
  i18n.activate('en');
  if (chosenLocale() !== pseudoLocale) return;
  const catalogues = await Promise.all([
    import('./locales/ar-XB/connect.po'),
    import('./locales/ar-XB/app.po'),
    import('./locales/ar-XB/later.po'),
    import('./locales/ar-XB/help.po'),
  ]);
  for (const { messages } of catalogues) i18n.load(pseudoLocale, messages);
  i18n.activate(pseudoLocale);
  document.documentElement.lang = pseudoLocale;
  document.documentElement.dir = 'rtl';
}

/** Adds the words of everything behind the connect page. Call once, with the English catalogue, before it is shown. */
export function addMessages(messages: Messages): void {
  if (i18n.locale === 'en') i18n.load('en', messages);
}

function chosenLocale(): string | null {
  try {
    return localStorage.getItem('custos.locale');
  } catch {
    return null;
  }
}

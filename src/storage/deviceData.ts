import { deleteDB } from 'idb';

import { database } from './database.ts';

/** What of this console is in the browser database, by table. */
export async function countRecords(): Promise<
  Record<'ledger' | 'jobs' | 'snapshots' | 'ruleNotes' | 'drafts' | 'profiles', number>
> {
  return database.use(async (open) => {
    const [ledger, jobs, snapshots, ruleNotes, drafts, profiles] = await Promise.all([
      open.count('ledger'),
      open.count('jobs'),
      open.count('snapshots'),
      open.count('ruleNotes'),
      open.count('drafts'),
      open.count('profiles'),
    ]);
    return { ledger, jobs, snapshots, ruleNotes, drafts, profiles };
  });
}

const ours = 'custos';

/**
 * Deletes everything this console keeps in the browser: the database, choices and what the tab remembers, tokens
 * included. Other tabs let go of the database by themselves. What was sent to a network stays there. The page has to be
 * loaded anew afterwards.
 */
export async function eraseDevice(): Promise<void> {
  database.close();
  await deleteDB(ours);
  for (const storage of [localStorage, sessionStorage]) {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const key of keys) if (key.startsWith(`${ours}.`)) storage.removeItem(key);
  }
}

import { database, type DatabaseConnection } from './database.ts';
import type { RuleNoteRecord } from './schema.ts';

export type RuleNote = RuleNoteRecord;

/** A note is a sentence or two, not a document. */
export const longestNote = 500;

/** What this device knows of these rules. Rules of which it knows nothing are not in the answer. */
export async function readRuleNotes(
  profileId: string,
  ruleIds: readonly string[],
  connection: DatabaseConnection = database,
): Promise<RuleNote[]> {
  return connection.use(async (open) => {
    const { store } = open.transaction('ruleNotes');
    const found = await Promise.all(ruleIds.map((ruleId) => store.get([profileId, ruleId])));
    return found.filter((note) => note !== undefined);
  });
}

/** All that this device knows of the rules of a network. */
export function allRuleNotes(profileId: string, connection: DatabaseConnection = database): Promise<RuleNote[]> {
  return connection.use((open) => open.getAll('ruleNotes', IDBKeyRange.bound([profileId], [profileId, []])));
}

/** Keeps what somebody noted, cut to `longestNote`; an empty text takes the note away. Where the rule came from stays. */
export async function saveRuleNote(
  { profileId, ruleId, note }: { profileId: string; ruleId: string; note: string },
  connection: DatabaseConnection = database,
): Promise<void> {
  const text = note.trim().slice(0, longestNote);
  await connection.use(async (open) => {
    const transaction = open.transaction('ruleNotes', 'readwrite');
    transaction.done.catch(() => {});
    const { note: _, ...kept } = (await transaction.store.get([profileId, ruleId])) ?? { profileId, ruleId };
    if (text !== '') await transaction.store.put({ ...kept, note: text });
    else if (kept.jobId === undefined) await transaction.store.delete([profileId, ruleId]);
    else await transaction.store.put(kept);
    await transaction.done;
  });
}

/** Keeps which import these rules came from. Saying it twice changes nothing, and notes stay. */
export async function saveRuleSources(
  { profileId, jobId, source }: { profileId: string; jobId: string; source: string },
  ruleIds: readonly string[],
  connection: DatabaseConnection = database,
): Promise<void> {
  await connection.use(async (open) => {
    const transaction = open.transaction('ruleNotes', 'readwrite');
    transaction.done.catch(() => {});
    const { store } = transaction;
    await Promise.all(
      ruleIds.map(async (ruleId) => {
        const known = await store.get([profileId, ruleId]);
        await store.put({ ...known, profileId, ruleId, source, jobId });
      }),
    );
    await transaction.done;
  });
}

/** True when the sources of all `live` rules of this import have been kept. */
export async function isImportRemembered(
  jobId: string,
  live: number,
  connection: DatabaseConnection = database,
): Promise<boolean> {
  return (await connection.use((open) => open.get('rememberedImports', jobId)))?.live === live;
}

/** The mark that the walk over an import came to its end. */
export async function markImportRemembered(
  jobId: string,
  live: number,
  connection: DatabaseConnection = database,
): Promise<void> {
  await connection.use((open) => open.put('rememberedImports', { jobId, live }));
}

/** Rules that came back have new ids: what was noted of the old ones goes with them. A note that is there stays. */
export async function carryRuleNotes(
  profileId: string,
  moved: readonly { from: string; to: string }[],
  connection: DatabaseConnection = database,
): Promise<void> {
  await connection.use(async (open) => {
    const transaction = open.transaction('ruleNotes', 'readwrite');
    transaction.done.catch(() => {});
    const { store } = transaction;
    await Promise.all(
      moved.map(async ({ from, to }) => {
        const [old, known] = await Promise.all([store.get([profileId, from]), store.get([profileId, to])]);
        if (old?.note === undefined || known?.note !== undefined) return;
        await store.put({ ...known, profileId, ruleId: to, note: old.note });
      }),
    );
    await transaction.done;
  });
}

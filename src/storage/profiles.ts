import { database, type DatabaseConnection } from './database.ts';

/** A network somebody has connected to. Never a token: it is not ours to keep (architecture, "Token"). */
export type Profile = {
  id: string;
  /** The moderator's own name for the network. */
  name: string;
  /** A colour of the theme, shown around everything so that production cannot be mistaken for test. */
  colour: string;
  /** The base address, without a slash at the end. */
  server: string;
  apiKey?: string;
  userId?: string;
  /** Who sits here, as the record names them. Kept on this device only. */
  moderator?: string;
  /** What told the network from others when it was last connected to (`api/probe.ts`). */
  fingerprint?: string;
  /** Requests per second this network allows us; the vendor's default is 10 (vendor FAQ). */
  ratePerSecond: number;
  /** Milliseconds since the epoch. */
  lastUsedAt: number;
};

/** All profiles, the last used first. */
export async function listProfiles(connection: DatabaseConnection = database): Promise<Profile[]> {
  const profiles = await connection.use((open) => open.getAll('profiles'));
  return profiles.toSorted((one, other) => other.lastUsedAt - one.lastUsedAt);
}

/** Adds the profile, or replaces the one with the same id. Keys that a profile does not have are left out. */
export async function saveProfile(profile: Profile, connection: DatabaseConnection = database): Promise<void> {
  const { id, name, colour, server, apiKey, userId, moderator, fingerprint, ratePerSecond, lastUsedAt } = profile;
  // Spelt out, so that an object carrying a token as well cannot bring it into the database.
  const record: Profile = { id, name, colour, server, ratePerSecond, lastUsedAt };
  if (apiKey !== undefined) record.apiKey = apiKey;
  if (userId !== undefined) record.userId = userId;
  if (moderator !== undefined) record.moderator = moderator;
  if (fingerprint !== undefined) record.fingerprint = fingerprint;
  await connection.use((open) => open.put('profiles', record));
}

/** How many jobs this browser keeps of the network. */
export async function countJobsOf(profileId: string, connection: DatabaseConnection = database): Promise<number> {
  const jobs = await connection.use((open) => open.getAll('jobs'));
  return jobs.filter((job) => job.profileId === profileId).length;
}

/** Deletes the profile. Its jobs and drafts stay: they can be read without being connected. */
export async function deleteProfile(id: string, connection: DatabaseConnection = database): Promise<void> {
  await connection.use((open) => open.delete('profiles', id));
}

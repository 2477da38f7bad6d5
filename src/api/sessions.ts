import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';

const Anything = z.unknown();

type NewUser = {
  /** 1 to 50 characters (contract §3). */
  userId: string;
  /** Up to 100 characters. Of a user there is it overwrites the name: so look whether there is one first. */
  displayName?: string | undefined;
  /** One per run: registering again with the same ends the session of before. */
  deviceId: string;
};

/**
 * Registers a session as an app would: that is how a user is made (vendor FAQ). The tokens of the answer are dropped. Throws
 * `forbidden` where the API key is missing or wrong, or the network is in secure mode, which wants a token of its own that
 * only a backend can make.
 */
export async function registerUser(client: ApiClient, { userId, displayName, deviceId }: NewUser): Promise<void> {
  const body = { userId, deviceId, ...(displayName && { displayName }), deviceInfo: { kind: 'web' } };
  await client.post('/api/v4/sessions', Anything, { body, asApp: true });
}

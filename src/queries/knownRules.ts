import { listBlocklistRules, type BlocklistRule } from '#src/api/blocklist.ts';
import { eachPage } from '#src/api/paging.ts';
import { currentClient, sessionState } from '#src/session/session.ts';

import { ruleIdOf } from './blocklist.ts';

/** How long the rules serve without being read again, in milliseconds. */
const freshFor = 10 * 60_000;

let known: { profileId: string; readAt: number; pages: readonly (readonly BlocklistRule[])[] } | undefined;

/**
 * Every rule of the network, read at most once in ten minutes in this tab, and behind whatever people wait for: for marking
 * words, which nobody waits for. Throws `ApiError`, or the signal's reason.
 */
export async function* eachKnownRulePage(signal: AbortSignal): AsyncGenerator<readonly BlocklistRule[]> {
  const session = sessionState.get();
  const profileId = session.status === 'disconnected' ? '' : session.profile.id;
  if (known?.profileId === profileId && Date.now() - known.readAt < freshFor) {
    yield* known.pages;
    return;
  }
  const client = (await currentClient()).forJobs(() => !signal.aborted);
  const pages: BlocklistRule[][] = [];
  const list = eachPage((page) => listBlocklistRules(client, { sortBy: 'firstCreated' }, page, signal), {
    limit: 100,
    signal,
    idOf: ruleIdOf,
  });
  for await (const page of list) {
    pages.push([...page]);
    yield page;
  }
  known = { profileId, readAt: Date.now(), pages };
}

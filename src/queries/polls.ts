import { useQuery } from '@tanstack/react-query';

import { eachPage } from '#src/api/paging.ts';
import { getPoll, listVoters, type Voter } from '#src/api/polls.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';

export const voterIdOf = ({ userId }: Voter): string => userId;

/** One poll with its counts. */
export function usePoll(pollId: string) {
  return useQuery({
    queryKey: ['polls', pollId],
    queryFn: async ({ signal }) => getPoll(await currentClient(), pollId, signal),
  });
}

/** The endless list of those who gave one answer, the first to vote first. */
export const voters = (pollId: string, answerId: string) =>
  infiniteList<Voter>({
    key: ['polls', pollId, answerId],
    fetchPage: async (page, signal) => listVoters(await currentClient(), pollId, answerId, page, signal),
    idOf: voterIdOf,
    pageSize: 20,
  });

/** All of them, a hundred a request, past the cache. */
export async function* eachVoterPage(
  pollId: string,
  answerId: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Voter[]> {
  const client = await currentClient();
  yield* eachPage((page) => listVoters(client, pollId, answerId, page, signal), {
    limit: 100,
    signal,
    idOf: voterIdOf,
  });
}

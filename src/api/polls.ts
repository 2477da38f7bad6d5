import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const Answer = z.looseObject({
  id: z.string(),
  data: z.string().catch(''),
  voteCount: z.number().catch(0),
});
const Poll = z.looseObject({
  pollId: z.string(),
  question: z.string().catch(''),
  answers: z.array(Answer).catch([]),
  answerType: z.string().catch('single'),
  status: z.string().catch('open'),
  closedAt: z.string().nullish().catch(undefined),
});
type Answer = { id: string; data: string; voteCount: number };

/** A question with its answers and how often each was given (contract §24). */
export type Poll = {
  pollId: string;
  question: string;
  answers: Answer[];
  /** `single`, or `multiple` where people may choose several. */
  answerType: string;
  /** `open` or `closed`. */
  status: string;
  closedAt?: string | null | undefined;
};

const Polls = z.looseObject({ polls: z.array(Poll) });

/** One poll. Throws `not-found` where it was deleted. */
export async function getPoll(client: ApiClient, pollId: string, signal?: AbortSignal): Promise<Poll> {
  const endpoint = path`/api/v3/polls/${pollId}`;
  const { polls } = await client.get<{ polls: Poll[] }>(endpoint, Polls, { signal });
  const [poll] = polls;
  if (poll) return poll;
  throw new ApiError({ kind: 'bad-response', endpoint, field: 'polls.0', message: 'The answer holds none' });
}

const Voter = z.looseObject({ userId: z.string(), createdAt: z.string().catch('') });

/** Who gave an answer, and when. */
export type Voter = { userId: string; createdAt: string; displayName?: string | undefined };

const User = z.looseObject({ userId: z.string(), displayName: z.string().nullish().catch(undefined) });
const join: Join<Voter> = (answer) => {
  const users = sideLoaded(answer, 'users', User, ({ userId }) => userId);
  return (voter) => ({ ...voter, displayName: users.get(voter.userId)?.displayName ?? undefined });
};
// Really spelt with a capital letter; one of the vendor's own clients reads it with a small one (contract §24).
const Voters = z.unknown().transform((answer, context): Page<Voter> => {
  const keys = Object.keys(answer ?? {});
  const parsed = pageOf<Voter>(
    keys.includes('UsersAnswered') ? 'UsersAnswered' : 'usersAnswered',
    Voter,
    join,
  ).safeParse(answer);
  if (parsed.success) return parsed.data;
  for (const { path: at, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: at, message });
  return z.NEVER;
});

/** One page of those who gave an answer, the first to vote first (contract §24). */
export function listVoters(
  client: ApiClient,
  pollId: string,
  answerId: string,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Voter>> {
  const params = { sortBy: 'firstCreated', options: page };
  return client.get(path`/api/v3/polls/${pollId}/answers/${answerId}`, Voters, { params, signal });
}

import { bodyOf, callerOf, json, queryOf, wrapped, type Call } from '../call.ts';
import { invalid, notFound, VendorError } from '../errors.ts';
import { isObject } from '../limits.ts';
import type { Poll, Vote } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { backwards } from '../tables.ts';
import { withFiles } from './users.ts';

const day = 24 * 60 * 60 * 1000;

export const pollEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/v3/polls',
    access: 'user',
    handle: (call) => {
      const input = bodyOf(call);
      const question = input.text('question', { required: true, minLength: 1, maxLength: 500 }) ?? '';
      const answerType =
        input.text('answerType', { oneOf: ['single', 'multiple'] }) === 'multiple' ? 'multiple' : 'single';
      const closedIn = input.number('closedIn', { minimum: 1 }) ?? 30 * day;
      input.done();
      const { userId } = callerOf(call).token;
      const createdAt = call.state.stamp();
      const poll: Poll = {
        pollId: call.state.newId(),
        userId,
        question,
        answers: readAnswers(call).map((data) => ({ id: call.state.newId(), data })),
        answerType,
        status: 'open',
        closedIn,
        closedAt: new Date(Date.parse(createdAt) + closedIn).toISOString(),
        isDeleted: false,
        createdAt,
        updatedAt: createdAt,
      };
      return json(withPoll(call, call.state.polls.put(poll)));
    },
  },
  {
    method: 'GET',
    path: '/api/v3/polls/{pollId}',
    access: 'user',
    handle: (call) => json(withPoll(call, pollOf(call))),
  },
  {
    method: 'PUT',
    path: '/api/v3/polls/{pollId}',
    access: 'user',
    handle: (call) => {
      const input = bodyOf(call);
      input.text('status', { oneOf: ['closed'] });
      input.done();
      const poll = pollOf(call);
      // Not even an admin closes the poll of somebody else (contract §24: unverified).
      if (poll.userId !== callerOf(call).token.userId) throw new VendorError(403, 400300, 'Forbidden');
      return json(withPoll(call, call.state.polls.put({ ...poll, status: 'closed', updatedAt: call.state.stamp() })));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v3/polls/{pollId}',
    access: 'admin',
    handle: (call) => {
      call.state.polls.put({ ...pollOf(call), isDeleted: true, updatedAt: call.state.stamp() });
      return wrapped({ success: true });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/polls/{pollId}/answers/{answerId}',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const sortBy = input.text('sortBy', { oneOf: ['lastCreated', 'firstCreated'] }) ?? 'lastCreated';
      input.done();
      const poll = pollOf(call);
      const { answerId = '' } = call.path;
      if (!poll.answers.some(({ id }) => id === answerId)) throw notFound('Answer');
      const voters = votesOf(call.state, poll.pollId).filter(({ answerIds }) => answerIds.includes(answerId));
      const { items, paging } = takePage(
        sortBy === 'firstCreated' ? voters : backwards(voters),
        readPage(call.query, 10),
      );
      const { polls, users } = withPoll(call, poll, items);
      return json({ polls, users, UsersAnswered: items, paging });
    },
  },
];

/** A poll as answers show it. `userId`: whose own votes are marked. */
export function showPoll(state: State, poll: Poll, userId: string | undefined) {
  const votes = votesOf(state, poll.pollId);
  const own = votes.find((vote) => vote.userId === userId);
  const asker = state.users.get(poll.userId);
  const isClosed = poll.status === 'closed' || Date.parse(poll.closedAt) < state.clock.now();
  return {
    ...poll,
    userPublicId: poll.userId,
    ...(asker ? { userInternalId: asker.userInternalId } : {}),
    answers: poll.answers.map(({ id, data }) => ({
      id,
      dataType: 'text',
      data,
      voteCount: votes.filter(({ answerIds }) => answerIds.includes(id)).length,
      isVotedByUser: own?.answerIds.includes(id) ?? false,
    })),
    isVoted: own !== undefined,
    status: isClosed ? 'closed' : 'open',
  };
}

const votesOf = (state: State, pollId: string): readonly Vote[] =>
  state.votes.grouped('poll', (vote) => vote.pollId).get(pollId) ?? [];

function withPoll(call: Call, poll: Poll, votes: readonly Vote[] = []) {
  const userIds = new Set([poll.userId, ...votes.map(({ userId }) => userId)]);
  const people = [...userIds].flatMap((userId) => call.state.users.get(userId) ?? []);
  return {
    polls: [showPoll(call.state, poll, call.caller?.token.userId)],
    users: withFiles(call, people).users,
  };
}

function pollOf({ state, path: { pollId = '' } }: Call): Poll {
  const poll = state.polls.get(pollId);
  if (!poll || poll.isDeleted) throw notFound('Poll');
  return poll;
}

/** Two to ten texts (contract §24). */
function readAnswers({ body }: Call): string[] {
  const answers = isObject(body) ? body['answers'] : undefined;
  const texts = Array.isArray(answers) ? answers.map((one) => (isObject(one) ? one['data'] : undefined)) : [];
  if (texts.length < 2 || texts.length > 10) throw invalid(['"answers" must contain between 2 and 10 items']);
  if (!texts.every((text) => typeof text === 'string')) throw invalid(['"answers" must hold texts']);
  return texts;
}

import { callerOf, json, queryOf, type Call } from '../call.ts';
import { forbidden } from '../errors.ts';
import { readPage, takePage } from '../paging.ts';
import { isMember, mayReadPost } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import { withCommunities } from './communityAnswer.ts';
import { isShown } from './channelAnswer.ts';
import { withMessages } from './messageAnswer.ts';
import { withPosts } from './postAnswer.ts';
import { readSettings } from './settingsState.ts';

/** Search by meaning, with scores, and the newer search of messages (contract §17, §18). */
export const semanticSearchEndpoints: Endpoint[] = [
  { method: 'GET', path: '/api/v1/semantic-search/posts', access: 'user', handle: searchPosts },
  { method: 'GET', path: '/api/v1/semantic-search/communities', access: 'user', handle: searchCommunities },
  { method: 'GET', path: '/api/v2/search/messages', access: 'user', handle: searchMessages },
];

function searchPosts(call: Call): Response {
  const minScore = requireEnabled(call);
  const input = queryOf(call);
  const query = input.text('query', { required: true, maxLength: 1_024 }) ?? '';
  const targetId = input.text('targetId', { maxLength: 900 });
  const targetType = input.text('targetType', { oneOf: ['community', 'user', 'content'] });
  const dataTypes = input.texts('dataTypes', { maxItems: 10, oneOf: ['text', 'image'] });
  const tags = input.texts('tags', { maxItems: 5, maxLength: 24 }) ?? [];
  input.flag('matchingOnlyParentPost');
  input.done();
  // What a picture shows nobody here can tell: only texts are found (guess).
  const rows =
    dataTypes && !dataTypes.includes('text')
      ? []
      : call.state.posts.rows.filter(
          (post) =>
            !post.isDeleted &&
            post.feedType === 'published' &&
            (targetId === undefined || post.targetId === targetId) &&
            (targetType === undefined || post.targetType === targetType) &&
            tags.every((tag) => post.tags.includes(tag)) &&
            mayReadPost(call, post),
        );
  const scored = byScore(rows, ({ text }) => scoreOf(query, text), minScore);
  const { items, paging } = takePage(scored, readPage(call.query, 10));
  const results = items.map(({ row, score }) => ({ postId: row.postId, score }));
  const posts = withPosts(
    call,
    items.map(({ row }) => row),
    'v3',
  );
  // The document and the SDK name it differently; both are served (contract §18).
  return json({ ...posts, searchResults: results, searchResult: results, paging });
}

function searchCommunities(call: Call): Response {
  const minScore = requireEnabled(call);
  const input = queryOf(call);
  const query = input.text('query', { required: true, maxLength: 1_024 }) ?? '';
  const filter = input.text('filter', { oneOf: ['all', 'member', 'notMember'] }) ?? 'all';
  const categoryIds = input.texts('categoryIds', { maxItems: 100 });
  const tags = input.texts('tags', { maxItems: 10 }) ?? [];
  input.done();
  const { state } = call;
  const me = callerOf(call).token.userId;
  const isMine = (communityId: string) => isMember(call, communityId, me);
  const rows = state.communities.rows.filter(
    (community) =>
      !community.isDeleted &&
      (filter === 'all' || isMine(community.communityId) === (filter === 'member')) &&
      (categoryIds === undefined || categoryIds.some((id) => community.categoryIds.includes(id))) &&
      tags.every((tag) => community.tags.includes(tag)),
  );
  const scored = byScore(
    rows,
    ({ displayName, description }) => scoreOf(query, `${displayName} ${description}`),
    minScore,
  );
  const { items, paging } = takePage(scored, readPage(call.query, 10));
  const communities = withCommunities(
    call,
    items.map(({ row }) => row),
  );
  return json({
    ...communities,
    searchResult: items.map(({ row, score }) => ({ communityId: row.communityId, score })),
    paging,
  });
}

/** The newer search of messages, wrapped as v2 is (contract §17; parameters beyond the text are not published). */
function searchMessages(call: Call): Response {
  const input = queryOf(call);
  const query = (input.text('query', { required: true, maxLength: 1_000 }) ?? '').toLowerCase();
  input.done();
  const { state } = call;
  const found = state.messages.rows
    .filter((message) => {
      const channel = state.channels.get(message.channelId);
      return channel && isShown(state, channel) && !message.isDeleted && message.text.toLowerCase().includes(query);
    })
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const { items, paging } = takePage(found, readPage(call.query, 20));
  return json({ status: 'success', data: { ...withMessages(call, items), paging } });
}

/** The least score a hit must have; 403 / 400300 where the network has no search by meaning. */
function requireEnabled({ state }: Call): number {
  const { enabled, minScore } = readSettings(state).semanticSearch;
  if (!enabled) throw forbidden('Semantic search is not enabled');
  return minScore;
}

function byScore<Row>(rows: readonly Row[], score: (row: Row) => number, least: number): { row: Row; score: number }[] {
  return rows
    .map((row) => ({ row, score: score(row) }))
    .filter((one) => one.score > 0 && one.score >= least)
    .toSorted((one, other) => other.score - one.score);
}

/** Words that mean the same, as far as the demo's texts go: what makes this a search by meaning and not by letters. */
const meanings: readonly (readonly string[])[] = [
  ['money', 'cash', 'earn', 'income', 'paid', 'profit', 'salary'],
  ['casino', 'slots', 'slot', 'bet', 'gambling', 'jackpot', 'lucky'],
  ['crypto', 'bitcoin', 'btc', 'coin', 'token', 'wallet'],
  ['hate', 'insult', 'idiot', 'stupid', 'creep', 'clown', 'disgusting'],
  ['food', 'recipe', 'cook', 'cooking', 'dinner', 'eat', 'kitchen'],
  ['run', 'runner', 'runners', 'running', 'marathon', 'jog'],
  ['cat', 'dog', 'pet', 'pets', 'puppy', 'kitten'],
  ['help', 'question', 'advice', 'support'],
];
const meaningOf = new Map(meanings.flatMap((words, at) => words.map((word) => [word, `~${at}`] as const)));

/** From 0 to 1: how many of the query's words the text has, by stem or by meaning. */
function scoreOf(query: string, text: string): number {
  const asked = [...conceptsOf(query)];
  if (asked.length === 0) return 0;
  const there = conceptsOf(text);
  const shared = asked.filter((concept) => there.has(concept)).length;
  return Math.round((shared / asked.length) * 1_000) / 1_000;
}

const conceptsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => meaningOf.get(word) ?? word.slice(0, 5)),
  );

import type { ContentQuery } from '#src/api/contentSearch.ts';
import { parseIdList } from '#src/lib/idList.ts';
import { z } from '#src/lib/zod.ts';
import type { SearchFor } from '#src/queries/contentSearch.ts';

/** What `/search` keeps in its URL. */
export const SearchUrl = z.object({
  /** What is searched, and how: the last ones by name, or by what they mean. */
  kind: z
    .enum(['posts', 'messages', 'meaning', 'users', 'communities', 'meant-communities', 'channels'])
    .catch('posts'),
  q: z.string().catch(''),
  author: z.string().catch(''),
  /** Ids of communities, or of channels where messages are searched. */
  places: z.string().catch(''),
  /** Posts of public communities only. */
  visibility: z.enum(['', 'public']).catch(''),
  hashtags: z.string().catch(''),
  tags: z.string().catch(''),
  flagged: z.enum(['', 'yes']).catch(''),
  liked: z.enum(['', '1', '10', '100']).catch(''),
  category: z.string().catch(''),
  /** Ids of users who are mentioned. */
  mentions: z.string().catch(''),
  from: z.string().catch(''),
  to: z.string().catch(''),
  changedFrom: z.string().catch(''),
  changedTo: z.string().catch(''),
  activeFrom: z.string().catch(''),
  activeTo: z.string().catch(''),
  deleted: z.enum(['', 'yes']).catch(''),
  sort: z.enum(['newest', 'oldest', 'active', 'liked']).catch('newest'),
});
export type SearchUrl = z.infer<typeof SearchUrl>;

const sorts = {
  newest: { createdAt: { order: 'desc' } },
  oldest: { createdAt: { order: 'asc' } },
  active: { lastActivity: { order: 'desc' } },
  liked: { reactionsCount: { order: 'desc' } },
} as const;

/** The words of a field: separated by commas or line ends. */
const listOf = (text: string): string[] => parseIdList(text).map(({ id }) => id);

/** A day as typed, as the moment it begins on this device; undefined for what is no day. */
function momentOf(day: string, plusDays = 0): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + plusDays);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Days as a range of the network's, both included; nothing where none is given. */
function rangeOf(key: 'createdAt' | 'updatedAt' | 'lastActivity', from: string, to: string): Partial<ContentQuery> {
  const gt = momentOf(from);
  const lt = momentOf(to, 1);
  return gt === undefined && lt === undefined ? {} : { [key]: { ...(gt && { gt }), ...(lt && { lt }) } };
}

/** True where what is searched has a name, and no text. */
export const isNamed = ({ kind }: SearchUrl): boolean =>
  kind === 'users' || kind === 'communities' || kind === 'meant-communities' || kind === 'channels';

/** True where something is searched for: the whole network is not what anybody means. */
export function isAsked(filter: SearchUrl): boolean {
  const hasConditions = filter.kind === 'posts' || filter.kind === 'messages';
  const conditions = Object.entries(filter).filter(
    ([key]) => !['kind', 'visibility', 'deleted', 'sort', 'q'].includes(key),
  );
  return [filter.q, ...(hasConditions ? conditions.map(([, value]) => value) : [])].some(
    (value) => value.trim() !== '',
  );
}

/** The same for the network; what is empty is left out. */
export function searchOf(filter: SearchUrl): SearchFor {
  const kind = filter.kind === 'messages' || filter.kind === 'meaning' ? filter.kind : 'posts';
  const isPosts = kind === 'posts';
  const places = listOf(filter.places);
  const author = filter.author.trim();
  const query: ContentQuery = {
    ...(filter.q.trim() !== '' && { text: filter.q.trim() }),
    ...(author !== '' && (isPosts ? { postedUserId: author } : { userId: author })),
    ...(places.length > 0 && { targetId: places, targetType: 'community' as const }),
    ...(isPosts && places.length === 0 && filter.visibility === 'public' && { targetType: 'public' as const }),
    ...(isPosts && filter.hashtags.trim() !== '' && { hashtagList: listOf(filter.hashtags).map(withHash) }),
    ...(isPosts && filter.tags.trim() !== '' && { tags: listOf(filter.tags) }),
    ...(isPosts && filter.flagged === 'yes' && { flagCount: { gt: 0 } }),
    ...(isPosts && filter.liked !== '' && { reactionsCount: { gt: Number(filter.liked) - 1 } }),
    ...(isPosts && filter.category.trim() !== '' && { categoryId: filter.category.trim() }),
    ...(isPosts && filter.mentions.trim() !== '' && { mentionees: listOf(filter.mentions) }),
    ...rangeOf('createdAt', filter.from, filter.to),
    ...(isPosts && rangeOf('updatedAt', filter.changedFrom, filter.changedTo)),
    ...(isPosts && rangeOf('lastActivity', filter.activeFrom, filter.activeTo)),
    ...(filter.deleted === '' && { isDeleted: false }),
  };
  return {
    kind,
    query,
    sort: sorts[isPosts ? filter.sort : filter.sort === 'oldest' ? 'oldest' : 'newest'],
  };
}

const withHash = (tag: string): string => (tag.startsWith('#') ? tag : `#${tag}`);

/** Where the text that was searched for stands in a text. */
export function hitsIn(text: string, q: string): { start: number; end: number }[] {
  const wanted = q.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Some letters are longer in lower case; then the places would not be the same.
  if (wanted === '' || lower.length !== text.length) return [];
  const hits: { start: number; end: number }[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    hits.push({ start: at, end: at + wanted.length });
  }
  return hits;
}

import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import { z } from '#src/lib/zod.ts';

/** What `/flagged` keeps in its URL. */
export const FlaggedUrl = z.object({
  kind: z.enum(['', 'post', 'comment', 'message', 'story', 'user']).catch(''),
  /** In the text, or in the author's name or id. */
  q: z.string().catch(''),
  /** One place by its name, as the queue knows it. */
  place: z.string().catch(''),
  author: z.string().catch(''),
  /** At least so many reports. */
  reports: z.enum(['', '2', '5', '10']).catch(''),
  /** Not older than so many days. */
  days: z.enum(['', '1', '7', '30']).catch(''),
  media: z.enum(['', 'yes', 'no']).catch(''),
  sort: z.enum(['newest', 'oldest', 'reports']).catch('newest'),
  view: z.enum(['list', 'cards']).catch('list'),
});
export type FlaggedUrl = z.infer<typeof FlaggedUrl>;

const dayMs = 86_400_000;

const hasMedia = ({ attachments }: FlaggedItem): boolean => attachments.length > 0;
/** Where it stands, by name; empty where that has none but an id. */
export function placeName({ place }: FlaggedItem): string {
  if (place.is === 'network') return '';
  const id = place.is === 'community' ? place.communityId : place.is === 'feed' ? place.userId : place.channelId;
  return place.name === id ? '' : place.name;
}

/** Whether something is wanted by the filter. @param now milliseconds since 1970 */
export function isWanted(item: FlaggedItem, filter: FlaggedUrl, now: number): boolean {
  const { kind, q, place, author, reports, days, media } = filter;
  if (kind !== '' && item.kind !== kind) return false;
  if (place !== '' && placeName(item) !== place) return false;
  if (author !== '' && item.authorId !== author) return false;
  if (reports !== '' && item.reports < Number(reports)) return false;
  if (days !== '' && Date.parse(item.createdAt) < now - Number(days) * dayMs) return false;
  if (media !== '' && hasMedia(item) !== (media === 'yes')) return false;
  const wanted = q.trim().toLowerCase();
  return (
    wanted === '' || [item.text, item.authorName, item.authorId].some((text) => text.toLowerCase().includes(wanted))
  );
}

const age = (one: FlaggedItem, other: FlaggedItem): number =>
  one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0;

/** Sorted as wanted; where two are alike, in the order they were found. */
export function sorted(items: readonly FlaggedItem[], sort: FlaggedUrl['sort']): FlaggedItem[] {
  if (sort === 'newest') return items.toSorted(age);
  if (sort === 'oldest') return items.toSorted((one, other) => age(other, one));
  return items.toSorted((one, other) => other.reports - one.reports || age(one, other));
}

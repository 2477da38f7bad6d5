import { z } from '#src/lib/zod.ts';

/** What `/communities` keeps in its URL. */
export const CommunitiesUrl = z.object({
  q: z.string().catch(''),
  category: z.string().catch(''),
  /** One tag; the vendor takes up to ten that must all match. Several are separated by commas. */
  tags: z.string().catch(''),
  sort: z.enum(['newest', 'oldest', 'name']).catch('newest'),
  closed: z.enum(['hidden', 'only', 'all']).catch('hidden'),
  flagged: z.enum(['', 'yes']).catch(''),
  /** The community whose preview is open. */
  open: z.string().catch(''),
});
export type CommunitiesUrl = z.infer<typeof CommunitiesUrl>;

/** What the members of a community keep in their URL. */
export const MembersUrl = z.object({
  q: z.string().catch(''),
  show: z.enum(['members', 'banned', 'all', 'deleted']).catch('members'),
  role: z.string().catch(''),
  sort: z.enum(['newest', 'oldest', 'name']).catch('newest'),
});
export type MembersUrl = z.infer<typeof MembersUrl>;

/** What the posts of a community keep in their URL. */
export const PostsUrl = z.object({
  /** `pinned`: those at the top of the community, wherever they stand otherwise. */
  feed: z.enum(['published', 'reviewing', 'declined', 'pinned']).catch('published'),
  sort: z.enum(['newest', 'oldest']).catch('newest'),
  flagged: z.enum(['', 'yes']).catch(''),
  deleted: z.enum(['', 'yes']).catch(''),
  /** Pictures, videos, files or polls alone. */
  media: z.enum(['', 'image', 'video', 'file', 'poll']).catch(''),
  /** The post that is read beside the list. */
  open: z.string().catch(''),
});
export type PostsUrl = z.infer<typeof PostsUrl>;

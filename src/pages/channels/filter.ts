import { z } from '#src/lib/zod.ts';

/** What `/channels` keeps in its URL. */
export const ChannelsUrl = z.object({
  q: z.string().catch(''),
  /** Empty: all that the vendor's own console lists. */
  type: z.enum(['', 'community', 'live', 'broadcast', 'conversation']).catch(''),
  tags: z.string().catch(''),
  sort: z.enum(['active', 'newest', 'oldest', 'name']).catch('active'),
  deleted: z.enum(['hidden', 'only', 'all']).catch('hidden'),
  flagged: z.enum(['', 'yes']).catch(''),
});
export type ChannelsUrl = z.infer<typeof ChannelsUrl>;

/** What the members of a channel keep in their URL. */
export const ChannelMembersUrl = z.object({
  q: z.string().catch(''),
  show: z.enum(['members', 'muted', 'banned', 'all']).catch('members'),
  role: z.string().catch(''),
  sort: z.enum(['newest', 'oldest']).catch('newest'),
});
export type ChannelMembersUrl = z.infer<typeof ChannelMembersUrl>;

/** What the messages of a channel keep in their URL. */
export const MessagesUrl = z.object({
  flagged: z.enum(['', 'yes']).catch(''),
  deleted: z.enum(['hidden', 'only', 'all']).catch('hidden'),
  type: z.enum(['', 'text', 'image', 'file', 'video', 'audio', 'custom']).catch(''),
});
export type MessagesUrl = z.infer<typeof MessagesUrl>;

import type { ObjectKind } from './pasted.ts';

type Named = { kind: ObjectKind; id: string };

/** The words that stand before an id in an address, the vendor's API and consoles alike. */
const segments: Readonly<Record<string, ObjectKind>> = {
  user: 'user',
  users: 'user',
  community: 'community',
  communities: 'community',
  channel: 'channel',
  channels: 'channel',
  post: 'post',
  posts: 'post',
  comment: 'comment',
  comments: 'comment',
  message: 'message',
  messages: 'message',
  category: 'category',
  'community-categories': 'category',
  roles: 'role',
};

/** The names of an id in queries and in JSON, the most telling first: a comment also names its author and its post. */
const fields: readonly (readonly [field: string, kind: ObjectKind])[] = [
  ['messageId', 'message'],
  ['commentId', 'comment'],
  ['postId', 'post'],
  ['channelId', 'channel'],
  ['communityId', 'community'],
  ['userId', 'user'],
  ['userPublicId', 'user'],
  ['user_public_id', 'user'],
  ['user_id', 'user'],
  ['categoryId', 'category'],
  ['roleId', 'role'],
];

/** Words that stand where an id would, and are none. */
const notIds = new Set(['list', 'me', 'new', 'search', 'import', 'inactive', 'categories', 'global-feeds', 'verify']);

/** What an address of the vendor's API or of a console is about. */
export function objectInAddress(url: URL): Named | undefined {
  for (const [field, kind] of fields) {
    const id = url.searchParams.get(field) ?? url.searchParams.get(`${field}s[]`);
    if (id) return { kind, id };
  }
  const targetId = url.searchParams.get('targetId');
  const targetType = url.searchParams.get('targetType');
  if (targetId) return { kind: targetType === 'user' ? 'user' : 'community', id: targetId };
  // A single-page console keeps its path behind a hash; a deep link begins with what it is about.
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const path = url.hash.startsWith('#/') ? url.hash.slice(1) : isWeb ? url.pathname : `${url.host}${url.pathname}`;
  const parts = path.split('/').filter(Boolean).map(decoded);
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const kind = segments[parts[at]!.toLowerCase()];
    const id = parts[at + 1]!;
    if (kind && !notIds.has(id)) return { kind, id };
  }
  return undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What a JSON object, a webhook's event for example, is about: the object it names deepest in its data. */
export function objectInJson(value: unknown, depth = 0): Named | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  const entries = new Map(Object.entries(value));
  for (const [field, kind] of fields) {
    const id = entries.get(field);
    if (typeof id === 'string' && id !== '') return { kind, id };
  }
  for (const inner of entries.values()) {
    const found = objectInJson(Array.isArray(inner) ? inner[0] : inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

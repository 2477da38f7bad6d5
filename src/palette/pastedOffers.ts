import { plural, t } from '@lingui/core/macro';

import type { ObjectKind, Pasted } from '#src/lib/pasted/pasted.ts';
import { paths } from '#src/paths.ts';

import type { Known, Offer } from './offer.ts';

const withQuery = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query).toString()}`;

/** As many ids as an address can hold without being cut by anybody. */
const mostInAddress = 30;

const openUser = (id: string): Offer => ({
  id: `user:${id}`,
  title: t`Open the user ${id}`,
  about: t`User`,
  to: paths.user(id),
});

const find = (ids: readonly string[], kind: ObjectKind): Offer => {
  const count = ids.length;
  const [first = ''] = ids;
  const ofKind: Record<string, string> = kind === 'unknown' ? {} : { kind };
  return {
    id: `find:${kind}:${count}`,
    title:
      count === 1 ? t`Find what has the ID ${first}` : plural(count, { one: 'Find # ID', other: 'Find all # IDs' }),
    about: count === 1 ? t`Post, comment, message, user or community` : t`Open them, or decide on them together`,
    ...(count <= mostInAddress
      ? { to: withQuery(paths.find, { ids: ids.join(','), ...ofKind }) }
      : { to: kind === 'unknown' ? paths.find : withQuery(paths.find, ofKind), state: { ids } }),
  };
};

const searchContent = (q: string): Offer => ({
  id: `search:${q}`,
  title: t`Search what people wrote: “${q}”`,
  about: t`Posts and messages`,
  to: withQuery(paths.search, { q }),
});

const testText = (text: string): Offer => ({
  id: 'test',
  title: t`Test it against the blocklist`,
  about: t`Which rules would stop it`,
  to: paths.blocklistTest,
  state: { text },
});

const rehearse = (text: string): Offer => ({
  id: 'lab',
  title: t`Rehearse it as a rule`,
  about: t`What it would have stopped`,
  to: paths.blocklistLab,
  state: { text },
});

const searchUsers = (q: string): Offer => ({
  id: `users:${q}`,
  title: t`Search users: “${q}”`,
  about: t`By display name`,
  to: withQuery(paths.users, { q }),
});

const searchCommunities = (q: string): Offer => ({
  id: `communities:${q}`,
  title: t`Search communities: “${q}”`,
  about: t`By display name`,
  to: withQuery(paths.communities, { q }),
});

/** What can be done with an object of a kind that has a page of its own, or with one that has none. */
function openObject(kind: ObjectKind, id: string): Offer[] {
  switch (kind) {
    case 'user':
      return [openUser(id), find([id], 'user'), searchUsers(id)];
    case 'community':
      return [
        { id: `community:${id}`, title: t`Open the community ${id}`, about: t`Community`, to: paths.community(id) },
        find([id], 'unknown'),
      ];
    case 'channel':
      return [
        { id: `channel:${id}`, title: t`Open the channel ${id}`, about: t`Channel`, to: paths.channel(id) },
        {
          id: `channel-messages:${id}`,
          title: t`Search the messages of the channel ${id}`,
          about: t`Posts and messages`,
          to: withQuery(paths.search, { kind: 'messages', places: id }),
        },
      ];
    case 'category':
      return [
        {
          id: `category:${id}`,
          title: t`Communities of the category ${id}`,
          about: t`Category`,
          to: withQuery(paths.communities, { category: id }),
        },
      ];
    case 'role':
      return [
        {
          id: `role:${id}`,
          title: t`Open the role ${id}`,
          about: t`Role`,
          to: withQuery(paths.settings('roles'), { role: id }),
        },
      ];
    case 'post':
    case 'comment':
    case 'message':
      return [find([id], kind), find([id], 'unknown')];
    case 'unknown':
      return [find([id], kind), openUser(id)];
  }
}

/** What a text that was typed or pasted is for, the likeliest first. @param text as it was pasted */
export function pastedOffers(pasted: Pasted, text: string, known: Known): Offer[] {
  switch (pasted.is) {
    case 'nothing':
      return [];
    case 'secret':
      return [
        {
          id: 'secret',
          title: t`This looks like a token. Nothing was done with it.`,
          about: t`Connect to a network with it`,
          to: paths.connect,
        },
      ];
    case 'error-code': {
      const { code } = pasted;
      return [
        { id: `error:${code}`, title: t`What error ${code} means`, about: t`Error code`, to: paths.helpError(code) },
      ];
    }
    case 'here':
      return [
        { id: `here:${pasted.to}`, title: t`Go to ${pasted.to}`, about: t`A page of this console`, to: pasted.to },
      ];
    case 'object':
      return openObject(pasted.kind, pasted.id);
    case 'ids':
      return [find(pasted.ids, pasted.kind), importOffer(text, known, pasted.ids.length)];
    case 'lines':
      return [importOffer(text, known, pasted.count), testText(text)];
    case 'pattern':
      return [rehearse(pasted.pattern), testText(pasted.pattern), searchContent(pasted.pattern)];
    case 'hashtag':
      return [
        {
          id: `hashtag:${pasted.tag}`,
          title: t`Search posts with #${pasted.tag}`,
          about: t`Posts`,
          to: withQuery(paths.search, { hashtags: pasted.tag }),
        },
        searchContent(`#${pasted.tag}`),
      ];
    case 'link':
      return [
        searchContent(pasted.address),
        {
          id: 'allowlist',
          title: t`Test it against the allowlist`,
          about: t`Whether it may be written`,
          to: withQuery(paths.allowlist, { link: pasted.address }),
        },
        testText(text),
      ];
    case 'name':
      return [
        searchUsers(pasted.name),
        searchCommunities(pasted.name),
        searchContent(pasted.name),
        testText(pasted.name),
      ];
    case 'question':
    case 'sentence':
      return [searchContent(pasted.text), testText(pasted.text), rehearse(pasted.text)];
  }
}

function importOffer(text: string, known: Known, count: number): Offer {
  return {
    id: `import:${count}`,
    title: plural(count, { one: 'Review # line for the blocklist', other: 'Review # lines for the blocklist' }),
    about: t`Nothing is sent before you have seen it`,
    to: paths.blocklistImport,
    run: () => known.bringToImport(text),
  };
}

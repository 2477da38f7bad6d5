import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const search = {
  'next-page': {
    title: msg`How do I get to the next page of a list?`,
    text: [
      msg`Scroll: every list here loads what comes next by itself and says when that is all.`,
      msg`For engineers: an answer carries a token under “paging.next”. Send it back as “options[token]”, encoded for a URL, with the filters unchanged. It is not meant to be read or built by hand, and a token missing means that there is no more.`,
    ],
    words: msg`paging pagination token load more scroll cursor`,
    see: ['twenty-rows', 'page-token-refused'],
  },
  'twenty-rows': {
    title: msg`Why do only 20 rows come at a time?`,
    text: [
      msg`That is what the network sends unless asked for more; 100 is the most. “Rows per request” above a list chooses between them.`,
      msg`The network does not say how many there are in all. So this console counts what is loaded, and promises no total.`,
    ],
    words: msg`limit page size default total count twenty`,
    see: ['next-page'],
  },
  'enable-content-search': {
    title: msg`Why can I not search the content of posts?`,
    text: [
      msg`The network answers such a search only after the vendor’s support has switched it on for it. Ask them, and name your network.`,
      msg`Until then the page “Search” says so, posts are found under their community or user, and the lab of the blocklist tries words on what was written lately.`,
    ],
    words: msg`content search disabled off enable feature find posts text`,
    asksSupport: true,
    see: ['content-search-misses'],
  },
  'content-search-misses': {
    title: msg`Why does content search find fewer posts than there are?`,
    text: [
      msg`It knows only what was posted after it was switched on for your network. Older posts never appear in it, and nothing adds them later.`,
      msg`The feeds of communities and users hold all of them.`,
    ],
    words: msg`missing results incomplete old posts index`,
    see: ['enable-content-search'],
  },
  'content-search-pages': {
    title: msg`How does content search go from page to page?`,
    text: [
      msg`Not by a token like lists, but by place: “from” says how many results to skip, “size” how many to send, 100 at most. The end has come when fewer arrive than were asked for. The page “Search” does that by itself as you scroll.`,
    ],
    words: msg`pagination from size offset limit results`,
    see: ['next-page', 'enable-content-search'],
  },
  'content-search-closed': {
    title: msg`How do I keep posts of closed communities out of content search?`,
    text: [
      msg`Put “isDeleted: false” inside the “query” of the search, beside what is searched for and not at the top of the request. Closed communities’ posts are left out then. The page “Search” asks so unless “Deleted ones too” is ticked.`,
    ],
    words: msg`exclude deleted communities isDeleted query body`,
    see: ['content-search-deleted', 'hide-closed-communities'],
  },
  'content-search-deleted': {
    title: msg`How do I keep deleted posts and messages out of content search?`,
    text: [
      msg`By the same condition as for closed communities: “isDeleted: false” inside the “query”. What is found then is only what people can still see.`,
    ],
    words: msg`exclude deleted posts messages isDeleted filter`,
    see: ['content-search-closed'],
  },
} as const satisfies Record<string, HelpText>;

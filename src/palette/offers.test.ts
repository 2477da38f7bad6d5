// @vitest-environment jsdom
import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';

import { createHelpSearch } from '#src/pages/help/helpEntries.ts';

import { knownPages } from './knownPages.ts';
import type { Known } from './offer.ts';
import { offersFor, plain } from './offers.ts';

i18n.loadAndActivate({ locale: 'en', messages: {} });

const origin = 'https://custos.example';
const id = '64f0a1b2c3d4e5f60718293a';
const other = '64f0a1b2c3d4e5f60718293b';

const known: Known = {
  origin,
  pages: knownPages(),
  actions: [
    { id: 'flagged.remove', label: 'Remove', run: () => {} },
    { id: 'keys', label: 'What every key does', run: () => {} },
  ],
  views: [{ id: 'v1', name: 'Spam in Jakarta', to: '/flagged?place=Jakarta' }],
  objects: [
    { kind: 'user', id: 'ana', name: 'Ana Pérez', plain: plain('Ana Pérez'), to: '/users/ana' },
    { kind: 'community', id: 'c1', name: 'Jakarta Runners', plain: plain('Jakarta Runners'), to: '/communities/c1' },
  ],
  help: createHelpSearch(i18n),
  bringToImport: () => {},
};

/** What people bring from tickets, chats, logs and other consoles, and what is meant by it. */
const samples: readonly (readonly [pasted: string, first: RegExp | string])[] = [
  // Ids and lists of ids.
  [id, 'find:unknown:1'],
  [`  ${id}\n`, 'find:unknown:1'],
  ['user_10442', 'user:user_10442'],
  ['0b0e7a0e-5f0f-4a54-9f6e-0d4f0a6c8f11', 'user:0b0e7a0e-5f0f-4a54-9f6e-0d4f0a6c8f11'],
  ['ana@shop.example', 'user:ana@shop.example'],
  ['8841902', 'user:8841902'],
  [`${id}\n${other}`, 'find:unknown:2'],
  [`${id}, ${other}`, 'find:unknown:2'],
  ['user_1;user_2;user_3', 'find:user:3'],
  ['user_1\tuser_2', 'find:user:2'],
  [`["${id}","${other}"]`, 'find:unknown:2'],
  [`[{"postId":"${id}"},{"postId":"${other}"}]`, 'find:post:2'],
  ['[{"userId":"ana"},{"userId":"bo"}]', 'find:user:2'],
  [
    'user_id,user_public_id,display_name,last_active_utc\n64f1,ana,Ana,2026-01-01\n64f2,bo,Bo,2026-01-02',
    'find:user:2',
  ],
  ['userId\nana\nbo\ncy', 'find:user:3'],
  // Links.
  [`https://apix.sg.amity.co/api/v3/posts/${id}`, `find:post:1`],
  [`https://apix.sg.amity.co/api/v3/comments/${id}`, 'find:comment:1'],
  [`https://api.eu.amity.co/api/v3/communities/${id}/users`, `community:${id}`],
  ['https://apix.us.amity.co/api/v3/users/ana', 'user:ana'],
  ['https://apix.us.amity.co/api/v3/messages?channelId=live-7', 'channel:live-7'],
  [`https://apix.sg.amity.co/api/v4/posts?targetId=${id}&targetType=community`, `community:${id}`],
  [`https://portal.amity.co/#/moderation/posts/${id}`, 'find:post:1'],
  [`https://console.social.plus/community/${id}`, `community:${id}`],
  [`https://shop.example/app/posts/${id}?ref=push`, 'find:post:1'],
  [`amity://post/${id}`, 'find:post:1'],
  [
    `curl -X DELETE 'https://apix.sg.amity.co/api/v4/posts/${id}' -H 'Authorization: Bearer abcdefghijklmnopqrstuvwx'`,
    'find:post:1',
  ],
  [`${origin}/users?show=flagged`, 'here:/users?show=flagged'],
  ['/settings/images', 'here:/settings/images'],
  ['https://bad.example/win?ref=1', 'search:bad.example/win?ref=1'],
  ['t.me/luckydragon', 'search:t.me/luckydragon'],
  // JSON of the vendor's.
  [`{"event":"post.didFlag","data":{"post":{"postId":"${id}","postedUserId":"ana"}}}`, 'find:post:1'],
  [`{"commentId":"${id}","referenceId":"${other}","userId":"ana"}`, 'find:comment:1'],
  ['{"userId":"ana","displayName":"Ana"}', 'user:ana'],
  ['{"status":"error","code":400312,"message":"User is banned"}', 'error:400312'],
  // Errors.
  ['400308', 'error:400308'],
  ['Amity SDK (400300): Forbidden error', 'error:400300'],
  ['error code 500000', 'error:500000'],
  // Secrets.
  ['eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOiJhIn0.c2lnbmF0dXJl', 'secret'],
  ['Authorization: Bearer 8f3a9c0d4b5e6f708192a3b4c5d6e7f8', 'secret'],
  // Names.
  ['Ana Pérez', 'user:ana'],
  ['ana perez', 'user:ana'],
  ['Jakarta Runners', 'community:c1'],
  ['@dwi.kusuma', 'users:dwi.kusuma'],
  ['Dwi Kusuma', 'users:Dwi Kusuma'],
  ['สมชาย', 'users:สมชาย'],
  ['Spam in Jakarta', 'view:v1'],
  // Words, patterns, texts.
  ['casino\nfree money\nclick here', 'import:3'],
  ['viagra\r\ncialis\r\n', 'import:2'],
  [String.raw`fr[e3]+\s*crypto`, 'lab'],
  ['#giveaway', 'hashtag:giveaway'],
  ['earn money from home, write me in private', /^search:/],
  ['🎰 Tr!ed lucky dragon, got 0.5 BTC in one night', /^search:/],
  // Pages, settings, actions.
  ['flagged', 'page:/flagged'],
  ['import', 'page:/blocklist/import'],
  ['snap', 'page:/blocklist/snapshots'],
  ['image moderation', 'page:/settings/images'],
  ['inactive users', 'page:/users/inactive/who'],
  ['what every key does', 'action:keys'],
  // Questions.
  ['How do I delete inactive users?', /^help:delete-inactive-users/],
  ['why was my link not allowed?', /^help:/],
];

test('of 60 things people paste, at least 57 get the right first offer', () => {
  expect(samples).toHaveLength(60);
  const wrong = samples.flatMap(([pasted, expected]) => {
    const [first] = offersFor(pasted, known);
    const isRight = typeof expected === 'string' ? first?.id === expected : expected.test(first?.id ?? '');
    return isRight ? [] : [`${pasted.slice(0, 60)}: ${first?.id} in place of ${String(expected)}`];
  });
  // Those that are wrong are named only where they are too many.
  expect(wrong.length > 3 ? wrong : []).toEqual([]);
});

test('a token is in no offer: it must not reach an address', () => {
  const secret = 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOiJhIn0.c2lnbmF0dXJl';
  expect(JSON.stringify(offersFor(secret, known))).not.toContain(secret);
});

test('too many ids for an address are handed over beside it', () => {
  const ids = Array.from({ length: 31 }, (_, at) => `user_${at}`);
  expect(offersFor(ids.join('\n'), known)[0]).toMatchObject({ to: '/find?kind=user', state: { ids } });
});

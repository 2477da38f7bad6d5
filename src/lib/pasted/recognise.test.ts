import fc from 'fast-check';
import { expect, test } from 'vitest';

import { recognise } from './recognise.ts';

const here = 'https://custos.example';
const id = '64f0a1b2c3d4e5f60718293a';
const meant = (text: string) => recognise(text, here);

test.each([
  ['an id that may be of anything', id, { is: 'object', kind: 'unknown', id }],
  ['a user id', 'user_10442', { is: 'object', kind: 'user', id: 'user_10442' }],
  [
    'a UUID',
    '0b0e7a0e-5f0f-4a54-9f6e-0d4f0a6c8f11',
    { is: 'object', kind: 'user', id: '0b0e7a0e-5f0f-4a54-9f6e-0d4f0a6c8f11' },
  ],
  ['an e-mail address as id', 'ana@shop.example', { is: 'object', kind: 'user', id: 'ana@shop.example' }],
  ['a call of the API', `https://apix.sg.amity.co/api/v3/posts/${id}`, { is: 'object', kind: 'post', id }],
  [
    'a nested call',
    `GET https://api.eu.amity.co/api/v3/communities/${id}/users?options[limit]=10`,
    { is: 'object', kind: 'community', id },
  ],
  [
    'a call with a query',
    `https://apix.us.amity.co/api/v3/messages?channelId=live-7&hasFlag=true`,
    { is: 'object', kind: 'channel', id: 'live-7' },
  ],
  [
    'a link of the vendor’s console',
    `https://portal.amity.co/#/moderation/comments/${id}`,
    { is: 'object', kind: 'comment', id },
  ],
  ['a link of an app', `https://shop.example/community/posts/${id}`, { is: 'object', kind: 'post', id }],
  ['a deep link', `amity://post/${id}`, { is: 'object', kind: 'post', id }],
  ['a link of this console', `${here}/users?filter=flagged`, { is: 'here', to: '/users?filter=flagged' }],
  ['a path of this console', '/settings/images', { is: 'here', to: '/settings/images' }],
  [
    'a webhook’s event',
    `{"event":"post.didFlag","data":{"post":{"postId":"${id}","postedUserId":"ana"}}}`,
    { is: 'object', kind: 'post', id },
  ],
  ['a refusal', '{"status":"error","code":400312,"message":"User is banned"}', { is: 'error-code', code: 400312 }],
  ['a code', '400308', { is: 'error-code', code: 400308 }],
  ['what an SDK says', 'Amity SDK (400300): Forbidden error', { is: 'error-code', code: 400300 }],
  ['a token', 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VySWQiOiJhIn0.c2lnbmF0dXJl', { is: 'secret' }],
  ['a token in a header', 'Authorization: Bearer 8f3a9c0d4b5e6f708192a3b4c5d6e7f8', { is: 'secret' }],
  ['ids, one a line', `${id}\n64f0a1b2c3d4e5f60718293b`, { is: 'ids', kind: 'unknown' }],
  ['user ids in a line', 'user_1, user_2;user_3', { is: 'ids', kind: 'user', ids: ['user_1', 'user_2', 'user_3'] }],
  ['a report', 'user_id,user_public_id,display_name\n64f,ana,Ana\n65f,bo,Bo', { is: 'ids', kind: 'user' }],
  ['JSON with objects', `[{"postId":"${id}"},{"postId":"64f0a1b2c3d4e5f60718293b"}]`, { is: 'ids', kind: 'post' }],
  ['a blocklist', 'casino\nfree money\nclick here', { is: 'lines', count: 3 }],
  ['a pattern', String.raw`fr[e3]+\s*crypto`, { is: 'pattern' }],
  ['a hashtag', '#giveaway', { is: 'hashtag', tag: 'giveaway' }],
  ['a name', 'Ana Pérez', { is: 'name', name: 'Ana Pérez' }],
  ['a name in another script', 'สมชาย', { is: 'name', name: 'สมชาย' }],
  ['a handle', '@ana.perez', { is: 'name', name: 'ana.perez' }],
  ['an address elsewhere', 'https://bad.example/win?ref=1', { is: 'link', address: 'bad.example/win?ref=1' }],
  ['a bare domain', 't.me/luckydragon', { is: 'link', address: 't.me/luckydragon' }],
  ['a question', 'How do I ban a user?', { is: 'question' }],
  ['a sentence', 'earn money from home, write me', { is: 'sentence' }],
])('%s', (_, text, expected) => {
  expect(meant(text)).toMatchObject(expected);
});

test('10,000 ids are told from words', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `64f0a1b2c3d4e5f6${String(at).padStart(8, '0')}`);
  const found = meant(ids.join('\n'));
  expect(found).toMatchObject({ is: 'ids', kind: 'unknown' });
  expect(found.is === 'ids' && found.ids).toHaveLength(10_000);
});

test('whatever is pasted is recognised as something, and a token is never searched for', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => typeof meant(text).is === 'string'));
  fc.assert(
    fc.property(fc.base64String({ minLength: 16, maxLength: 80 }), (secret) => {
      expect(meant(`Bearer ${secret.replaceAll('=', 'a')}`).is).toBe('secret');
    }),
  );
});

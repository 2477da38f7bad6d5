import { expect, test } from 'vitest';

import { createSandbox } from '../network.ts';
import { call, createTestNetwork } from '../testCalls.ts';

const { network } = createTestNetwork();
const { users, communities, posts, comments } = network.state;

test('nobody writes before they joined, on a post before it was there, or in a community before it was made', () => {
  const first = users.rows[0]!.userId;
  for (const post of posts.rows) {
    const author = users.get(post.postedUserId)!;
    const place = post.targetType === 'user' ? users.get(post.targetId)! : communities.get(post.targetId)!;
    // Somebody has to be the first.
    if (author.userId === first) continue;
    expect(author.createdAt < post.createdAt && place.createdAt < post.createdAt).toBe(true);
  }
  for (const comment of comments.rows) {
    const parent = comment.parentId === undefined ? undefined : comments.get(comment.parentId)!;
    expect(posts.get(comment.postId)!.createdAt < comment.createdAt).toBe(true);
    expect(parent === undefined || (parent.postId === comment.postId && parent.parentId === undefined)).toBe(true);
  }
});

test('people write in many scripts', () => {
  const text = posts.rows.map((post) => post.text).join('\n');
  for (const script of ['Thai', 'Hiragana', 'Hangul', 'Han', 'Arabic', 'Cyrillic', 'Devanagari', 'Latin']) {
    expect(text).toMatch(new RegExp(String.raw`\p{Script=${script}}`, 'u'));
  }
});

test('last week brought a wave of spam: a few accounts, within thirty hours, hardly a text twice', () => {
  const wave = posts.rows.filter(({ text }) => /l.?u.?[cс].?k.?y.{0,2}dr.g.n|luckydragon/iu.test(text));
  expect(wave.length).toBeGreaterThan(100);
  expect(new Set(wave.map((post) => post.postedUserId)).size).toBeLessThan(30);
  expect(Date.parse(wave.at(-1)!.createdAt) - Date.parse(wave[0]!.createdAt)).toBeLessThan(30 * 3600 * 1000);
  expect(new Set(wave.map((post) => post.text)).size).toBeGreaterThan(wave.length * 0.95);
});

test('the seeded rules hit a small share of the posts', async () => {
  const some = posts.rows.filter((_, index) => index % 30 === 0);
  let hits = 0;
  for (const { text } of some) {
    const { status } = await call(network, 'POST /api/v3/blocklists/verify', { data: [text] });
    if (status === 403) hits += 1;
  }
  expect(hits).toBeGreaterThan(0);
  expect(hits).toBeLessThan(some.length / 4);
});

test('a restored network has the posts it had, whoever was renamed or joined since', async () => {
  const { network: before, clock } = createTestNetwork();
  const { apiKey } = before.credentials;
  for (const userId of ['sandbox-member', 'newcomer']) {
    const body = { userId, deviceId: 'd', displayName: 'ธนกร ใจดี' };
    expect(await call(before, 'POST /api/v4/sessions', body, { 'x-api-key': apiKey })).toMatchObject({ status: 200 });
  }
  const restored = createSandbox({ ...before.origin, clock, saved: before.drain() });
  expect(restored.state.users.get('newcomer')).toBeDefined();
  expect(restored.state.posts.rows).toEqual(posts.rows);
  expect(restored.state.comments.rows).toEqual(comments.rows);
});

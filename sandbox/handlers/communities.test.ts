import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

const { network } = createTestNetwork();

type Community = {
  displayName: string;
  isDeleted: boolean;
  isJoined: boolean;
  hasFlaggedPost: boolean;
  hasFlaggedComment: boolean;
  postsCount: number;
};
async function ask(query: string) {
  const { json } = await call(network, `GET /api/v3/communities?${query}`);
  return json['communities'] as Community[];
}

test('the page of the FAQ holds what is after the first ten', async () => {
  const all = await ask('filter=all&sortBy=lastCreated&options[limit]=100');
  const page = await ask('filter=all&sortBy=lastCreated&options[token]=eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D');
  expect(all).toHaveLength(24);
  expect(page).toEqual(all.slice(10, 20));
});

test('deleted ones are there unless left out, and membership is that of the token', async () => {
  const all = await ask('options[limit]=100');
  const kept = await ask('isDeleted=false&options[limit]=100');
  expect(kept.length).toBeLessThan(all.length);
  expect(kept.some((community) => community.isDeleted)).toBe(false);
  const mine = await ask('filter=member&options[limit]=100');
  const others = await ask('filter=notMember&options[limit]=100');
  expect(mine.every((community) => community.isJoined)).toBe(true);
  expect(mine.length + others.length).toBe(all.length);
});

test('hasFlag finds those with a reported post or comment', async () => {
  const flagged = await ask('hasFlag=true&options[limit]=100');
  const clean = await ask('hasFlag=false&options[limit]=100');
  expect(flagged.every((community) => community.hasFlaggedPost || community.hasFlaggedComment)).toBe(true);
  expect(clean.every((community) => !community.hasFlaggedPost && !community.hasFlaggedComment)).toBe(true);
  expect(flagged.length + clean.length).toBe(24);
  expect(flagged.length).toBeGreaterThan(0);
});

test('the search finds any part of the name, whatever the case', async () => {
  expect((await ask('keyword=BAKE')).map((community) => community.displayName)).toEqual(['Home Bakers']);
  expect(await ask('keyword=nothing%20like%20it')).toEqual([]);
});

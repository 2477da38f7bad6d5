import { dataRows, expect, expectAccessible, test } from './fixtures.ts';
import { Network, sandboxServer } from './network.ts';

type Post = { postId: string; data: { text: string }; flagCount: number; isDeleted: boolean; feedId: string };

async function ask<T>(network: Network, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { Authorization: `Bearer ${network.token}` };
  return (await (await fetch(`${sandboxServer}/api${path}`, { ...init, headers })).json()) as T;
}

const postsOf = async (network: Network, communityId: string, query: string) =>
  (
    await ask<{ posts: Post[] }>(
      network,
      `/v4/posts?targetType=community&targetId=${communityId}&options[limit]=100&${query}`,
    )
  ).posts;

/** A community of the seed with so many posts of a sort, and these. */
async function communityWith(
  network: Network,
  query: string,
  count: number,
  isWanted: (post: Post) => boolean = () => true,
) {
  const { communities } = await ask<{ communities: { communityId: string }[] }>(
    network,
    '/v3/communities?isDeleted=false&options[limit]=100',
  );
  for (const { communityId } of communities) {
    const posts = (await postsOf(network, communityId, query)).filter(isWanted);
    if (posts.length >= count) return { communityId, posts };
  }
  throw new Error('The seed has no such community');
}

const reviewing = 'feedType[]=reviewing&isDeleted=false';
const table = 'Posts';

// Finding a community costs more requests than a token has in a second.
test.use({ network: async ({}, use) => use(await Network.create({ rateLimit: false })) });

test('a post in review is approved with one key, and leaves the queue', async ({ connected: page, network }) => {
  const { communityId, posts } = await communityWith(network, reviewing, 2);
  await page.goto(`/communities/${communityId}/posts?feed=reviewing`);
  await expect(dataRows(page, table)).toHaveCount(posts.length);
  await page.getByRole('grid', { name: table }).focus();
  await expectAccessible(page);
  await page.keyboard.press('a');
  await expect(dataRows(page, table)).toHaveCount(posts.length - 1);
  await page.keyboard.press('d');
  await expect(dataRows(page, table)).toHaveCount(posts.length - 2);
  expect(await postsOf(network, communityId, reviewing)).toHaveLength(posts.length - 2);
  const declined = await postsOf(network, communityId, 'feedType[]=declined');
  expect(declined.map(({ postId }) => postId)).toContain(posts[1]?.postId);
});

test('a post somebody else decided on meanwhile is left alone, with that reason', async ({
  connected: page,
  network,
}) => {
  const { communityId, posts } = await communityWith(network, reviewing, 1);
  await page.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '60');
  });
  await page.goto(`/communities/${communityId}/posts?feed=reviewing`);
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('a');
  const tray = page.getByRole('region', { name: 'Jobs' });
  await expect(tray.getByRole('button', { name: 'Send now' })).toBeVisible();
  await ask(network, `/v3/posts/${posts[0]?.postId}/decline`, { method: 'POST' });
  await tray.getByRole('button', { name: 'Send now' }).click();
  await tray.getByRole('link', { name: /^Approved 0 posts/ }).click();
  await expect(page.getByText('Changed since it was decided, so it was left alone')).toBeVisible();
});

test('flags are cleared, and posts deleted after a question, for a selection', async ({ connected: page, network }) => {
  const { communityId } = await communityWith(
    network,
    'hasFlag=true&isDeleted=false',
    2,
    ({ flagCount }) => flagCount > 0,
  );
  await page.goto(`/communities/${communityId}/posts?flagged=yes`);
  const flagged = dataRows(page, table).filter({ hasText: 'report' });
  await expect(flagged.first()).toBeVisible();
  const before = await flagged.count();
  await flagged.first().getByRole('checkbox').check();
  const bar = page.getByRole('toolbar', { name: 'Selected posts' });
  await bar.getByRole('button', { name: 'Clear flags' }).click();
  await expect(flagged).toHaveCount(before - 1);

  const rows = await dataRows(page, table).count();
  await dataRows(page, table).first().getByRole('checkbox').check();
  await bar.getByRole('button', { name: 'Delete…' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete 1 post' })).toContainText('no call brings them back');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 1 post' }).click();
  await expect(dataRows(page, table)).toHaveCount(rows - 1);
});

test('a post is read beside the list with its comments', async ({ connected: page, network }) => {
  const { communityId } = await communityWith(network, 'isDeleted=false', 3);
  await page.goto(`/communities/${communityId}/posts`);
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('p');
  const post = page.getByRole('complementary', { name: 'Post' });
  await expect(post.getByRole('heading', { level: 3, name: /comment/ })).toBeVisible();
  await expectAccessible(page);
  await post.getByRole('button', { name: 'Close the post' }).click();
  await expect(page.getByRole('grid', { name: table })).toBeFocused();
});

/** The first attachment of a sort on a published post of the seed. */
async function attached(network: Network, type: 'image' | 'poll') {
  const { communities } = await ask<{ communities: { communityId: string }[] }>(
    network,
    '/v3/communities?isDeleted=false&options[limit]=100',
  );
  for (const { communityId } of communities) {
    const found = await postsOf(
      network,
      communityId,
      `isDeleted=false&matchingOnlyParentPost=false&dataTypes[]=${type}`,
    );
    if (found[0]) return { communityId, parentPostId: (found[0] as Post & { parentPostId: string }).parentPostId };
  }
  throw new Error(`The seed has no ${type}`);
}

test('pictures are shown small and open in full; alone they are a list of their own', async ({
  connected: page,
  network,
}) => {
  const { communityId, parentPostId } = await attached(network, 'image');
  await page.goto(`/communities/${communityId}/posts?media=image`);
  await expect(dataRows(page, table).first()).toContainText('Picture: photo-');
  await page.goto(`/communities/${communityId}/posts?open=${parentPostId}`);
  const post = page.getByRole('complementary', { name: 'Post' });
  const picture = post.getByRole('link', { name: /^Picture 1 of/ }).first();
  await expect(picture).toHaveAttribute('href', /size=full$/);
  await expect(picture.getByRole('img')).toHaveAttribute('src', /size=small$/);
});

test('a poll says who gave which answer, page by page and as a file', async ({ connected: page, network }) => {
  const { communityId, parentPostId } = await attached(network, 'poll');
  await page.goto(`/communities/${communityId}/posts?open=${parentPostId}`);
  const poll = page.getByRole('region', { name: 'Poll' });
  await poll
    .getByRole('button', { name: /^Show the voters/ })
    .first()
    .click();
  await expect(poll.getByRole('list', { name: 'Voters' }).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await poll.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^poll-.*\.csv$/);
});

test('a post is pinned beside the list, and unpinned by undo', async ({ connected: page, network }) => {
  const { communityId } = await communityWith(network, 'isDeleted=false', 3);
  const pins = async () =>
    (await ask<{ pins: { referenceId: string }[] }>(network, `/v1/pinned-posts/communities/${communityId}`)).pins
      .length;
  const before = await pins();
  await page.goto(`/communities/${communityId}/posts`);
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('p');
  const post = page.getByRole('complementary', { name: 'Post' });
  await post.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(post.getByRole('button', { name: 'Unpin', exact: true })).toBeVisible();
  await expect(dataRows(page, table).first().getByRole('img', { name: 'Pinned' })).toBeVisible();
  expect(await pins()).toBe(before + 1);
  await page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Pinned 1 post' }).click();
  await page.getByRole('button', { name: 'Unpin the 1 post' }).click();
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Unpinned 1 post' })).toBeVisible();
  expect(await pins()).toBe(before);
});

test('what is pinned is a list of its own, and several are unpinned at once', async ({ connected: page, network }) => {
  const { communityId } = await communityWith(network, 'isDeleted=false', 3);
  await page.goto(`/communities/${communityId}/posts`);
  const boxes = dataRows(page, table).getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const selected = page.getByRole('toolbar', { name: 'Selected posts' });
  await selected.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: /^Pinned/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Posts shown' }).selectOption('Pinned');
  await expect.poll(() => dataRows(page, table).count()).toBeGreaterThanOrEqual(2);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await selected.getByRole('button', { name: 'Unpin', exact: true }).click();
  const announcements = selected.getByRole('button', { name: 'Unpin the announcements' });
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: /^Unpinned/ })).toBeVisible();
  if ((await dataRows(page, table).count()) > 0) {
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
    await announcements.click();
  }
  await expect(page.getByRole('heading', { name: 'Nothing is pinned' })).toBeVisible();
});

test('a queue is read to its end without the list: a decision shows the next post', async ({
  connected: page,
  network,
}) => {
  const { communityId, posts } = await communityWith(network, reviewing, 3);
  await page.goto(`/communities/${communityId}/posts?feed=reviewing&open=${posts[0]?.postId}`);
  const post = page.getByRole('complementary', { name: 'Post' });
  for (const { postId } of posts.slice(0, 2)) {
    await expect(post).toContainText(postId);
    await post.getByRole('button', { name: 'Approve' }).click();
  }
  await expect(post).toContainText(posts[2]!.postId);
  // From the keyboard one would go on where one was.
  await expect(post.getByRole('button', { name: 'Approve' })).toBeFocused();
  await expect.poll(async () => (await postsOf(network, communityId, reviewing)).length).toBe(posts.length - 2);
});

test('all that match are read, counted in the question, and decided on', async ({ connected: page, network }) => {
  const { communityId, posts } = await communityWith(network, reviewing, 2);
  await page.goto(`/communities/${communityId}/posts?feed=reviewing`);
  await dataRows(page, table).first().getByRole('checkbox').click();
  const bar = page.getByRole('toolbar', { name: 'Selected posts' });
  await bar.getByRole('button', { name: 'Select all that match, also those not loaded' }).click();
  await bar.getByRole('button', { name: 'Approve' }).click();
  const dialog = page.getByRole('dialog', { name: `Approve ${posts.length} posts` });
  await dialog.getByRole('button', { name: `Approve ${posts.length} posts` }).click();
  await expect(page.getByText('Nothing waits for review')).toBeVisible();
});

test('while a decision waits, its post says so and takes no other', async ({ connected: page, network }) => {
  const { communityId } = await communityWith(network, reviewing, 1);
  await page.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '60');
  });
  await page.goto(`/communities/${communityId}/posts?feed=reviewing`);
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('a');
  const row = dataRows(page, table).first();
  await expect(row).toContainText('Approving…');
  await page.keyboard.press('d');
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('button', { name: 'Send now' })).toHaveCount(1);
  await row.getByRole('button', { name: /^Take back/ }).click();
  await expect(row).not.toContainText('Approving…');
});

test('keys fall on the row that is looked at, whatever goes above it, and once however long they are held', async ({
  connected: page,
  network,
}) => {
  const { communityId, posts } = await communityWith(network, reviewing, 3);
  await page.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '60');
  });
  await page.goto(`/communities/${communityId}/posts?feed=reviewing`);
  const grid = page.getByRole('grid', { name: table });
  await grid.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowDown');
  const sendNow = page.getByRole('region', { name: 'Jobs' }).getByRole('button', { name: 'Send now' });
  await sendNow.click();
  await expect(dataRows(page, table)).toHaveCount(posts.length - 1);
  await grid.focus();
  await page.keyboard.down('d');
  await page.keyboard.down('d');
  await page.keyboard.up('d');
  await expect(sendNow).toHaveCount(1);
  await sendNow.click();
  await expect(dataRows(page, table)).toHaveCount(posts.length - 2);
  const declined = await postsOf(network, communityId, 'feedType[]=declined');
  expect(declined.map(({ postId }) => postId)).toContain(posts[1]?.postId);
});

test('a double click decides once, though the next post takes the place of the first', async ({
  connected: page,
  network,
}) => {
  const { communityId, posts } = await communityWith(network, reviewing, 2);
  await page.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '60');
  });
  await page.goto(`/communities/${communityId}/posts?feed=reviewing&open=${posts[0]?.postId}`);
  const post = page.getByRole('complementary', { name: 'Post' });
  await post.getByRole('button', { name: 'Approve' }).dblclick();
  await expect(post).toContainText(posts[1]!.postId);
  await expect(dataRows(page, table).filter({ hasText: 'Approving…' })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('button', { name: 'Send now' })).toHaveCount(1);
});

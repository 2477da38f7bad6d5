import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

type Row = Record<string, unknown>;
const rows = (json: Row, key: string) => json[key] as Row[];

const formOf = (content: BlobPart) => {
  const data = new FormData();
  data.append('files', new File([content], 'me.png'));
  return data;
};

test('what is attached comes as children beside the post, and alone where types are asked for', async () => {
  const { network } = createTestNetwork();
  const child = network.state.attachments.rows.find(
    ({ dataType, targetType, isDeleted, feedType }) =>
      dataType === 'image' && targetType === 'community' && !isDeleted && feedType === 'published',
  )!;
  const { json } = await call(network, `GET /api/v3/posts/${child.parentPostId}`);
  expect(rows(json, 'posts')[0]).toMatchObject({ children: expect.arrayContaining([child.postId]), dataType: 'text' });
  expect(rows(json, 'postChildren')).toContainEqual(
    expect.objectContaining({ postId: child.postId, parentPostId: child.parentPostId, data: child.attached }),
  );
  expect(rows(json, 'files').map(({ fileId }) => fileId)).toContain(child.attached!['fileId']);

  const feed = `GET /api/v4/posts?targetId=${child.targetId}&options[limit]=100`;
  const parents = rows((await call(network, feed)).json, 'posts');
  expect(parents.every(({ dataType }) => dataType === 'text')).toBe(true);
  const images = rows((await call(network, `${feed}&dataTypes[]=image&matchingOnlyParentPost=false`)).json, 'posts');
  expect(images.map(({ postId }) => postId)).toContain(child.postId);
  expect(images.every(({ dataType }) => dataType === 'image')).toBe(true);
});

test('deleting a post deletes what is attached; reports of a child mark the post', async () => {
  const { network } = createTestNetwork();
  const child = network.state.attachments.rows.find(({ isDeleted, flagCount }) => !isDeleted && flagCount === 0)!;
  await call(network, `POST /api/v3/posts/${child.postId}/flag`);
  const { json } = await call(network, `GET /api/v3/posts/${child.parentPostId}`);
  expect(rows(json, 'posts')[0]).toMatchObject({ hasFlaggedChildren: true });
  await call(network, `DELETE /api/v4/posts/${child.parentPostId}?permanent=false`);
  expect(network.state.attachments.get(child.postId)).toMatchObject({ isDeleted: true });
});

test('the voters of an answer are paged, each of them once, with their users', async () => {
  const { network } = createTestNetwork();
  const { pollId, answers } = network.state.polls.rows[0]!;
  const { json } = await call(network, `GET /api/v3/polls/${pollId}`);
  const shown = rows(json, 'polls')[0]!['answers'] as { id: string; voteCount: number }[];
  const seen: string[] = [];
  let token = '';
  do {
    const page = token === '' ? 'options[limit]=7' : `options[token]=${encodeURIComponent(token)}`;
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const answer = (await call(network, `GET /api/v3/polls/${pollId}/answers/${answers[0]!.id}?${page}`)).json;
    const voters = rows(answer, 'UsersAnswered').map(({ userId }) => String(userId));
    expect(rows(answer, 'users').map(({ userId }) => userId)).toEqual(expect.arrayContaining(voters));
    seen.push(...voters);
    token = (answer['paging'] as { next?: string }).next ?? '';
  } while (token !== '');
  expect(seen).toHaveLength(shown[0]!.voteCount);
  expect(new Set(seen).size).toBe(seen.length);
});

test('only who asked closes a poll', async () => {
  const { network } = createTestNetwork();
  const { pollId } = network.state.polls.rows.find(({ userId }) => userId !== network.credentials.userId)!;
  const line = `PUT /api/v3/polls/${pollId}`;
  expect(await call(network, line, { status: 'closed' })).toMatchObject({ status: 403, json: { code: 400300 } });
});

test('a post is pinned in its community and unpinned again; without a post the whole place is cleared', async () => {
  const { network } = createTestNetwork();
  const post = network.state.posts.rows.find(
    ({ targetType, feedType, isDeleted }) => targetType === 'community' && feedType === 'published' && !isDeleted,
  )!;
  const pins = `/api/v1/pinned-posts/communities/${post.targetId}`;
  await call(network, `DELETE ${pins}`);
  const pinned = await call(network, `POST ${pins}/default/${post.postId}`);
  expect(rows(pinned.json, 'pins')).toMatchObject([{ referenceId: post.postId, placement: 'default' }]);
  expect(await call(network, `POST ${pins}/default/${post.postId}`)).toMatchObject({ status: 400 });
  await call(network, `POST ${pins}/announcement/${post.postId}`);
  expect(rows((await call(network, `GET ${pins}`)).json, 'pins')).toHaveLength(2);
  await call(network, `DELETE ${pins}/default/${post.postId}`);
  expect(rows((await call(network, `GET ${pins}`)).json, 'pins')).toMatchObject([{ placement: 'announcement' }]);
  await call(network, `DELETE ${pins}/announcement`);
  expect(rows((await call(network, `GET ${pins}`)).json, 'pins')).toEqual([]);
});

test('an uploaded picture is given back byte for byte; what is none is refused', async () => {
  const { network } = createTestNetwork();
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10]);
  const [file] = (await call(network, 'POST /api/v4/images', formOf(bytes))).json as unknown as { fileUrl: string }[];
  const answer = await network.handle(new Request(`${file!.fileUrl}?size=small`));
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(await call(network, 'POST /api/v4/images', formOf('no picture'))).toMatchObject({ status: 400 });
});

test('one report for each person, and one’s own can be taken back', async () => {
  const { network } = createTestNetwork();
  const post = network.state.posts.rows.find(({ flagCount, isDeleted }) => flagCount === 0 && !isDeleted)!;
  const flags = () => network.state.posts.get(post.postId)!.flagCount;
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  await call(network, `POST /api/v3/posts/${post.postId}/flag`);
  await call(network, `POST /api/v3/posts/${post.postId}/flag`);
  await call(network, `POST /api/v3/posts/${post.postId}/flag`, undefined, member);
  expect(flags()).toBe(2);
  expect((await call(network, `GET /api/v3/posts/${post.postId}/isflagbyme`)).json).toMatchObject({ result: true });
  await call(network, `DELETE /api/v3/posts/${post.postId}/unflag`);
  expect(flags()).toBe(1);
  expect((await call(network, `GET /api/v3/posts/${post.postId}/isflagbyme`)).json).toMatchObject({ result: false });
});

import { expect, test } from 'vitest';

import { contractCalls, type ContractCall } from './contractCalls.ts';
import { endpoints, unbuilt } from './endpoints.ts';
import type { Channel, ChannelMember, Features } from './models.ts';
import type { Network } from './network.ts';
import { openApiPath, readOpenApi } from './openapi.ts';
import { createRouter } from './router.ts';
import { call, createTestNetwork } from './testCalls.ts';

const openApi = readOpenApi(openApiPath);
if (!openApi) {
  process.stderr.write(
    `\nSKIPPED: the sandbox was not checked against the vendor's OpenAPI. There is none at ${openApiPath}; AMITY_OPENAPI may name one.\n\n`,
  );
}
/** Content search is another host's, of which the vendor's OpenAPI says nothing: contentSearch.test.ts asks it. */
const built = endpoints.filter(({ path }) => path.startsWith('/api/')).map(({ method, path }) => `${method} ${path}`);

test.runIf(openApi)("every operation of the vendor's is built or answers 501", () => {
  const route = createRouter(endpoints, unbuilt);
  const unknown = openApi!.operations.filter((operation) => {
    const [method, path] = operation.split(' ') as [string, string];
    return route(method, path.replaceAll(/\{\w+\}/g, 'x')).kind === 'unknown';
  });
  expect(unknown).toEqual([]);
});

test.runIf(openApi)("every built operation is one of the vendor's", () => {
  expect(built.filter((operation) => !openApi!.operations.includes(operation))).toEqual([]);
});

test('every built operation is called, well and badly, by the contract test', () => {
  expect(Object.keys(contractCalls).toSorted()).toEqual(built.toSorted());
  expect(Object.values(contractCalls).filter(({ good, bad }) => good.length === 0 || bad.length === 0)).toEqual([]);
});

for (const [operation, { good, bad }] of Object.entries(contractCalls)) {
  test.runIf(openApi)(`${operation} answers as the vendor's OpenAPI says, asked well or badly`, async () => {
    for (const each of [...good, ...bad]) {
      const answer = await askFreshNetwork(each);
      expect(answer).toMatchObject({ isFine: good.includes(each), complaints: [] });
    }
  });

  async function askFreshNetwork(each: ContractCall) {
    const { network } = createTestNetwork({ rules: ['first', 'second'] });
    const body = each.image
      ? imageForm(each.image)
      : each.form
        ? formOf(each.form)
        : each.body === undefined
          ? undefined
          : fill(JSON.stringify(each.body), network);
    const { status, text } = await call(network, fill(each.line, network), body, credential(each, network));
    return {
      line: each.line,
      status,
      isFine: status < 300,
      complaints: openApi!.complaints(operation, { status, text }),
    };
  }
}

function credential({ as = 'token' }: ContractCall, { credentials }: Network): Record<string, string> {
  if (as === 'nobody') return {};
  return as === 'apiKey' ? { 'x-api-key': credentials.apiKey } : { Authorization: `Bearer ${credentials[as]}` };
}

const everyPart = 'moderation social feed-setting video-streaming users webhook prehook semantic-search chat'.split(
  ' ',
);

// Looked up only where named: making the content of a network takes longer than the call.
const ids: Record<string, (state: Network['state']) => string> = {
  blocked: ({ blocklist }) => blocklist.rows[0]!.ruleId,
  allowed: ({ allowlist }) => allowlist.rows[0]!.ruleId,
  file: ({ files }) => files.rows[0]!.fileId,
  internal: ({ users }) => users.rows[1]!.userInternalId,
  story: ({ stories }) => stories.rows[0]!.storyId,
  community: ({ communities }) => communities.rows[0]!.communityId,
  maker: ({ communities }) => communities.rows[0]!.userId,
  joined: ({ members }) =>
    members.rows.find(({ userId, membership }) => userId === 'sandbox-member' && membership === 'member')!.communityId,
  bans: ({ members }) => members.rows.find(({ membership }) => membership === 'banned')!.communityId,
  banned: ({ members }) => members.rows.find(({ membership }) => membership === 'banned')!.userId,
  category: ({ categories }) => categories.rows[0]!.categoryId,
  reviewing: ({ posts }) =>
    posts.rows.find(({ feedType, isDeleted }) => feedType === 'reviewing' && !isDeleted)!.postId,
  post: ({ posts }) => posts.rows.at(-1)!.postId,
  // With a reply, so that the answer holds one too.
  comment: ({ comments }) => comments.rows.find((comment) => comment.parentId !== undefined)!.parentId!,
  poll: ({ polls }) => polls.rows[0]!.pollId,
  answer: ({ polls }) => polls.rows[0]!.answers[0]!.id,
  own: ({ polls }) => polls.put({ ...polls.rows[0]!, pollId: 'own', userId: 'sandbox-admin' }).pollId,
  pins: ({ pins }) => pins.rows.find(({ placement }) => placement === 'default')!.communityId,
  pinned: ({ pins }) => pins.rows.find(({ placement }) => placement === 'default')!.postId,
  channel: ({ channels }) => encodeURIComponent(chatOf(channels.rows, 'community').channelId),
  room: ({ channels }) => chatOf(channels.rows, 'community').channelInternalId,
  broadcast: ({ channels }) => chatOf(channels.rows, 'broadcast').channelId,
  insider: ({ channels, channelMembers }) =>
    channelMembers.rows.find(
      ({ channelId, membership, roles }) =>
        channelId === chatOf(channels.rows, 'community').channelId && membership === 'member' && roles.length === 0,
    )!.userId,
  left: (state) => encodeURIComponent(outcastIn(state).channelId),
  outcast: (state) => outcastIn(state).userId,
  message: ({ messages }) => messages.rows.find(({ isDeleted, flagCount }) => !isDeleted && flagCount > 0)!.messageId,
  picture: ({ messages }) =>
    messages.rows.find(({ fileId, isDeleted }) => fileId !== undefined && !isDeleted)!.messageId,
  feed: ({ messageFeeds }) =>
    messageFeeds.rows.find(({ name, isDeleted }) => name !== 'default' && !isDeleted)!.messageFeedId,
  writer: ({ users, messages }) => users.get(messages.rows[0]!.userId)!.userInternalId,
  unseen: ({ settings }) => {
    const before = settings.get('settings')!;
    settings.put({ ...before, chat: { ...before.chat, isAllowAdminViewConversationMessage: false } });
    return '';
  },
  conversation: ({ channels }) => chatOf(channels.rows, 'conversation').channelId,
  // What is no id but switches a feature, and leaves nothing in the path.
  offline: (state) => setFeatures(state, { presence: false }),
  early: (state) => setFeatures(state, { lastActivityFrom: 0 }),
  planless: (state) => setFeatures(state, { notOnPlan: everyPart }),
  commented: ({ comments }) => comments.rows.find((comment) => comment.parentId !== undefined)!.postId,
};

/** A channel that is neither closed nor deleted. */
const chatOf = (channels: readonly Channel[], type: Channel['type']): Channel =>
  channels.find((channel) => channel.type === type && !channel.isClosed && !channel.isDeleted)!;

/** Somebody banned from a channel that is still there. */
const outcastIn = ({ channels, channelMembers }: Network['state']): ChannelMember =>
  channelMembers.rows.find(
    ({ channelId, membership }) => membership === 'banned' && !channels.get(channelId)!.isDeleted,
  )!;

function setFeatures({ settings }: Network['state'], change: Partial<Features>): string {
  const before = settings.get('settings')!;
  settings.put({ ...before, features: { ...before.features, ...change } });
  return '';
}

function imageForm(kind: 'png' | 'text'): FormData {
  const form = new FormData();
  form.append('files', new File([kind === 'png' ? new Uint8Array([0x89, 0x50, 0x4e, 0x47]) : 'hello'], 'picture.png'));
  return form;
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.append(name, name === 'file' ? new File([text], name) : text);
  return form;
}

function fill(text: string, { state }: Network): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => ids[name]?.(state) ?? whole);
}

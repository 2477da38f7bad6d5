import type { contractCalls } from './contractCalls.ts';

/** For the contract test: ways to ask for communities, posts and comments. */
export const content: typeof contractCalls = {
  'GET /api/v1/semantic-search/posts': {
    good: [
      { line: 'GET /api/v1/semantic-search/posts?query=earn%20money&options[limit]=5' },
      { line: 'GET /api/v1/semantic-search/posts?query=lucky&dataTypes[]=text&matchingOnlyParentPost=true' },
    ],
    bad: [
      { line: 'GET /api/v1/semantic-search/posts' },
      { line: 'GET /api/v1/semantic-search/posts?query=a&dataTypes[]=video' },
    ],
  },
  'GET /api/v1/semantic-search/communities': {
    good: [{ line: 'GET /api/v1/semantic-search/communities?query=running&filter=all&options[limit]=5' }],
    bad: [
      { line: 'GET /api/v1/semantic-search/communities' },
      { line: 'GET /api/v1/semantic-search/communities?query=a&filter=mine' },
    ],
  },
  'GET /api/v2/search/messages': {
    good: [{ line: 'GET /api/v2/search/messages?query=e&options[limit]=5' }],
    bad: [{ line: 'GET /api/v2/search/messages' }],
  },
  'GET /api/v3/communities': {
    good: [
      {
        line: 'GET /api/v3/communities?filter=all&sortBy=lastCreated&options[token]=eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D',
      },
      { line: 'GET /api/v3/communities?filter=member&isDeleted=false&sortBy=displayName&options[limit]=100' },
      { line: 'GET /api/v3/communities?hasFlag=true&tags[]=food&keyword=e' },
      { line: 'GET /api/v3/communities?filter=notMember', as: 'memberToken' },
    ],
    bad: [
      { line: 'GET /api/v3/communities?filter=mine' },
      { line: 'GET /api/v3/communities?hasFlag=true', as: 'memberToken' },
    ],
  },
  'GET /api/v3/communities/{communityId}': {
    good: [{ line: 'GET /api/v3/communities/{community}?type=public' }],
    bad: [{ line: 'GET /api/v3/communities/nowhere' }],
  },
  'GET /api/v3/posts': {
    good: [
      { line: 'GET /api/v3/posts?targetType=community&options[limit]=100' },
      { line: 'GET /api/v3/posts?targetType=user&sortBy=firstUpdated&isDeleted=false' },
      { line: 'GET /api/v3/posts?targetType=community&targetId={community}&hasFlag=true&tags[]=help' },
      { line: 'GET /api/v3/posts?targetType=content' },
    ],
    bad: [
      { line: 'GET /api/v3/posts' },
      { line: 'GET /api/v3/posts?targetType=community&targetId=nowhere' },
      { line: 'GET /api/v3/posts?targetType=community&options[limit]=101' },
      { line: 'GET /api/v3/posts?targetType=user', as: 'memberToken' },
    ],
  },
  'GET /api/v4/posts': {
    good: [
      { line: 'GET /api/v4/posts?targetId={community}&options[limit]=100' },
      { line: 'GET /api/v4/posts?targetId={community}&targetType=community&feedType[]=reviewing&feedType[]=declined' },
    ],
    bad: [
      { line: 'GET /api/v4/posts?targetType=community' },
      { line: 'GET /api/v4/posts?targetId=sandbox-admin&targetType=community' },
      { line: 'GET /api/v4/posts?targetId={community}&sortBy=loudest' },
    ],
  },
  'GET /api/v3/posts/list': {
    good: [{ line: 'GET /api/v3/posts/list?postIds[]={post}&postIds[]=unknown' }],
    bad: [{ line: 'GET /api/v3/posts/list?postIds[]={post}', as: 'nobody' }],
  },
  'GET /api/v3/posts/{postId}': {
    good: [{ line: 'GET /api/v3/posts/{post}' }],
    bad: [{ line: 'GET /api/v3/posts/unknown' }],
  },
  'GET /api/v3/comments': {
    good: [
      {
        line: 'GET /api/v3/comments?referenceType=post&referenceId={commented}&options[type]=pagination&options[limit]=100',
      },
      { line: 'GET /api/v3/comments?referenceId={commented}&parentId=&hasFlag=false&options[type]=pagination' },
      { line: 'GET /api/v3/comments?referenceId={commented}&options[first]=5&options[after]=1', as: 'memberToken' },
    ],
    bad: [
      { line: 'GET /api/v3/comments?options[type]=pagination' },
      { line: 'GET /api/v3/comments?referenceId={commented}&options[first]=0' },
      { line: 'GET /api/v3/comments?referenceId=unknown&options[type]=pagination' },
    ],
  },
  'GET /api/v3/comments/{commentId}': {
    good: [{ line: 'GET /api/v3/comments/{comment}' }],
    bad: [{ line: 'GET /api/v3/comments/unknown' }],
  },
  'POST /api/v3/comments': {
    good: [{ line: 'POST /api/v3/comments', body: { referenceId: '{commented}', data: { text: 'Well said' } } }],
    bad: [
      { line: 'POST /api/v3/comments', body: { data: { text: 'Where?' } } },
      { line: 'POST /api/v3/comments', body: { referenceId: 'unknown', data: { text: 'Hello' } } },
    ],
  },
  'PUT /api/v3/comments/{commentId}': {
    good: [{ line: 'PUT /api/v3/comments/{comment}', body: { data: { text: 'Better said' } } }],
    bad: [
      { line: 'PUT /api/v3/comments/unknown', body: { data: { text: 'x' } } },
      { line: 'PUT /api/v3/comments/{comment}', body: { data: { text: 'Mine' } }, as: 'memberToken' },
    ],
  },
  'POST /api/v4/posts': {
    good: [
      { line: 'POST /api/v4/posts', body: { data: { text: 'On my own feed' } }, as: 'memberToken' },
      {
        line: 'POST /api/v4/posts',
        body: { data: { text: 'In a community' }, targetType: 'community', targetId: '{community}', tags: ['a'] },
      },
    ],
    bad: [
      { line: 'POST /api/v4/posts', body: { data: { text: 'x' }, targetType: 'community', targetId: 'unknown' } },
      { line: 'POST /api/v4/posts', body: { data: { text: 'x' }, tags: ['1', '2', '3', '4', '5', '6'] } },
    ],
  },
  'PUT /api/v4/posts/{postId}': {
    good: [{ line: 'PUT /api/v4/posts/{post}', body: { data: { text: 'Written anew' }, metadata: { a: 1 } } }],
    bad: [
      { line: 'PUT /api/v4/posts/unknown', body: { data: { text: 'x' } } },
      { line: 'PUT /api/v4/posts/{post}', body: { data: { text: 'Mine' } }, as: 'memberToken' },
    ],
  },
  'GET /api/v3/comments/list': {
    good: [{ line: 'GET /api/v3/comments/list?commentIds[]={comment}' }],
    bad: [{ line: 'GET /api/v3/comments/list' }],
  },
  'GET /api/v3/community-feeds/{communityId}': {
    good: [
      { line: 'GET /api/v3/community-feeds/{community}?sortBy=lastCreated&options[limit]=100' },
      { line: 'GET /api/v3/community-feeds/{community}?dataTypes[]=image&hasFlag=true' },
    ],
    bad: [{ line: 'GET /api/v3/community-feeds/nowhere' }],
  },
  'GET /api/v3/user-feeds/{userId}': {
    good: [{ line: 'GET /api/v3/user-feeds/sandbox-member?isDeleted=false' }],
    bad: [{ line: 'GET /api/v3/user-feeds/nobody' }],
  },
  'GET /api/v3/user-feeds/{userId}/count': {
    good: [{ line: 'GET /api/v3/user-feeds/sandbox-member/count' }],
    bad: [{ line: 'GET /api/v3/user-feeds/sandbox-member/count?isDeleted=perhaps' }],
  },
  'POST /api/v3/posts/{postId}/flag': {
    good: [{ line: 'POST /api/v3/posts/{post}/flag', as: 'memberToken' }],
    bad: [{ line: 'POST /api/v3/posts/unknown/flag' }],
  },
  'DELETE /api/v3/posts/{postId}/unflag': {
    good: [{ line: 'DELETE /api/v3/posts/{post}/unflag' }],
    bad: [{ line: 'DELETE /api/v3/posts/unknown/unflag' }],
  },
  'GET /api/v3/posts/{postId}/isflagbyme': {
    good: [{ line: 'GET /api/v3/posts/{post}/isflagbyme', as: 'memberToken' }],
    bad: [{ line: 'GET /api/v3/posts/unknown/isflagbyme' }],
  },
  'POST /api/v3/comments/{commentId}/flag': {
    good: [{ line: 'POST /api/v3/comments/{comment}/flag', body: { commentId: '{comment}' } }],
    bad: [{ line: 'POST /api/v3/comments/unknown/flag' }],
  },
  'DELETE /api/v3/comments/{commentId}/unflag': {
    good: [{ line: 'DELETE /api/v3/comments/{comment}/unflag' }],
    bad: [{ line: 'DELETE /api/v3/comments/unknown/unflag' }],
  },
  'GET /api/v3/comments/{commentId}/isflagbyme': {
    good: [{ line: 'GET /api/v3/comments/{comment}/isflagbyme' }],
    bad: [{ line: 'GET /api/v3/comments/unknown/isflagbyme' }],
  },
  ...pins(),
  'POST /api/v3/polls': {
    good: [
      {
        line: 'POST /api/v3/polls',
        body: { question: 'When?', answers: ['now', 'then'].map((data) => ({ dataType: 'text', data })) },
      },
    ],
    bad: [{ line: 'POST /api/v3/polls', body: { question: 'When?', answers: [] } }],
  },
  'GET /api/v3/polls/{pollId}': {
    good: [{ line: 'GET /api/v3/polls/{poll}' }],
    bad: [{ line: 'GET /api/v3/polls/unknown' }],
  },
  'PUT /api/v3/polls/{pollId}': {
    good: [{ line: 'PUT /api/v3/polls/{own}', body: { status: 'closed' } }],
    bad: [{ line: 'PUT /api/v3/polls/{poll}', body: { status: 'closed' }, as: 'memberToken' }],
  },
  'DELETE /api/v3/polls/{pollId}': {
    good: [{ line: 'DELETE /api/v3/polls/{poll}' }],
    bad: [{ line: 'DELETE /api/v3/polls/unknown' }],
  },
  'GET /api/v3/polls/{pollId}/answers/{answerId}': {
    good: [{ line: 'GET /api/v3/polls/{poll}/answers/{answer}?sortBy=firstCreated&options[limit]=2' }],
    bad: [{ line: 'GET /api/v3/polls/{poll}/answers/unknown' }],
  },
  'POST /api/v4/images': {
    good: [{ line: 'POST /api/v4/images', image: 'png' }],
    bad: [{ line: 'POST /api/v4/images' }, { line: 'POST /api/v4/images', image: 'text' }],
  },
  'GET /api/v3/files/{fileId}': {
    good: [{ line: 'GET /api/v3/files/{file}' }],
    bad: [{ line: 'GET /api/v3/files/none' }],
  },
  'DELETE /api/v3/files/{fileId}': {
    good: [{ line: 'DELETE /api/v3/files/{file}' }],
    bad: [{ line: 'DELETE /api/v3/files/none' }],
  },
};

function pins(): typeof contractCalls {
  const community = '/api/v1/pinned-posts/communities/{communityId}';
  const here = '/api/v1/pinned-posts/communities/{pins}';
  const global = '/api/v1/pinned-posts/global';
  return {
    [`GET ${community}`]: {
      good: [{ line: `GET ${here}` }],
      bad: [{ line: 'GET /api/v1/pinned-posts/communities/none' }],
    },
    [`GET ${community}/{placement}`]: { good: [{ line: `GET ${here}/default` }], bad: [{ line: `GET ${here}/none` }] },
    [`GET ${global}`]: { good: [{ line: `GET ${global}` }], bad: [{ line: `GET ${global}`, as: 'nobody' }] },
    [`POST ${community}/{placement}/{postId}`]: {
      good: [{ line: `POST ${here}/announcement/{pinned}` }],
      bad: [{ line: `POST ${here}/default/{pinned}` }, { line: `POST ${here}/default/unknown` }],
    },
    [`POST ${global}/{postId}`]: {
      good: [{ line: `POST ${global}/{post}` }],
      bad: [{ line: `POST ${global}/{pinned}` }, { line: `POST ${global}/unknown` }],
    },
    [`DELETE ${community}/{placement}/{postId}`]: {
      good: [{ line: `DELETE ${here}/default/{pinned}` }],
      bad: [{ line: `DELETE ${here}/default/unknown` }],
    },
    [`DELETE ${global}/{postId}`]: {
      good: [{ line: `DELETE ${global}/{pinned}` }],
      bad: [{ line: `DELETE ${global}/unknown` }],
    },
    [`DELETE ${community}`]: {
      good: [{ line: `DELETE ${here}` }],
      bad: [{ line: 'DELETE /api/v1/pinned-posts/communities/none' }],
    },
    [`DELETE ${community}/{placement}`]: {
      good: [{ line: `DELETE ${here}/announcement` }],
      bad: [{ line: `DELETE ${here}/none` }],
    },
    [`DELETE ${global}`]: {
      good: [{ line: `DELETE ${global}` }],
      bad: [{ line: `DELETE ${global}`, as: 'memberToken' }],
    },
  };
}

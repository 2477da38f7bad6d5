import type { contractCalls } from './contractCalls.ts';

/** For the contract test: ways to ask for stories. */
export const storyCalls: typeof contractCalls = {
  'GET /api/v4/stories': {
    good: [
      { line: 'GET /api/v4/stories?targetId={community}&targetType=community&options[limit]=5' },
      { line: 'GET /api/v4/stories?targetId={community}&targetType=community&isExpired=true&dataType=image' },
    ],
    bad: [
      { line: 'GET /api/v4/stories?targetType=community' },
      { line: 'GET /api/v4/stories?targetId={community}&targetType=place' },
      { line: 'GET /api/v4/stories?targetId={community}&targetType=community&options[limit]=101' },
      { line: 'GET /api/v4/stories?targetId={community}&targetType=community&isExpired=true', as: 'memberToken' },
    ],
  },
  'GET /api/v4/stories-by-targets': {
    good: [
      {
        line: 'GET /api/v4/stories-by-targets?targets[0][targetId]={community}&targets[0][targetType]=community&options[limit]=5',
      },
    ],
    bad: [{ line: 'GET /api/v4/stories-by-targets' }, { line: 'GET /api/v4/stories-by-targets?targets[]=x' }],
  },
  'GET /api/v4/stories/count': {
    good: [{ line: 'GET /api/v4/stories/count?targetId={community}&targetType=community' }],
    bad: [
      { line: 'GET /api/v4/stories/count' },
      { line: 'GET /api/v4/stories/count?targetId={community}&targetType=community', as: 'memberToken' },
    ],
  },
  'GET /api/v4/stories/{storyId}': {
    good: [{ line: 'GET /api/v4/stories/{story}' }],
    bad: [{ line: 'GET /api/v4/stories/nowhere' }],
  },
  'POST /api/v4/stories/{storyId}/flags': {
    good: [{ line: 'POST /api/v4/stories/{story}/flags', as: 'memberToken' }],
    bad: [{ line: 'POST /api/v4/stories/nowhere/flags' }],
  },
  'DELETE /api/v4/stories/{storyId}/flags': {
    good: [{ line: 'DELETE /api/v4/stories/{story}/flags', as: 'memberToken' }],
    bad: [{ line: 'DELETE /api/v4/stories/nowhere/flags' }],
  },
  'DELETE /api/v4/stories/{storyId}/flags/all': {
    good: [{ line: 'DELETE /api/v4/stories/{story}/flags/all' }],
    bad: [
      { line: 'DELETE /api/v4/stories/nowhere/flags/all' },
      { line: 'DELETE /api/v4/stories/{story}/flags/all', as: 'memberToken' },
    ],
  },
  'DELETE /api/v4/stories/{storyId}': {
    good: [{ line: 'DELETE /api/v4/stories/{story}?permanent=false' }],
    bad: [{ line: 'DELETE /api/v4/stories/nowhere' }],
  },
};

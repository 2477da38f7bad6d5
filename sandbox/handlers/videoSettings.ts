import { bodyOf, json, type Call } from '../call.ts';
import { invalid } from '../errors.ts';
import { InputReader, isObject } from '../limits.ts';
import type { FeedSettings, StreamCategory, VideoLimits } from '../networkModels.ts';
import type { Endpoint } from '../router.ts';
import { readSettings, requirePlan, writeSettings } from './settingsState.ts';

const feedPath = '/api/v3/network-settings/feed-setting';
const streamingPath = '/api/v3/network-settings/video-streaming';

/** The longest videos, in seconds (vendor spec). */
const longest = { post: 7200, message: 600, story: 90 } as const;
const resolutions = ['1080p', '720p', '480p', '360p'];
const threshold = { minimum: 0, maximum: 1 };

/** What videos may be in feeds, and how live streams are watched over. */
export const videoSettingsEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: feedPath,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'feed-setting');
      return json(showFeed(readSettings(call.state).feed));
    },
  },
  {
    method: 'PUT',
    path: feedPath,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'feed-setting');
      const input = bodyOf(call);
      const before = readSettings(call.state).feed;
      const feed: FeedSettings = {
        post: readLimits(input, 'post', before.post),
        message: readLimits(input, 'message', before.message),
        story: readLimits(input, 'story', before.story),
      };
      input.done();
      writeSettings(call.state, { feed });
      return json(showFeed(feed));
    },
  },
  {
    method: 'GET',
    path: streamingPath,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'video-streaming');
      return json(readSettings(call.state).videoStreaming);
    },
  },
  {
    method: 'PUT',
    path: streamingPath,
    access: 'admin',
    handle: (call) => {
      requirePlan(call, 'video-streaming');
      const input = bodyOf(call);
      const { videoStreaming: before } = readSettings(call.state);
      const moderation = input.inside('moderation');
      const videoStreaming = {
        enabled: input.flag('enabled') ?? before.enabled,
        moderation: {
          enabled: moderation.flag('enabled') ?? before.moderation.enabled,
          categories: readCategories(call, before.moderation.categories),
        },
      };
      input.done();
      writeSettings(call.state, { videoStreaming });
      return json(videoStreaming);
    },
  },
];

function readLimits(input: InputReader, feedType: keyof typeof longest, before: VideoLimits): VideoLimits {
  const video = input.inside(feedType).inside('video');
  const transcode = video.inside('transcodeConfig');
  const resolution = (name: 'minResolution' | 'maxResolution') =>
    transcode.text(name, { oneOf: resolutions }) ?? before.transcodeConfig[name];
  return {
    allowed: video.flag('allowed') ?? before.allowed,
    maxDurationSeconds:
      video.number('maxDurationSeconds', { minimum: 1, maximum: longest[feedType] }) ?? before.maxDurationSeconds,
    transcodeConfig: { minResolution: resolution('minResolution'), maxResolution: resolution('maxResolution') },
  };
}

/** Categories that are not named stay as they were (guess). */
function readCategories({ body }: Call, before: readonly StreamCategory[]): readonly StreamCategory[] {
  const moderation = isObject(body) ? body['moderation'] : undefined;
  const list = isObject(moderation) ? (moderation['categories'] ?? []) : [];
  if (!Array.isArray(list)) throw invalid(['"moderation.categories" must be an array']);
  const given = new Map<string, Partial<StreamCategory>>();
  for (const each of list as unknown[]) {
    const input = new InputReader('body', each, 'moderation.categories.');
    const category = input.text('category', { required: true, oneOf: before.map((one) => one.category) });
    const flagThreshold = input.number('flagThreshold', threshold);
    const terminateThreshold = input.number('terminateThreshold', threshold);
    input.done();
    given.set(category ?? '', {
      ...(flagThreshold !== undefined && { flagThreshold }),
      ...(terminateThreshold !== undefined && { terminateThreshold }),
    });
  }
  return before.map((category) => ({ ...category, ...given.get(category.category) }));
}

const showFeed = (feed: FeedSettings) => ({
  feedSettings: Object.entries(feed).map(([feedType, video]) => ({
    feedType,
    contentSettings: [{ contentType: 'video', ...video }],
  })),
});

import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const posts = {
  'feed-target': {
    title: msg`What are “targetType” and “targetId”?`,
    text: [
      msg`Every post stands in exactly one feed, and the two say which: “user” with the ID of a user, or “community” with the ID of a community. A call for posts has to name both.`,
      msg`Here you choose by where you look: under “Posts” of a community, or under “Posts” of a user.`,
    ],
    words: msg`feed parameter query target user community API`,
    see: ['user-feed', 'mixed-feed'],
  },
  'sort-by-engagement': {
    title: msg`Can a community’s posts be sorted by how popular they are?`,
    text: [
      msg`No. The network gives them newest first or oldest first, and knows no other order for them; only the global feed can be ranked by engagement. The order of a page that happens to be loaded would tell you nothing, so this console does not offer one.`,
    ],
    words: msg`order ranking popular likes reactions engagement lastCreated firstCreated`,
    see: ['global-feed-order'],
  },
  'user-feed': {
    title: msg`Why do I not see a user’s community posts under “Posts” of the user?`,
    text: [
      msg`A user’s feed holds only what was posted on it. What they post in a community stands in the feed of that community, whoever wrote it.`,
      msg`Look under “Posts” of the community for it. Across all communities, only content search finds posts by their author.`,
    ],
    words: msg`missing posts author profile feed targetType user`,
    see: ['feed-target', 'communities-of-a-user', 'enable-content-search'],
  },
  'mixed-feed': {
    title: msg`Can I see posts of communities and of users in one list?`,
    text: [
      msg`Not as a feed: the two are kept apart, and a call asks for one of them. Content search is the vendor’s way to find posts of both kinds together, where the network has it.`,
      msg`Under Search, give the author’s user ID to find what they wrote in all communities. What stands on users’ own feeds may be missing there: look at the feed of the user for that.`,
    ],
    words: msg`combined all posts timeline both feeds together`,
    see: ['feed-target', 'enable-content-search'],
  },
  'poll-voters': {
    title: msg`Who voted for an answer of a poll?`,
    text: [
      msg`Open a community’s “Posts”, show the polls alone if you like, and read the post: under each answer, “Show the voters” lists who chose it, and the list can be saved as CSV.`,
    ],
    words: msg`poll vote survey voters answers result`,
  },
  'share-post': {
    title: msg`How does sharing a post work, and how do I see the original?`,
    text: [
      msg`A share is a new post whose metadata names the first one, under “originalPostID”. Your app fetches that post and draws it inside, so reactions and comments stay in one place.`,
      msg`When you read such a post here, the original is shown with it, or it is said that it was removed.`,
    ],
    words: msg`repost share forward original originalPostID metadata`,
    see: ['metadata'],
  },
  'full-size-pictures': {
    title: msg`How do I see a picture in full quality?`,
    text: [
      msg`Read the post and open the picture: it comes in its full size in a tab of its own. Lists load small ones only.`,
      msg`For engineers: put “size=full” at the end of the file’s address. Small, medium and large are the other sizes.`,
    ],
    words: msg`image resolution quality size download blurry zoom`,
    see: ['picture-limits'],
  },
  'picture-limits': {
    title: msg`Which pictures can be uploaded?`,
    text: [
      msg`JPG and PNG, up to 1 GB each, and up to ten in a post. On iOS the vendor’s kit turns other formats such as HEIC into PNG by itself.`,
      msg`This console uploads the pictures of users, communities and categories, and says before it sends when a file is neither of the two, or too large.`,
    ],
    words: msg`image upload format size jpg png heic avatar photo`,
    see: ['video-limits', 'full-size-pictures'],
  },
  'video-limits': {
    title: msg`Which videos can be uploaded?`,
    text: [
      msg`3gp, 3g2, avi, f4v, flv, m4v, mkv, mov, mp4, ogv, vob, webm and wmv. One video may have up to 1 GB and two hours, a post up to ten of them. HDR video from iOS is not supported.`,
      msg`This console shows videos of posts; it does not upload any.`,
    ],
    words: msg`video upload format size length hdr mp4 duration`,
    see: ['picture-limits'],
  },
  'empty-global-feed': {
    title: msg`Why is somebody’s global feed empty?`,
    text: [
      msg`It gathers the posts of the communities they joined and of the users they follow. Somebody with neither sees nothing, however much is posted elsewhere.`,
      msg`Adding them to a community with posts fills it.`,
    ],
    words: msg`blank no posts home timeline global feed`,
    see: ['join-automatically', 'global-feed-order'],
  },
  'global-feed-order': {
    title: msg`Why is the global feed not newest first?`,
    text: [
      msg`It can be ranked by more than age: how much people engage with a post, when it was posted, when it was last changed. Which of these count for your network is configured by the vendor, and only the support can change it.`,
    ],
    words: msg`sort order ranking algorithm chronological custom post ranking`,
    asksSupport: true,
    see: ['sort-by-engagement'],
  },
  'mail-about-reports': {
    title: msg`Can I get an e-mail when a post is reported?`,
    text: [
      msg`Not from the network itself. It can call an address of yours, a webhook, whenever a post, comment, message or user is reported; a tool of your choice has to turn that into a mail.`,
      msg`The events are “v3.post.didFlag”, “v3.comment.didFlag”, “message.didFlag” and “user.didFlag”. Addresses are registered in the vendor’s console; whether the network calls them at all is a switch in its settings, under Webhook. Without one, the overview of a community shows its newest reports here.`,
    ],
    words: msg`email notification alert webhook flag flagged report`,
    see: ['web-push'],
  },
} as const satisfies Record<string, HelpText>;

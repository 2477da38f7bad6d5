import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const users = {
  'create-many-users': {
    title: msg`How do I create many users at once?`,
    text: [
      msg`Under “Create users”, paste one user ID per line, each with a display name if there is one, or choose a CSV file. The IDs are looked up first: who exists already is left alone and keeps the name.`,
      msg`The others are made one after the other, at the pace the network allows, because the vendor has no call for several: each is a session registered in the user’s name. You see what became of every line, can download it, and try the failed ones again.`,
      msg`It needs the API key of the connection. A network in secure mode wants a proof from your own server with every new user; there it has to be done from that server.`,
    ],
    words: msg`bulk import add register session csv accounts`,
    see: ['join-automatically', 'api-key-and-region'],
  },
  'global-ban': {
    title: msg`What happens when I ban somebody from the whole network?`,
    text: [
      msg`They cannot log in any more and leave every channel they were in. All their messages are deleted, though an app that has them in its memory shows them until it reloads. It lasts until the ban is lifted.`,
      msg`Their posts, comments and places in communities stay. Delete those separately where they have to go.`,
      msg`Lifting the ban lets them log in again. It does not bring back the messages.`,
    ],
    words: msg`block suspend unban lift global ban messages`,
    see: ['restore-user', 'remove-members'],
  },
  'restore-user': {
    title: msg`Can a deleted user be brought back?`,
    text: [
      msg`No. Deleting an account is final, for you and for the vendor, which is why this console wants its ID typed first and waits before it sends.`,
      msg`Where a person only has to stay out, ban them instead: a ban can be lifted. The deleted are still listed, under “Deleted ones” of the users, to be read and nothing more.`,
    ],
    words: msg`undo restore recover undelete permanent removed account`,
    see: ['global-ban', 'delete-inactive-users'],
  },
  'delete-inactive-users': {
    title: msg`How do I delete users who are not active any more?`,
    text: [
      msg`The network does not say who is inactive; the vendor’s report of last activity does, or a list of your own app’s. Under Users, “Inactive users” leads from that report to the deletion, and rehearses everything first. Whoever the report says nothing of is left alone. A quarantine comes to the same in the end, and leaves a way back until then.`,
      msg`Everybody on it is looked up first. Admins, moderators, verified users, brands, those with open reports, yourself and your own list of protected accounts are left out. Four switches say what goes with the accounts: messages, posts, comments, or everything.`,
      msg`What stays is shown under the name “Deleted user”. Nothing brings an account back, so the first five are deleted alone, for you to look at before the rest follows.`,
    ],
    words: msg`purge clean up bulk delete dormant old accounts last activity`,
    see: ['inactive-user', 'restore-user'],
  },
  'inactive-user': {
    title: msg`Who counts as an inactive user?`,
    text: [
      msg`Somebody who once registered, but whose user ID did not connect to any network of the vendor’s in the month that is counted. How long ago they signed up plays no part: an account of January that has been silent since is inactive in May too.`,
      msg`It is the counterpart of the monthly active users on your bill.`,
    ],
    words: msg`MAU monthly active billing definition dormant`,
    see: ['delete-inactive-users'],
  },
  'verified-badge': {
    title: msg`How do I give a user the verified badge?`,
    text: [
      msg`Open the user and choose “Give the verified badge”; taking it away is the same button. Whom you trust with it is your decision, no rule of the network’s.`,
      msg`The badge is a “verified” entry in the user’s metadata. This console shows it in its lists. Your app has to read the entry and draw the tick itself.`,
    ],
    words: msg`blue tick check mark verify official trusted`,
    see: ['metadata'],
  },
  'saved-posts': {
    title: msg`Can people save posts they like, and can I see them?`,
    text: [
      msg`The network has no such list. Apps keep the IDs of saved posts in the user’s metadata and fetch the posts by them.`,
      msg`The tab “Saved posts” of a user reads that list, shows the posts, says which of them are gone, and takes single ones off it.`,
    ],
    words: msg`favourite favorites bookmark keep later metadata`,
    see: ['metadata', 'metadata-size'],
  },
  'invite-users': {
    title: msg`How do I invite people to a community?`,
    text: [
      msg`Select users in their list, or open one, and choose to invite them. The community’s ID is then noted in their metadata, under “invitedCommunity”, where your app finds it and asks them. The network itself knows no invitations.`,
      msg`The page of a user lists what waits for an answer. Accepting there makes them a member and removes the note; declining only removes it.`,
    ],
    words: msg`invitation request join community metadata invitedCommunity`,
    see: ['join-automatically', 'metadata'],
  },
  'follow-requests': {
    title: msg`Can following somebody require their consent?`,
    text: [
      msg`Yes. It is one switch for the whole network, which the API calls “isFollowWithRequestEnabled”. On, a follow waits until the other one accepts; off, it counts at once.`,
      msg`The switch stands in the settings of the network, under Social. The tab “Followers” of a user shows who follows whom, and requests that wait.`,
    ],
    words: msg`follow unfollow approval setting social private request accept`,
  },
  'concurrent-connections': {
    title: msg`How are concurrent connections counted?`,
    text: [
      msg`By device: one person with a phone and a laptop is two. Several tabs or browsers on one device count once.`,
      msg`Newer papers of the vendor’s say that every tab counts. Where a bill depends on it, ask the support.`,
    ],
    words: msg`presence online limit devices tabs billing`,
    asksSupport: true,
  },
} as const satisfies Record<string, HelpText>;

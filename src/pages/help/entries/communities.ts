import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const communities = {
  'community-roles': {
    title: msg`How do I make somebody a moderator, or change a role in a community?`,
    text: [
      msg`Open the community and its “Members”, select one or many, and give or take a role; “Make moderator” is there as one step. The role of a moderator is called “community-moderator” in the API.`,
      msg`A community is never left without a moderator: whose demotion would do that is named before anything is sent. What was changed can be undone, exactly for those whom it changed.`,
    ],
    words: msg`promote demote moderator role permission admin change user role`,
    see: ['remove-members'],
  },
  'remove-members': {
    title: msg`How do I remove members from a community?`,
    text: [
      msg`Open the community and its “Members”, select them or paste a list of IDs and names, and choose to remove. They leave, and may come back where the community is open. Undo makes them members again, without their roles.`,
      msg`Who must not come back has to be banned there. Mind that removing somebody who is banned lifts the ban; the question says how many of them there are.`,
    ],
    words: msg`kick expel throw out ban community leave member`,
    see: ['global-ban', 'community-roles'],
  },
  'communities-of-a-user': {
    title: msg`Can I see which communities a user has joined?`,
    text: [
      msg`No, not even an admin can: to protect people’s privacy, the network lists the communities of nobody but the owner of the token.`,
      msg`The other way round works: open a community you have in mind, and search its “Members” by name or ID.`,
    ],
    words: msg`memberships joined list of communities privacy`,
    see: ['user-feed'],
  },
  'join-automatically': {
    title: msg`How do new users find something in their feed from the start?`,
    text: [
      msg`Make them members of a few lively communities as soon as they exist: the posts of these then fill the global feed of the newcomers. Your app can let each user join right after the sign-up.`,
      msg`From here: open a community, choose “Add or paste a list” under “Members”, and paste the IDs. Nobody is asked, and they are members at once.`,
    ],
    words: msg`auto join onboarding global feed prefill welcome newcomers add members`,
    see: ['create-many-users', 'empty-global-feed', 'invite-users'],
  },
  'close-community': {
    title: msg`How do I close or delete a community?`,
    text: [
      msg`Open the community, then “Settings”, and scroll to “Close community…” at the bottom. Closing and deleting are the same thing to the vendor, and nothing brings a closed community back.`,
      msg`Before it, the page offers what often is enough: making it private, or letting only admins post. A record of its settings and members can be saved first. Then its name is typed to confirm.`,
    ],
    words: msg`delete remove shut down archive end community`,
    see: ['hide-closed-communities'],
  },
  'hide-closed-communities': {
    title: msg`How do I hide closed communities from the list?`,
    text: [
      msg`They are hidden from the start. The filter of the communities page shows “Closed ones too” or “Only closed ones” when you want them.`,
      msg`In calls of the API it is “isDeleted=false”. Without that, a list holds both.`,
    ],
    words: msg`deleted filter exclude isDeleted list`,
    see: ['close-community', 'content-search-closed'],
  },
} as const satisfies Record<string, HelpText>;

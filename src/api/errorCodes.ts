import { msg } from '@lingui/core/macro';

import type { CodeText, ErrorText } from './errorText.ts';

/** Codes that say more than their kind; the others of the vendor's are told by it (vendor spec, vendor docs, vendor FAQ). */
const byCode: Readonly<Record<number, Pick<ErrorText, 'title' | 'next'>>> = {
  400_001: {
    title: msg`One of the rules is not a valid regular expression.`,
    next: msg`Correct it, or add it as plain text.`,
  },
  400_002: { title: msg`The video’s format is not supported.`, next: msg`Convert it to mp4, mov or webm.` },
  400_301: {
    title: msg`The token lacks the permission for this.`,
    next: msg`Connect with an admin token, or ask an admin for the permission.`,
  },
  400_302: { title: msg`The user is muted.`, next: msg`Unmute the user first.` },
  400_303: { title: msg`The channel is muted.`, next: msg`Unmute the channel first.` },
  400_304: { title: msg`The user is banned here.`, next: msg`Lift the ban first.` },
  400_305: {
    title: msg`There is no room for more members.`,
    next: msg`Remove members, or ask the vendor to raise the limit.`,
  },
  400_306: {
    title: msg`This user cannot be banned.`,
    next: msg`Admins and moderators are exempt. Take their role first.`,
  },
  400_307: { title: msg`The same message came too often.`, next: msg`The limit is under Settings, Moderation.` },
  400_308: { title: msg`The text holds a blocklisted word.`, next: msg`The blocklist test shows which rule stops it.` },
  400_309: {
    title: msg`The text holds a link that is not allowed.`,
    next: msg`Add its domain to the allowlist, or allow other links under Settings, Moderation.`,
  },
  400_314: {
    title: msg`Image moderation refused the image.`,
    next: msg`Low levels under Settings, Image moderation, refuse nearly every image.`,
  },
  400_315: { title: msg`The name is taken.`, next: msg`Choose another one.` },
  400_316: { title: msg`The user is not banned.`, next: msg`There is nothing to lift.` },
  400_317: { title: msg`The only moderator cannot leave.`, next: msg`Make somebody else a moderator first.` },
  400_318: {
    title: msg`The only moderator is also the only member.`,
    next: msg`Close the community instead, or add a member first.`,
  },
  400_319: { title: msg`Notifications are switched off for the network.`, next: msg`Switch them on there first.` },
  400_323: { title: msg`Today’s reading quota for visitors is used up.`, next: msg`Connect with an admin token.` },
  400_324: { title: msg`No more users can be blocked.`, next: msg`Unblock somebody first.` },
  403_998: { title: msg`The network does not allow bots to do this.`, next: msg`Connect with an admin token.` },
  403_999: { title: msg`The network does not allow visitors to do this.`, next: msg`Connect with an admin token.` },
};

/** What a code of the vendor's says beyond its kind, if anything. */
export const codeText: CodeText = (code) => (code === undefined ? undefined : byCode[code]);

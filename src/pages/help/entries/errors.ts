import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const errors = {
  'link-refused': {
    title: msg`Why are links refused (400309)?`,
    text: [
      msg`The network lets only listed links pass: the switch for that is on, and the domain of this link is not on the allowlist. It holds in communities and in chats.`,
      msg`Add the domain to the allowlist, and test the link there. The check itself is a switch in the settings of the network, under Moderation.`,
    ],
    words: msg`link url domain whitelist allowlist not permitted`,
  },
  'picture-refused': {
    title: msg`Why is a post with a picture refused (400314)?`,
    text: [
      msg`Image moderation took the picture for nudity, suggestive content, violence or something disturbing, with at least the confidence that is set for it. The lower the level, the more is refused; at 0, nearly every picture is.`,
      msg`The levels stand in the settings of the network, under Image moderation. Check that it is meant to be on, and raise what is too low: 40 to 60 is a start, 80 and more lets most pass.`,
    ],
    words: msg`image moderation confidence level nudity unsafe content upload`,
    see: ['picture-limits'],
  },
  'too-many-requests': {
    title: msg`What does “too many requests” mean (400311)?`,
    text: [
      msg`The network takes ten calls a second from one user. Everybody who works with the same admin token shares them, in every tab and on every computer.`,
      msg`This console stays under that, lets what you do go before its jobs, and slows down by itself when the network asks for it; a line at the top says so. Nothing is lost. A job can be paused to leave the calls to somebody else.`,
    ],
    words: msg`rate limit slow throttle 429 slowing down quota calls per second`,
    see: ['page-token-refused'],
  },
  'page-token-refused': {
    title: msg`What does “Query token is invalid” mean?`,
    text: [
      msg`The link to the next page of a list was no good any more: it was cut short, changed, used with other filters, or too old. The right one stands at the end of each answer, under “paging”, as “next” and “previous”.`,
      msg`Lists in this console then begin again from their start and tell you so. There is nothing for you to do.`,
    ],
    words: msg`paging token expired invalid list loaded again page link`,
    see: ['next-page'],
  },
  'connect-client-first': {
    title: msg`What does “Connect client first” mean?`,
    text: [
      msg`A message of the vendor’s SDK, seen in apps: a function was called before the session stood. The app has to wait until the session’s state is “established”, and can follow it with the SDK’s “onSessionStateChange”.`,
      msg`This console never shows it: its pages open only once the connection has been tried.`,
    ],
    words: msg`SDK session state established login error app developer`,
    see: ['sdk-logging-in'],
  },
  'sdk-logging-in': {
    title: msg`What does “Unable to use SDK while logging in” mean?`,
    text: [
      msg`A message of the vendor’s SDK, seen in apps: something was asked for while a login was under way. The app has to wait for the login to succeed before it does anything else.`,
      msg`This console never shows it.`,
    ],
    words: msg`SDK login in progress error app developer`,
    see: ['connect-client-first'],
  },
} as const satisfies Record<string, HelpText>;

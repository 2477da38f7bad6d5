import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const connecting = {
  'admin-token': {
    title: msg`Where do I get the admin token?`,
    text: [
      msg`The console acts with the token of an admin of the vendor’s console. Fetch it there:`,
      msg`Paste it on the connect page. It stays in this tab’s memory, unless you ask to keep it until the tab is closed. Making a new token ends the old one, so whoever shares it has to be told.`,
    ],
    steps: [
      msg`In the vendor’s console, open Settings, then Admin Users.`,
      msg`Find the line of your own account.`,
      msg`Open the three-dot menu at its end.`,
      msg`Choose “Admin Token” and copy what is shown.`,
    ],
    words: msg`bearer authorization login sign in connect credential`,
    see: ['api-key-and-region', 'admin-token-in-vendor-console'],
  },
  'admin-token-in-vendor-console': {
    title: msg`I cannot find “Admin Token” in the vendor’s console. Where is it?`,
    text: [
      msg`It is not a page of its own: it hides behind the three dots at the end of your own line under Settings, Admin Users. Other people’s lines do not give you theirs.`,
      msg`An account without a line there cannot have a token. Somebody with access has to create the account first.`,
    ],
    words: msg`bearer menu ellipsis console missing`,
    see: ['admin-token', 'vendor-console-access'],
  },
  'api-key-and-region': {
    title: msg`Where do I see the API key and the region of my network?`,
    text: [
      msg`Both stand in the vendor’s console under Settings, Security. The region is the first part of the server’s name: sg, eu or us.`,
      msg`On the connect page, type the region as the server, or the whole address. The API key is optional there: only creating users and searching content need it. Key, token and region belong together; none works in another region.`,
    ],
    words: msg`endpoint server host address key sg eu us security`,
    see: ['admin-token'],
  },
  'test-and-production': {
    title: msg`How do I keep a test network apart from production?`,
    text: [
      msg`Have one application of the vendor’s for each purpose, so that trying things out never touches real people. In the vendor’s portal, “Create Application” at the upper right makes another one, with keys and users of its own.`,
      msg`Connect this console to each of them. Every network is saved under the name and colour you give it, without its token, and the band at the top always says which one you are in. To try the console itself, the sandbox needs no account at all.`,
    ],
    words: msg`environment staging development sandbox application profile colour switch`,
    see: ['api-key-and-region'],
  },
  'authentication-token-life': {
    title: msg`How long is the authentication token of secure mode valid?`,
    text: [
      msg`Ten minutes. It is the proof that your own server agrees to a login, so an app asks for it and uses it right away.`,
      msg`This console never needs one: it works with the admin token.`,
    ],
    words: msg`auth token expire lifetime minutes secure mode server key`,
    see: ['sdk-access-token', 'create-many-users'],
  },
  'refresh-token': {
    title: msg`What is the refresh token for, and do I need it?`,
    text: [
      msg`The vendor’s SDKs use it to check whether an access token still holds. Whoever calls the API directly can ignore it: registering the session again gives a new access token.`,
      msg`Nothing in this console asks for it.`,
    ],
    words: msg`refreshToken accessToken renew session expire`,
    see: ['sdk-access-token'],
  },
} as const satisfies Record<string, HelpText>;

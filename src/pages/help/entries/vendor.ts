import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

/** What is done in the vendor's own console and portal, or by its support. */
export const vendor = {
  'vendor-console-access': {
    title: msg`How do I give a colleague access to the vendor’s console?`,
    text: [
      msg`The owner of the portal makes the first admin; every admin after that can make more. No call of the API does it, so it cannot be done from here.`,
      msg`The colleague logs in with that name and password, and finds an admin token for this console there.`,
    ],
    steps: [
      msg`In the vendor’s console, open Settings, then Admin Users.`,
      msg`Choose “Create New Admin” at the upper right.`,
      msg`Give a user name and a password, and hand them on.`,
    ],
    words: msg`account team member permission admin user invite login`,
    see: ['admin-token'],
  },
  'upgrade-plan': {
    title: msg`How do I move my application to another plan?`,
    text: [msg`In the vendor’s portal, and then with its support:`],
    steps: [
      msg`In the portal, make another application on the plan you want.`,
      msg`Note your customer ID, the eight digits at the left of the portal.`,
      msg`Note the ID of the application you come from.`,
      msg`Write both to the support.`,
    ],
    words: msg`pricing upgrade subscription billing advance basic plan`,
    asksSupport: true,
  },
  'delete-application': {
    title: msg`How do I delete an application I no longer use?`,
    text: [msg`Only the vendor’s support can. Write to them, and name the application.`],
    words: msg`remove app network portal unused`,
    asksSupport: true,
  },
  'design-files': {
    title: msg`Where are the design files, and whom do I ask anything else?`,
    text: [
      msg`The vendor has two Figma files, “Amity Social UI Kit” and “Amity Chat UI Kit”. They are of use to designers of apps; for this console none is needed.`,
      msg`Anything that is not answered here is a question for the support.`,
    ],
    words: msg`figma UI kit design contact help question support technical`,
    asksSupport: true,
  },
} as const satisfies Record<string, HelpText>;

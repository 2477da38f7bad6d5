import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

/** About apps that are built with the vendor's kits: nothing a moderator does, but asked all the same. */
export const apps = {
  'sdk-access-token': {
    title: msg`Does an app in secure mode have to handle an access token?`,
    text: [
      msg`No. It hands the SDK the authentication token at login, or when the account is made, and the SDK sees to access tokens from then on.`,
    ],
    words: msg`secure mode SDK auth token access token login developer`,
    see: ['authentication-token-life', 'refresh-token'],
  },
  'unread-counts': {
    title: msg`Does the JavaScript SDK know unread counts?`,
    text: [
      msg`It has an older kind of them, by channel. They count the default sub-channel alone, because this SDK knows no others: messages in further sub-channels are left out.`,
    ],
    words: msg`unread messages badge count channel subchannel chat web`,
  },
  'ios-push': {
    title: msg`Why do push notifications not arrive on iOS?`,
    text: [msg`When the app is set up as the vendor says and still stays silent, check one after the other:`],
    steps: [
      msg`The certificate is one for production.`,
      msg`It was issued for this very app ID.`,
      msg`It has neither expired nor been revoked.`,
      msg`The app has the capability for push notifications.`,
      msg`It is a production build, from TestFlight or the App Store.`,
      msg`It runs on a real device.`,
      msg`The person has not switched notifications off for the app.`,
      msg`The device is not on “Do Not Disturb”.`,
    ],
    words: msg`apple iphone push notification checklist apns certificate`,
    see: ['ios-certificate', 'first-push-certificate'],
  },
  'ios-certificate': {
    title: msg`Which certificate does push on iOS need?`,
    text: [
      msg`A .p12 file. When making it at Apple, choose the kind “Apple Push Notification Service SSL (Sandbox & Production)”.`,
    ],
    words: msg`p12 apple apns push certificate notification`,
    see: ['ios-push', 'first-push-certificate'],
  },
  'first-push-certificate': {
    title: msg`Why can I not upload the first push certificate?`,
    text: [
      msg`The first one can be uploaded by the owner of the vendor’s portal alone: only they see “+ Add new certificate” in the vendor’s console until then.`,
    ],
    words: msg`PNS certificate upload portal owner button missing`,
    see: ['ios-certificate', 'vendor-console-access'],
  },
  'web-push': {
    title: msg`How do I get push notifications in a web or React Native app?`,
    text: [
      msg`Build them on webhooks: the network calls an address of yours when something is posted or commented on, with who wrote it and for whom. Your server makes a notification of that, in words of your own.`,
    ],
    words: msg`react web push notification webhook events sender receiver`,
    see: ['mail-about-reports'],
  },
  'own-realm': {
    title: msg`Can an iOS app bring its own version of Realm?`,
    text: [
      msg`Better not: use the one that comes with the vendor’s iOS SDK and UI kit. Their change log names the versions that fit together; set yours by it.`,
    ],
    words: msg`ios realm database version compatibility`,
  },
  'dark-theme': {
    title: msg`Is there a dark theme?`,
    text: [
      msg`The vendor’s UI kits have none that is complete. They are open source, so an app can be given one.`,
      msg`This console has its own, under “Appearance” at the foot of the navigation.`,
    ],
    words: msg`dark mode night colours theme appearance UIKit`,
  },
} as const satisfies Record<string, HelpText>;

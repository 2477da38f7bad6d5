import { msg } from '@lingui/core/macro';

import type { HelpText } from './helpText.ts';

export const words = {
  'block-many-words': {
    title: msg`How do I block a whole list of words?`,
    text: [
      msg`Under “Import words”, paste one word or phrase per line, or drop a text or CSV file. Every line is checked before anything is sent: what is there already, stands twice, cannot be a rule, or would block more than you mean.`,
      msg`You choose whether a rule stops exact words only or any text that contains them. The lines then go out a hundred at a time; the job says what became of each, and can be undone as a whole.`,
    ],
    words: msg`blocklist blacklist bulk upload csv profanity banned words regexs`,
    see: ['exact-word'],
  },
  'exact-word': {
    title: msg`What is the difference between “Exact word only” and “Anywhere in the text”?`,
    text: [
      msg`“Exact word only” (“isMatchExactWord” is true) stops a text where the word stands by itself. “Anywhere in the text” also stops it inside longer words, so “ass” would stop “class”.`,
      msg`The column “Match” of the blocklist shows which one a rule has. “Test a text” says what a rule does to a sentence, and the lab tries it on what people wrote lately.`,
    ],
    words: msg`isMatchExactWord match mode substring strict blocklist`,
    see: ['block-many-words'],
  },
} as const satisfies Record<string, HelpText>;

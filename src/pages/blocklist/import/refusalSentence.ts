import { t } from '@lingui/core/macro';

import type { Refusal } from '#src/lib/wordList/reading.ts';

/** Why a list was not read, and what to do about it. Nothing of it was kept, and nothing sent. */
export function refusalSentence(refusal: Refusal | 'worker-failed'): string {
  if (refusal === 'worker-failed') {
    return t`The list could not be held in this browser’s memory. Split it and import the parts one after the other.`;
  }
  switch (refusal.code) {
    case 'empty':
      return t`There are no words in it. Paste words or phrases, one per line.`;
    case 'too-large': {
      const size = Math.ceil(refusal.size / 1_048_576);
      const limit = Math.floor(refusal.limit / 1_048_576);
      return t`The file has ${size} MB; at most ${limit} MB are read at once. Split it and import the parts one after the other.`;
    }
    case 'too-many-lines':
      return t`The list has more than ${refusal.limit} lines. Split it and import the parts one after the other.`;
    case 'binary':
      return refusal.looksLike === 'spreadsheet'
        ? t`This is a spreadsheet file. Save it as CSV and choose that.`
        : t`This is not a text file. Lists are txt, csv, tsv or json.`;
    case 'bad-json':
      return refusal.line === undefined
        ? t`The JSON in this file is broken.`
        : t`The JSON in this file is broken at line ${refusal.line}.`;
    case 'json-shape':
      return t`The JSON must be a list of texts, or a list of objects with a text in each.`;
    case 'unreadable':
      return t`The file could not be read from the disk. Choose it again.`;
    case 'cancelled':
      return t`Reading was cancelled.`;
  }
}

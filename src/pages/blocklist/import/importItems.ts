import type { AddRuleInput } from '#src/jobs/kinds/addBlocklistRules.ts';
import type { ImportItem } from '#src/lib/wordList/review.ts';

import { reviewWorker } from './importStore.ts';

/** Items fetched from the worker at a time: little enough to hold up no frame. */
const perMessage = 1_000;

/** Every line of the reviewed list as input for the job, also those that will not be sent. */
export async function* importItems(): AsyncGenerator<AddRuleInput> {
  const worker = await reviewWorker();
  for (let from = 0; ; from += perMessage) {
    // oxlint-disable-next-line no-await-in-loop
    const { items } = await worker.itemsToAdd(from, perMessage);
    for (const item of items) yield inputOf(item);
    if (items.length < perMessage) return;
  }
}

function inputOf(item: ImportItem): AddRuleInput {
  const { lines } = item;
  switch (item.fate) {
    case 'add':
      return { regex: item.regex, isMatchExactWord: item.isMatchExactWord, lines };
    case 'already-there':
      return {
        regex: item.regex,
        isMatchExactWord: item.isMatchExactWord,
        lines,
        alreadyThere: { ruleId: item.ruleId },
      };
    case 'left-out':
      return {
        regex: item.regex,
        isMatchExactWord: item.isMatchExactWord,
        lines,
        leftOut: { kind: 'invalid-input', message: item.why === 'removed' ? 'left-out' : 'other-mode' },
      };
    case 'invalid':
      return {
        regex: item.text,
        isMatchExactWord: false,
        lines,
        leftOut: { kind: 'invalid-input', message: item.reason },
      };
  }
}

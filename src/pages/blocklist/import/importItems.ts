import type { AddRuleInput } from '#src/jobs/kinds/addBlocklistRules.ts';
import type { ImportItem } from '#src/lib/wordList/reviewTypes.ts';

import { reviewWorker } from './importStore.ts';

/** Items fetched from the worker at a time: little enough to hold up no frame. */
const perMessage = 1_000;

/** Every line of the reviewed list as input for the job, also those that will not be sent. */
export async function* importItems(): AsyncGenerator<AddRuleInput> {
  const worker = await reviewWorker();
  let total: number | undefined;
  for (let from = 0; ; from += perMessage) {
    // oxlint-disable-next-line no-await-in-loop
    const { items, total: left } = await worker.itemsToAdd(from, perMessage);
    total ??= left;
    // The list is not to change while it is read. If it does all the same, lines would be lost without a word.
    if (left !== total) throw new Error('The list changed while it was saved');
    for (const item of items) yield inputOf(item);
    if (from + items.length >= total) return;
    if (items.length === 0) throw new Error('The list ended before its end');
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

/** What can be searched: matches in the title count most, then those in the words it is also known by, then the text. */
export type Searchable = { id: string; title: string; words: string; text: string };

const weights = { title: 6, words: 4, text: 1 } as const;

/** Results worth less than this part of the best one are left out: they share everyday words with the question alone. */
const leastOfBest = 0.5;

/**
 * A search over a few hundred short texts, in memory. A word counts the more the fewer texts have it, so a question can be
 * typed as it would be asked: "how do I" weighs next to nothing.
 */
export function createSearch(items: readonly Searchable[]): (query: string) => string[] {
  const indexed = items.map((item) => ({ id: item.id, words: weighedWords(item) }));
  return (query) => {
    const found = new Map<string, number>();
    for (const asked of new Set(wordsOf(query))) {
      const scores = indexed.flatMap(({ id, words }) => {
        let best = 0;
        for (const [word, weight] of words) best = Math.max(best, weight * closeness(asked, word));
        return best > 0 ? [{ id, best }] : [];
      });
      // The shortest words, "my" and "is", say little wherever they stand.
      const worth = Math.log(1 + items.length / (scores.length + 1)) * Math.min(1, asked.length / 3);
      for (const { id, best } of scores) found.set(id, (found.get(id) ?? 0) + best * worth);
    }
    const most = Math.max(0, ...found.values());
    return [...found]
      .filter(([, score]) => score >= most * leastOfBest)
      .toSorted(([, one], [, other]) => other - one)
      .map(([id]) => id);
  };
}

function weighedWords(item: Searchable): Map<string, number> {
  const weighed = new Map<string, number>();
  for (const field of ['text', 'words', 'title'] as const)
    for (const word of wordsOf(item[field])) weighed.set(word, weights[field]);
  return weighed;
}

/** From 1, the same word, to 0: "deleting" is close to "delete", and what is being typed to what it may become. */
function closeness(asked: string, word: string): number {
  if (asked === word) return 1;
  const shared = sharedStart(asked, word);
  if (shared === asked.length && shared >= 2) return 0.8;
  const longer = Math.max(asked.length, word.length);
  return shared >= 3 && shared / longer >= 0.6 ? 0.5 : 0;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

// Words of languages without spaces are found too.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...segmenter.segment(plain)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

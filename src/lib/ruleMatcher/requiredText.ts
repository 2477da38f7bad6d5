import { foldCase } from '#src/lib/wordList/foldCase.ts';
import { patternTokens } from '#src/lib/wordList/patternTokens.ts';

/**
 * The longest fixed text that every match of a pattern must hold, folded; `undefined` if none is certain.
 * Looking for it first spares running the pattern on nearly every text. Only the top level is read: groups,
 * sets and alternatives promise nothing.
 */
export function requiredText(source: string): string | undefined {
  let longest = '';
  let run = '';
  let depth = 0;
  const endRun = () => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  for (const token of patternTokens(source)) {
    if (token.kind === 'or' && depth === 0) return undefined;
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth > 0 || token.kind === 'close') {
      endRun();
      continue;
    }
    switch (token.kind) {
      case 'char':
        run += token.value;
        break;
      case 'repeat':
        // `ab*` requires `a`, `ab+` requires `ab`; neither tells what comes next.
        if (token.min === 0) run = run.slice(0, -1);
        endRun();
        break;
      case 'anchor':
      case 'set':
      case 'open':
      case 'or':
        endRun();
        break;
    }
  }
  endRun();
  // Half a character, or one whose case folds with its neighbours, could be missed in the folded text.
  return longest.length > 1 && longest.isWellFormed() ? foldCase(longest) : undefined;
}

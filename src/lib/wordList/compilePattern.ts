/**
 * Compiles a rule's regular expression as strictly as it allows: with the `u` flag, else without (`\-` and `a{b`
 * are errors under `u`, and the vendor's rules hold such things). `undefined`: no regular expression at all.
 */
export function compilePattern(source: string, flags = ''): RegExp | undefined {
  return tryCompile(source, `${flags}u`) ?? tryCompile(source, flags);
}

/** The engine's own words for what is wrong with a pattern (English, of the browser); `undefined` if nothing is. */
export function patternFault(source: string): string | undefined {
  if (tryCompile(source, 'u')) return undefined;
  try {
    void new RegExp(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tryCompile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

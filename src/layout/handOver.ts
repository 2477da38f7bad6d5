/** What was pasted or dropped on a blocklist page, on its way to the import page. Memory only: it is nobody's business. */
export type Brought = { text: string } | { file: File };

let brought: Brought | undefined;

export function bringToImport(thing: Brought): void {
  brought = thing;
}

/** Takes what was brought, once. */
export function takeBrought(): Brought | undefined {
  const taken = brought;
  brought = undefined;
  return taken;
}

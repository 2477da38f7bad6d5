/** One id of a pasted list, with the lines it stands on. */
export type ListedId = { id: string; lines: number[] };

/** The names a column of ids has in files people have. */
const headers = new Set(['userid', 'user_id', 'user_public_id', 'id', 'user id']);

/**
 * The ids in a pasted list or file, each once, in the order they come: one a line, separated by commas, semicolons or tabs,
 * a CSV whose first line names a column of ids, or a JSON array of ids or of objects with one. Ids are free text (contract
 * §7): nothing in them is changed but the space around them.
 */
export function parseIdList(text: string): ListedId[] {
  const found = new Map<string, ListedId>();
  const add = (raw: unknown, line: number) => {
    const id = (typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : '').trim();
    if (id === '') return;
    const known = found.get(id);
    if (known) known.lines.push(line);
    else found.set(id, { id, lines: [line] });
  };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const json = trimmed.startsWith('[') ? parsed(trimmed) : undefined;
  if (Array.isArray(json)) {
    json.forEach((one: unknown, index) => add(idIn(one), index + 1));
    return [...found.values()];
  }
  const lines = trimmed.split(/\r\n?|\n/);
  const column = cells(lines[0] ?? '').findIndex((cell) => headers.has(cell.toLowerCase()));
  lines.forEach((line, index) => {
    if (column >= 0) {
      if (index > 0) add(cells(line)[column], index + 1);
      return;
    }
    for (const cell of cells(line)) add(cell, index + 1);
  });
  return [...found.values()];
}

const cells = (line: string): string[] => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function idIn(one: unknown): unknown {
  if (typeof one !== 'object' || one === null) return one;
  const entry = Object.entries(one).find(([key]) => headers.has(key.toLowerCase()));
  return entry?.[1];
}

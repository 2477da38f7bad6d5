/** What a query string holds once its brackets are read: texts, lists and nested objects of them. */
export type QueryValue = string | QueryValue[] | { [key: string]: QueryValue };
export type Query = { [key: string]: QueryValue };

/**
 * Reads a query string as the vendor does: `options[limit]=20` nests, `ids[]=a&ids[]=b`, `ids[0]=a&ids[1]=b` and
 * repeated `ids=a&ids=b` are lists. Brackets may come raw (curl --globoff, vendor FAQ) or percent-encoded (browsers).
 */
export function parseQuery(search: string): Query {
  const root: Node = createNode();
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const key = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? '' : decode(pair.slice(cut + 1));
    let node = root;
    for (const part of keyParts(key)) {
      let child = node.children.get(part);
      if (!child) node.children.set(part, (child = createNode()));
      node = child;
    }
    node.values.push(value);
  }
  return Object.fromEntries([...root.children].map(([key, child]) => [key, toValue(child)]));
}

type Node = { values: string[]; children: Map<string, Node> };
const createNode = (): Node => ({ values: [], children: new Map() });

function keyParts(key: string): string[] {
  const match = /^([^[]+)((?:\[[^\]]*\])+)$/.exec(key);
  if (!match) return [key];
  const inner = [...match[2]!.matchAll(/\[([^\]]*)\]/g)].map((part) => part[1]!);
  return [match[1]!, ...inner];
}

function toValue(node: Node): QueryValue {
  const { values, children } = node;
  if (children.size === 0) return values.length === 1 ? values[0]! : values;
  const keys = [...children.keys()];
  if (keys.every((key) => key === '' || /^\d+$/.test(key))) {
    // `ids[]` may repeat, `ids[0]` has one value each; what came without brackets joins the list.
    const listed = keys.toSorted((a, b) => Number(a) - Number(b)).flatMap((key) => toValue(children.get(key)!));
    return [...values, ...listed];
  }
  return Object.fromEntries(keys.map((key) => [key, toValue(children.get(key)!)]));
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

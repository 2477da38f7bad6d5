import type { Access } from './auth.ts';
import type { Handler } from './call.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Endpoint = {
  method: Method;
  path: `/api/${string}` | `/search/${string}`;
  access: Access;
  handle: Handler;
};

export type Route =
  | { kind: 'built'; endpoint: Endpoint; path: Record<string, string> }
  /** The vendor has it, the sandbox has not. */
  | { kind: 'unbuilt' }
  | { kind: 'unknown' };

/** Finds the endpoint of a request. Paths may end with a slash, as the vendor's own clients send some. */
export function createRouter(endpoints: readonly Endpoint[], unbuilt: readonly string[]) {
  const table = endpoints.map((endpoint) => ({ endpoint, pattern: patternOf(endpoint.path) }));
  // Fixed segments before parameters: /users/list is not the user named "list".
  table.sort((a, b) => countParameters(a.endpoint.path) - countParameters(b.endpoint.path));
  const families = unbuilt.map((line) => {
    const [method, path] = line.split(' ') as [string, string];
    return { method, pattern: new RegExp(`^${path.replaceAll('*', '.*')}$`) };
  });

  return (method: string, pathname: string): Route => {
    const path = pathname.replace(/\/+$/, '');
    for (const { endpoint, pattern } of table) {
      const match = endpoint.method === method ? pattern.exec(path) : null;
      if (match) return { kind: 'built', endpoint, path: decodeGroups(match.groups) };
    }
    const isVendors = families.some(
      (family) => (family.method === 'ANY' || family.method === method) && family.pattern.test(path),
    );
    return { kind: isVendors ? 'unbuilt' : 'unknown' };
  };
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
const countParameters = (path: string) => path.split('{').length;

function decodeGroups(groups: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

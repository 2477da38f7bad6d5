import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';

import { isObject } from './limits.ts';

type Content = Record<string, { schema?: object }>;
type ResponseSpec = { $ref?: string; content?: Content };
type Operation = { responses: Record<string, ResponseSpec> };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object; responses: Record<string, ResponseSpec> };
};

export type OpenApi = {
  /** Such as `GET /api/v3/users/{userId}`. */
  operations: readonly string[];
  /** What is wrong with an answer of an operation, by the vendor's own schemas. */
  complaints(operation: string, answer: { status: number; text: string }): string[];
};

/** For the contract test: where the vendor's OpenAPI should be. It is not ours to ship: whoever has it says so. */
export const openApiPath =
  process.env['AMITY_OPENAPI'] ?? fileURLToPath(new URL('../../shared/api/amity-openapi.json', import.meta.url));

/** Undefined where there is none. */
export function readOpenApi(path: string): OpenApi | undefined {
  if (!existsSync(path)) return undefined;
  const document = joined(JSON.parse(readFileSync(path, 'utf8'))) as Document;
  const ajv = new Ajv({
    strict: false,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, binary: true, int32: true },
  });
  ajv.addSchema({ $id: 'openapi', components: { schemas: toJsonSchema(document.components.schemas) } });

  const check = (schema: object, text: string): string[] => {
    const validate = ajv.compile(schema);
    validate(withoutPolls(withoutFlat(JSON.parse(text))));
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  };
  const contentOf = (operation: string, status: number): Content | undefined => {
    const [method, path] = operation.split(' ') as [string, string];
    const response = document.paths[path]?.[method.toLowerCase()]?.responses[String(status)];
    if (!response) throw new Error(`${operation} has no answer ${status} in the OpenAPI`);
    return (response.$ref ? document.components.responses[response.$ref.split('/').at(-1)!]! : response).content;
  };

  return {
    operations: Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => ['get', 'post', 'put', 'delete'].includes(key))
        .map((method) => `${method.toUpperCase()} ${path}`),
    ),
    complaints(operation, { status, text }) {
      // A refusal has the same body everywhere, also under statuses not listed for the operation.
      if (status >= 400) return check({ $ref: 'openapi#/components/schemas/ApiError' }, text);
      const content = contentOf(operation, status);
      if (!content) return text === '' ? [] : ['should be empty'];
      const schema = content['application/json']?.schema;
      // The bytes of a file have no schema.
      return schema ? check(toJsonSchema(schema) as object, text) : [];
    },
  };
}

const isSame = (value: unknown, other: unknown) => JSON.stringify(value) === JSON.stringify(other);

/**
 * Some answers say the same wrapped, as the vendor's spec has it, and flat, as its clients read it (contract §28). Only the
 * former can be checked; of the latter only that it is the same.
 */
function withoutFlat(body: unknown): unknown {
  if (!isObject(body) || body['status'] !== 'success') return body;
  const { data } = body;
  const isRepeated = ([key, value]: [string, unknown]) =>
    key !== 'data' &&
    (Array.isArray(data) ? isSame(value, data) : isObject(data) && key in data && isSame(value, data[key]));
  return Object.fromEntries(Object.entries(body).filter((entry) => !isRepeated(entry) && !flatOnly.includes(entry[0])));
}

/** What the vendor's clients read beside a wrapped answer though its spec does not print it. */
const flatOnly = ['paging', 'fileUrl'];

/** Polls below posts, which the spec names among the filters and forgets among the answers (contract §24). */
function withoutPolls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPolls);
  if (!isObject(value)) return value;
  if (value['dataType'] === 'poll' && 'postId' in value) return { ...value, dataType: 'text', data: {} };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPolls(inner)]));
}

/** Objects put together from parts (`allOf`) as one object each: closed one by one, no part would let the others in. */
function joined(document: unknown): unknown {
  const schemas = (document as Document).components.schemas as Record<string, unknown>;
  const propertiesOf = (part: unknown): Record<string, unknown> => {
    if (!isObject(part)) return {};
    const { $ref, properties, allOf } = part;
    if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map(propertiesOf)) as Record<string, unknown>;
    if (typeof $ref === 'string') return propertiesOf(schemas[$ref.split('/').at(-1)!]);
    return isObject(properties) ? properties : {};
  };
  const join = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(join);
    if (!isObject(value)) return value;
    const parts = value['allOf'];
    if (!Array.isArray(parts))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, join(inner)]));
    return {
      type: 'object',
      properties: Object.assign({}, ...parts.map((part) => join(propertiesOf(part)))) as unknown,
    };
  };
  return join(document);
}

/**
 * The dialect of OpenAPI 3.0 as JSON Schema: `nullable`, and references into one document. Objects are closed, so that a
 * key the vendor does not know is found.
 */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const schema: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('x-') || key === 'nullable') continue;
    schema[key] = key === '$ref' && typeof inner === 'string' ? `openapi${inner}` : toJsonSchema(inner);
  }
  if (value['nullable'] === true && typeof value['type'] === 'string') schema['type'] = [value['type'], 'null'];
  if (value['type'] === 'object' && isObject(value['properties'])) schema['additionalProperties'] ??= false;
  return schema;
}

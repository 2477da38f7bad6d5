import { invalid } from './errors.ts';

type Source = { readonly [key: string]: unknown };
type TextLimits = { required?: boolean; minLength?: number; maxLength?: number; oneOf?: readonly string[] };
type ListLimits = Omit<TextLimits, 'required'> & { required?: boolean; minItems?: number; maxItems?: number };
type NumberLimits = { required?: boolean; minimum?: number; maximum?: number; isInteger?: boolean };

/**
 * Reads named values from a query or a body and gathers every complaint, because the vendor lists them all in
 * `data.detail[]` (422 / 500000, vendor spec). Call `done()` before using what was read.
 */
export class InputReader {
  readonly #kind: 'query' | 'body';
  readonly #source: Source;
  readonly #prefix: string;
  readonly #complaints: string[];

  /** A query holds nothing but texts, so there `'20'` is a number, `'true'` a boolean and one text a list of one. */
  constructor(kind: 'query' | 'body', source: unknown, prefix = '', complaints: string[] = []) {
    this.#kind = kind;
    this.#prefix = prefix;
    this.#complaints = complaints;
    if (isObject(source)) {
      this.#source = source;
    } else {
      this.#source = {};
      if (source !== undefined) this.#complain('', 'must be of type object');
    }
  }

  /** A reader of the object under `name`; its complaints count here. */
  inside(name: string): InputReader {
    return new InputReader(this.#kind, this.#source[name], `${this.#prefix}${name}.`, this.#complaints);
  }

  text(name: string, limits: TextLimits = {}): string | undefined {
    const value = this.#source[name];
    if (value === undefined || value === null) {
      if (limits.required) this.#complain(name, 'is required');
      return undefined;
    }
    if (typeof value !== 'string') {
      this.#complain(name, 'must be a string');
      return undefined;
    }
    this.#checkText(name, value, limits);
    return value;
  }

  texts(name: string, limits: ListLimits = {}): string[] | undefined {
    const value = this.#source[name];
    if (value === undefined || value === null) {
      if (limits.required) this.#complain(name, 'is required');
      return undefined;
    }
    if (!Array.isArray(value) && !(this.#kind === 'query' && typeof value === 'string')) {
      this.#complain(name, 'must be an array');
      return undefined;
    }
    const list: unknown[] = Array.isArray(value) ? value : [value];
    if (limits.minItems !== undefined && list.length < limits.minItems) {
      this.#complain(name, `must contain at least ${limits.minItems} items`);
    }
    if (limits.maxItems !== undefined && list.length > limits.maxItems) {
      this.#complain(name, `must contain less than or equal to ${limits.maxItems} items`);
    }
    const texts: string[] = [];
    for (const [index, item] of list.entries()) {
      if (typeof item !== 'string') {
        this.#complain(`${name}[${index}]`, 'must be a string');
        continue;
      }
      this.#checkText(`${name}[${index}]`, item, limits);
      texts.push(item);
    }
    return texts;
  }

  flag(name: string, limits: { required?: boolean } = {}): boolean | undefined {
    const value = this.#source[name];
    if (typeof value === 'boolean') return value;
    if (this.#kind === 'query' && (value === 'true' || value === 'false')) return value === 'true';
    if (value !== undefined && value !== null) this.#complain(name, 'must be a boolean');
    else if (limits.required) this.#complain(name, 'is required');
    return undefined;
  }

  number(name: string, limits: NumberLimits = {}): number | undefined {
    const value = this.#source[name];
    if (value === undefined || value === null) {
      if (limits.required) this.#complain(name, 'is required');
      return undefined;
    }
    const number = this.#kind === 'query' && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) {
      this.#complain(name, 'must be a number');
      return undefined;
    }
    if (limits.isInteger && !Number.isInteger(number)) this.#complain(name, 'must be an integer');
    if (limits.minimum !== undefined && number < limits.minimum) {
      this.#complain(name, `must be larger than or equal to ${limits.minimum}`);
    }
    if (limits.maximum !== undefined && number > limits.maximum) {
      this.#complain(name, `must be less than or equal to ${limits.maximum}`);
    }
    return number;
  }

  object(name: string): Record<string, unknown> | undefined {
    const value = this.#source[name];
    if (value === undefined || value === null) return undefined;
    if (isObject(value)) return value;
    this.#complain(name, 'must be of type object');
    return undefined;
  }

  /** Throws 422 with every complaint, if there was any. */
  done(): void {
    if (this.#complaints.length > 0) throw invalid(this.#complaints);
  }

  #checkText(name: string, value: string, limits: TextLimits): void {
    if (limits.oneOf && !limits.oneOf.includes(value)) {
      this.#complain(name, `must be one of [${limits.oneOf.join(', ')}]`);
    }
    if (limits.minLength !== undefined && value.length < limits.minLength) {
      this.#complain(
        name,
        value === '' ? 'is not allowed to be empty' : `must be at least ${limits.minLength} characters long`,
      );
    }
    if (limits.maxLength !== undefined && value.length > limits.maxLength) {
      this.#complain(name, `length must be less than or equal to ${limits.maxLength} characters long`);
    }
  }

  #complain(name: string, what: string): void {
    this.#complaints.push(`"${this.#prefix}${name}" ${what}`);
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { z } from '#src/lib/zod.ts';

/** Query parameters, nested as the vendor wants them (contract §7): `{ options: { limit: 20 }, ruleIds: [..] }`. */
export type Params = Record<string, unknown>;

export type RequestOptions = {
  params?: Params | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
};

/**
 * A connection to one network: server, token and limiter bound together.
 * Every method waits for the limiter, sends, and parses the answer with `schema`; every failure is an `ApiError`.
 */
export type ApiClient = {
  readonly server: string;
  get<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  post<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  put<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  /** DELETE may carry both a body and a query: the vendor's sources disagree on which it reads (contract §7). */
  delete<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  /** The same connection with the priority of jobs: behind people in the limiter. */
  forJobs(): ApiClient;
};

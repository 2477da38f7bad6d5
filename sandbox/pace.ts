const second = 1000;

export type PaceReport = {
  /** The most requests of one token or key that came within any second since the last reset. */
  highest: number;
  /** When that second ended; none came, none is told. */
  at?: string;
  /** Requests with a token or key since then. */
  requests: number;
};

/**
 * How fast each token or key called at most, in any window of a second, not only in those of the clock. Refused and failed
 * requests count too: the vendor received them. Holds no more than the last second of each.
 */
export class Pace {
  #recent = new Map<string, number[]>();
  #highest = 0;
  #at: number | undefined;
  #requests = 0;

  add(credential: string, now: number): void {
    const recent = (this.#recent.get(credential) ?? []).filter((at) => now - at < second);
    recent.push(now);
    this.#recent.set(credential, recent);
    this.#requests += 1;
    if (recent.length <= this.#highest) return;
    this.#highest = recent.length;
    this.#at = now;
  }

  clear(): void {
    this.#recent = new Map();
    this.#highest = 0;
    this.#at = undefined;
    this.#requests = 0;
  }

  report(): PaceReport {
    return {
      highest: this.#highest,
      ...(this.#at === undefined ? {} : { at: new Date(this.#at).toISOString() }),
      requests: this.#requests,
    };
  }
}

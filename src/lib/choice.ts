import { createStore, type Store } from './store.ts';

/** What somebody has chosen for themselves in this browser, the same in all its tabs; what they have not, as the team has it. */
export type Choice<T> = Pick<Store<T>, 'get' | 'subscribe'> & {
  choose(next: T): void;
  /** Chooses what came from elsewhere, a file for example. False where it makes no sense. */
  accept(value: unknown): boolean;
  /** Takes the person's own choice away. */
  forget(): void;
  /** What holds for whoever has not chosen; undefined: what the console comes with. */
  setTeam(value: unknown): void;
};

type Options<T> = {
  storageKey: string;
  /** Anything that was kept, as the choice it stands for; throws where it stands for none. */
  parse: (kept: unknown) => T;
  fallback: T;
};

/** @param options where the choice is kept, and how it is read */
export function createChoice<T>({ storageKey, parse, fallback }: Options<T>): Choice<T> {
  let team = fallback;
  const store = createStore(read());
  addEventListener('storage', (event) => {
    if (event.key === storageKey) store.set(read());
  });

  function read(): T {
    try {
      const kept = localStorage.getItem(storageKey);
      return kept === null ? team : parse(JSON.parse(kept));
    } catch {
      return team;
    }
  }

  function choose(next: T): void {
    store.set(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    choose,
    accept(value) {
      try {
        choose(parse(value));
        return true;
      } catch {
        return false;
      }
    },
    forget() {
      try {
        localStorage.removeItem(storageKey);
      } catch {
        // There is nothing kept either.
      }
      store.set(team);
    },
    setTeam(value) {
      try {
        team = value === undefined ? fallback : parse(value);
      } catch {
        team = fallback;
      }
      store.set(read());
    },
  };
}

/** Something the palette can do with what was typed. */
export type Offer = {
  /** What it is, for tests and for keys: `page:/users`, `user:ana`, `error:400308` … */
  id: string;
  title: string;
  /** What kind of thing it is, and what comes of it. */
  about: string;
  to?: string;
  /** What the page is handed that does not belong in its address. */
  state?: unknown;
  run?: () => void;
};

/** `plain`: its name as it is compared, worked out once: there may be 50,000. */
export type KnownObject = {
  to: string;
  name: string;
  plain: string;
  kind: 'user' | 'community' | 'channel';
  id: string;
};

/** What the palette knows beside the text. */
export type Known = {
  /** Of this console, to know its own addresses. */
  origin: string;
  pages: readonly { to: string; title: string; words?: string }[];
  actions: readonly { id: string; label: string; run: () => void }[];
  views: readonly { id: string; name: string; to: string }[];
  /** Users, communities and channels that are loaded anyway. */
  objects: readonly KnownObject[];
  /** What the help says to a question, the best first. */
  help: (question: string) => readonly { id: string; title: string; about: string }[];
  /** Hands a list of words to the import. */
  bringToImport: (text: string) => void;
};

/** What the vendor has ids for, as far as a text tells; `unknown`: one of those whose ids all look alike. */
export type ObjectKind =
  | 'user'
  | 'community'
  | 'channel'
  | 'post'
  | 'comment'
  | 'message'
  | 'category'
  | 'role'
  | 'unknown';

/** What somebody has typed or pasted, as far as it can be told from the text alone. */
export type Pasted =
  | { is: 'nothing' }
  /** A token or key: nothing is done with it, least of all searched for. */
  | { is: 'secret' }
  | { is: 'error-code'; code: number }
  /** An address of this console. */
  | { is: 'here'; to: string }
  | { is: 'object'; kind: ObjectKind; id: string }
  | { is: 'ids'; kind: ObjectKind; ids: readonly string[] }
  /** Lines that are no ids: words for the blocklist, as a rule. */
  | { is: 'lines'; count: number }
  | { is: 'pattern'; pattern: string }
  | { is: 'hashtag'; tag: string }
  /** An address elsewhere, without its protocol. */
  | { is: 'link'; address: string }
  | { is: 'name'; name: string }
  | { is: 'question'; text: string }
  | { is: 'sentence'; text: string };

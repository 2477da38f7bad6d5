/** An id that is unique for ever and sorts by time. Not `randomUUID`, which only secure contexts have. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map((part) => part.toString(36)).join('-');
}

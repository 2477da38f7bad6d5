/**
 * Runs `work` on every item, `atOnce` at a time, and yields the answers as they come. The first failure ends it: what is under
 * way is waited for by nobody.
 */
export async function* inParallel<Item, Answer>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const running = new Map<number, Promise<{ id: number; answer: Answer }>>();
  let next = 0;
  for (const item of items) {
    const id = next++;
    const answering = work(item).then((answer) => ({ id, answer }));
    // Whoever stopped listening is not to hear of a later failure as one that nobody dealt with.
    answering.catch(() => {});
    running.set(id, answering);
    if (running.size < atOnce) continue;
    // oxlint-disable-next-line no-await-in-loop -- waits for one of those under way
    const done = await Promise.race(running.values());
    running.delete(done.id);
    yield done.answer;
  }
  while (running.size > 0) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const done = await Promise.race(running.values());
    running.delete(done.id);
    yield done.answer;
  }
}

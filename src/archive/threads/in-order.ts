/**
 * Works on several items at one time and hands the results out in the order of the items, each as soon as it is there. No more than
 * `width` items are taken ahead of whoever asks for the results.
 * @param work rejects where the whole must end
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = source.next();
  try {
    while (next !== null || underWay.length > 0) {
      const first = underWay[0];
      if (next === null || (first !== undefined && underWay.length === width)) yield await underWay.shift()!;
      else {
        const taken: IteratorResult<Item> | null = await (first === undefined
          ? next
          : Promise.race([next, first.then(() => null)]));
        if (taken === null) yield await underWay.shift()!;
        else if (taken.done) next = null;
        else {
          underWay.push(quietly(work(taken.value)));
          next = quietly(source.next());
        }
      }
    }
  } finally {
    // Not waited for: a source that is asked for its next item ends only when that comes.
    void source.return?.();
  }
}

/** A promise that may fail before anybody waits for it. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

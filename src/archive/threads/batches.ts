/** Code units of text that are worth a message to another thread. */
const ENOUGH = 50_000;

export interface Batch<Item> {
  items: Item[];
  /** Of the items together. */
  size: number;
}

/**
 * Gathers small items, so that each batch is worth the posting.
 * @param sizeOf an item, in code units of text
 */
export async function* batches<Item>(
  items: AsyncIterable<Item>,
  sizeOf: (item: Item) => number,
): AsyncGenerator<Batch<Item>> {
  let batch: Batch<Item> = { items: [], size: 0 };
  for await (const item of items) {
    batch.items.push(item);
    batch.size += sizeOf(item);
    if (batch.size < ENOUGH) continue;
    yield batch;
    batch = { items: [], size: 0 };
  }
  if (batch.items.length > 0) yield batch;
}

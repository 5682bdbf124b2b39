import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/archive/threads/in-order.ts";

async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  for (const item of items) yield item;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("results keep the order of their items, however long each takes, and no more than the width are under way", async () => {
  const delays = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (items, width) => {
      let underWay = 0;
      let most = 0;
      const results = inOrder(each(items.entries()), width, async ([number, delay]) => {
        most = Math.max(most, ++underWay);
        await sleep(delay);
        underWay--;
        return number;
      });
      expect(await all(results)).toEqual([...items.keys()]);
      expect(most).toBeLessThanOrEqual(width);
    }),
    { numRuns: 30 },
  );
});

test("a result is there before the next item is", async () => {
  async function* endless(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const results = inOrder(endless(), 4, (item) => Promise.resolve(item));
  expect((await results.next()).value).toBe(1);
  // Whoever stops asking does not wait for a source that has nothing to say.
  await results.return(undefined);
});

test("what fails ends the whole, where it stands in the order", async () => {
  const results = inOrder(each([1, 2, 3]), 3, async (item) => {
    if (item === 2) throw new Error("Two is refused.");
    return item;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("Two is refused.");
});

test("a source that fails ends the whole", async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error("The source is broken.");
  }
  await expect(all(inOrder(broken(), 2, (item) => Promise.resolve(item)))).rejects.toThrow("The source is broken.");
});

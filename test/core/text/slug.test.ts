import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slug, Slugs } from "../../../src/core/text/slug.ts";

describe("slugs", () => {
  test.each([
    ["AZ-KAL", "AZ-KAL"],
    ["gn:586268", "gn-586268"],
    ["x-nkao", "x-nkao"],
    ["000_d5592a08e9f6a25d", "000_d5592a08e9f6a25d"],
  ])("%s is %s", (id, expected) => expect(slug(id)).toBe(expected));

  test.each(["gn-586268", "a/b", "CON", "nul.txt", "Քարվաճառ", "..", "index", "", "trailing."])(
    "%j gets a hash",
    (id) => expect(slug(id)).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*-[0-9a-z]{11}$/),
  );

  test("two ids never share one, even where case does not count", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "A", "-", ":", "g", "n", "1", "ə"), maxLength: 5 })),
        (ids) => {
          const slugs = new Slugs();
          const taken = ids.map((id) => slugs.take(id).toLowerCase());
          expect(new Set(taken).size).toBe(ids.length);
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { View } from "../../../src/core/model.ts";
import { formatItemCode, itemCode, itemPart, parseItemCode, passagePart } from "../../../src/core/view/item-code.ts";
import { START } from "../../../src/core/view/url.ts";

const place = (slug: string, passage: string | null = null): View => ({
  ...START,
  page: "place",
  place: slug,
  passage,
});
const article = (slug: string): View => ({ ...START, page: "article", article: slug });
const slugs = fc.string({ minLength: 1, maxLength: 40 });
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

describe("item codes", () => {
  // They stand on paper in visitors' pockets: what was ever printed must stay.
  test.each([
    ["BXZ WGS", place("AZ-KAL")],
    ["YSJ 9XE", article("1993-05-01-resolution-822")],
    ["BXZWG 4B7TF", place("AZ-KAL", "1993-05-01-resolution-822/0a1b2c3d4e5")],
  ])("stay what they were: %s", (printed, view) => {
    expect(formatItemCode(itemCode(view)!)).toBe(printed);
  });

  test("leave out dates and language, and pages that are no item", () => {
    expect(itemCode({ ...place("AZ-KAL"), from: "1993", language: "ru" })).toBe(itemCode(place("AZ-KAL")));
    expect(itemCode(START)).toBeNull();
    expect(itemCode({ ...START, page: "list" })).toBeNull();
  });

  test("tell a place from an article of the same name", () => {
    expect(itemCode(place("x"))).not.toBe(itemCode(article("x")));
  });

  test("are read back however they are typed", () => {
    fc.assert(
      fc.property(slugs, fc.option(slugs), (slug, passage) => {
        const code = itemCode(place(slug, passage))!;
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}([2-9A-HJKMNP-Z]{4})?$/);
        const read = { item: itemPart("place", slug), passage: passage === null ? null : passagePart(passage) };
        for (const typed of [code, formatItemCode(code), code.toLowerCase(), ` ${code.split("").join("-")} `]) {
          expect(parseItemCode(typed)).toEqual(read);
        }
      }),
    );
  });

  test("notice every wrong letter and every swap of neighbours", () => {
    fc.assert(
      fc.property(slugs, fc.option(slugs), (slug, passage) => {
        const code = [...itemCode(place(slug, passage))!];
        code.forEach((letter, i) => {
          for (const other of LETTERS) {
            if (other !== letter) expect(parseItemCode(code.with(i, other).join(""))).toBeNull();
          }
          const next = code[i + 1];
          if (next !== undefined && next !== letter) {
            expect(
              parseItemCode(
                code
                  .with(i, next)
                  .with(i + 1, letter)
                  .join(""),
              ),
            ).toBeNull();
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  test.each(["", "Kalbajar", "1993-04-02", "ABCDEF1", "OOOOOO"])("do not mistake %j for one", (typed) => {
    expect(parseItemCode(typed)).toBeNull();
  });
});

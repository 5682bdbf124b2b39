import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../../src/core/model.ts";
import type { View } from "../../../src/core/model.ts";
import { formatView, lastDay, parseView, START } from "../../../src/core/view/url.ts";

/** Every form of address ever published: rows are added, never changed. */
const PUBLISHED: [address: string, view: Partial<View>][] = [
  ["", {}],
  ["place/AZ-KAL/", { page: "place", place: "AZ-KAL" }],
  ["place/gn-586268/", { page: "place", place: "gn-586268" }],
  ["place/AZ-KAL/?passage=springs/1a2b3c4d", { page: "place", place: "AZ-KAL", passage: "springs/1a2b3c4d" }],
  [
    "place/AZ-KAL/?from=1993&to=2020-11-10&lang=ru",
    { page: "place", place: "AZ-KAL", from: "1993", to: "2020-11-10", language: "ru" },
  ],
  ["article/springs/", { page: "article", article: "springs" }],
  [
    "article/springs/?passage=springs/1a2b3c4d&lang=hy",
    { page: "article", article: "springs", passage: "springs/1a2b3c4d", language: "hy" },
  ],
  ["list/?from=2020-07", { page: "list", from: "2020-07" }],
  ["about/?lang=az", { page: "about", language: "az" }],
  ["?lang=en", { language: "en" }],
];

describe("addresses", () => {
  test.each(PUBLISHED)("%s opens what it always did", (address, expected) => {
    const [path = "", search = ""] = address.split("?");
    const { view, problems } = parseView(path, search);
    expect(problems).toEqual([]);
    expect(view).toEqual({ ...START, ...expected });
    expect(formatView(view)).toBe(address);
  });

  test.each([
    ["nonsense/", "", "page", "nonsense"],
    ["place/", "", "page", "place"],
    ["place/a/b/", "", "page", "place/a/b"],
    ["", "from=1993-13", "from", "1993-13"],
    ["", "to=2023-02-29", "to", "2023-02-29"],
    ["", "from=2020&to=1993", "window", "2020/1993"],
    ["", "lang=xx", "lang", "xx"],
    ["about/", "passage=x/1", "passage", "x/1"],
  ])("%s?%s falls back and says so", (path, search, part, value) => {
    const { view, problems } = parseView(path, search);
    expect(problems).toEqual([{ part, value }]);
    expect(view.from).toBeNull();
    expect(view.language).toBeNull();
    expect(view.passage).toBeNull();
  });

  test("a file name at the end of a folder's address changes nothing", () => {
    expect(parseView("/place/AZ-KAL/index.html", "").view.place).toBe("AZ-KAL");
  });

  test("parse is the inverse of format", () => {
    const slug = fc
      .string({ minLength: 1, unit: "grapheme" })
      .filter((text) => text.trim() !== "" && text !== "." && text !== "..");
    const year = fc.integer({ min: 1000, max: 2999 }).map(String);
    const view = fc.record({
      kind: fc.constantFrom("start", "place", "article", "list", "about"),
      slug,
      passage: fc.option(slug),
      language: fc.option(fc.constantFrom(...INTERFACE_LANGUAGES)),
      from: fc.option(year),
      months: fc.option(fc.integer({ min: 0, max: 40 })),
    });
    fc.assert(
      fc.property(view, ({ kind, slug, passage, language, from, months }) => {
        const hasSlug = kind === "place" || kind === "article";
        const original: View = {
          ...START,
          page: kind as View["page"],
          ...(hasSlug ? { [kind]: slug, passage } : {}),
          language,
          from,
          to: months === null ? null : String(Number(from ?? 1990) + months),
        };
        const [path = "", ...search] = formatView(original).split("?");
        expect(parseView(path, search.join("?"))).toEqual({ view: original, problems: [] });
      }),
    );
  });

  test.each([
    ["2020-02", "2020-02-29"],
    ["1900-02", "1900-02-28"],
    ["1993", "1993-12-31"],
    ["2020-11", "2020-11-30"],
    ["2020-11-10", "2020-11-10"],
  ])("the last day of %s is %s", (date, day) => expect(lastDay(date)).toBe(day));
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { accuracyFile } from "../../bench/eval/accuracy.ts";
import { readGoldSet } from "../../bench/eval/gold-set.ts";
import { scoreOwn } from "../../bench/eval/own.ts";
import { NONE, Gazetteer } from "../../src/core/places/gazetteer.ts";

/*
 * The project's own gold set, with floors a little below what is reached: a change that reads worse than this fails. The floors are
 * raised when the reading gets better, never lowered without a reason in the commit.
 */
const root = path.resolve(import.meta.dirname, "../..");
const gazetteer = Gazetteer.decode(readFileSync(path.join(root, "geodata/names/gazetteer.bin")));
const passages = readGoldSet(path.join(import.meta.dirname, "gold"));
const report = scoreOwn(passages, gazetteer);

/** F1 in per cent: places relaxed and end to end, dates relaxed and value. */
const FLOORS: Record<string, [found: number, linked: number, dates: number, values: number]> = {
  en: [98, 97, 98, 97],
  ru: [98, 97, 98, 98],
  az: [98, 94, 98, 98],
  hy: [94, 94, 98, 98],
  tr: [98, 98, 98, 98],
  ka: [98, 98, 98, 98],
};

describe("the gold set", () => {
  test("has passages enough in every language", () => {
    const count = (language: string): number => passages.filter((passage) => passage.language === language).length;
    expect(passages.length).toBeGreaterThanOrEqual(260);
    expect(count("en")).toBeGreaterThanOrEqual(50);
    for (const language of ["ru", "az", "hy", "tr"]) expect(count(language)).toBeGreaterThanOrEqual(22);
    expect(count("ka")).toBeGreaterThanOrEqual(15);
  });

  test("names places that the gazetteer knows", () => {
    const ids = passages.flatMap(({ at, places }) => places.flatMap(({ ids }) => ids.map((id) => ({ at, id }))));
    expect(ids.filter(({ id }) => gazetteer.indexOf(id) === NONE)).toEqual([]);
  });

  test("has no passage twice", () => {
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });
});

describe("places and dates are found as well as before", () => {
  test.each(Object.entries(FLOORS))("%s", (language, [found, linked, extents, values]) => {
    const { places, dates } = report.languages.get(language)!;
    const [place, date] = [places.result(), dates.result()];
    expect(100 * place.relaxed.f1).toBeGreaterThanOrEqual(found);
    expect(100 * place.endToEnd.f1).toBeGreaterThanOrEqual(linked);
    expect(100 * date.relaxed.f1).toBeGreaterThanOrEqual(extents);
    expect(100 * date.value.f1).toBeGreaterThanOrEqual(values);
  });
});

test("“About this map” shows these figures: after a change, npm run eval -- --about <date>", () => {
  const committed = readFileSync(path.join(root, "src/app/about/accuracy.json"), "utf8");
  const { date } = JSON.parse(committed) as { date: string };
  expect(committed).toBe(accuracyFile(report, date));
});

import { describe, expect, test } from "vitest";
import { PlaceIndex } from "../../../src/app/state/place-index.ts";
import { whyDates, whyPlace, type Speech } from "../../../src/app/words/why.ts";
import type { Link, PlaceKind, PlaceMark, PlaceSummary } from "../../../src/core/model.ts";
import { words } from "./speech.ts";

function place(id: string, kind: PlaceKind, name: string, parent: string | null): PlaceSummary {
  const rest = { center: [0, 0] as [number, number], count: 1, years: null, told: [], polygon: true };
  return { id, slug: id, kind, names: { en: name }, parent, ...rest };
}

const valley = place("X-1", "district", "Valley", "X");
const town = place("gn:1", "town", "Bridge", "X-1");
const index = new PlaceIndex([place("X", "country", "Land", null), valley, town]);
const speech: Speech = { m: words.en, language: "en", index };
const mark = (part: Partial<PlaceMark>, rule = "name"): PlaceMark => ({
  start: 0,
  end: 6,
  place: "X-1",
  kind: "name",
  confidence: 0.93,
  why: { matched: "Valley", rule, evidence: [], refused: [] },
  ...part,
});

describe("why a name was linked", () => {
  test.each([
    [mark({}), "Valley", "“Valley” is a name of Valley (Land)."],
    [mark({}), "Valle", "“Valle” was read as “Valley”, a name of Valley (Land)."],
    [mark({}, "name+kind-word"), "Valley district", "with a word for what kind of place it is."],
    [mark({ kind: "demonym" }), "Valleyan", "“Valleyan” is the word for the people or things of Valley (Land)."],
    [mark({ kind: "reference" }), "the district", "“the district” refers back to “Valley”: Valley (Land)."],
    [mark({}, "given"), "Valley", "was marked as a place by whoever supplied the article"],
  ])("%#", (given, text, sentence) => {
    expect(whyPlace(given, text, valley, speech)[0]).toContain(sentence);
  });

  test("names evidence for and against, strongest first, and who was refused", () => {
    const why = {
      matched: "Valley",
      rule: "name",
      evidence: [
        { kind: "nearness", weight: 0.5, about: "gn:1" },
        { kind: "hierarchy", weight: 2, about: "X" },
        { kind: "population", weight: -1 },
        { kind: "start", weight: -3 },
        { kind: "made-up", weight: 0.3 },
        { kind: "inflected", weight: -0.5 },
        { kind: "aliasOnly", weight: -0.7 },
        { kind: "opensSentence", weight: -0.1 },
      ],
      refused: [
        { place: "gn:9", name: "Valley", around: "Hills, Elsewhere", score: 0.1 },
        { place: "gn:10", name: "Valley", around: "Hills, Elsewhere", score: 0.05 },
        { place: "gn:11", name: "Valley", around: "", score: 0 },
      ],
    };
    expect(whyPlace(mark({ why }), "Valley", valley, speech).slice(1)).toEqual([
      "In favour: Land, which it lies in, is named nearby; it lies near Bridge; made-up.",
      "Against: how the name is written; how many people live there.",
      "Also considered and refused: Valley (Hills, Elsewhere); Valley.",
      "Of links as sure as this one, about 93 in 100 are right.",
    ]);
  });

  test("says that a town lies in the region whose page it is on", () => {
    expect(whyPlace(mark({ place: "gn:1" }), "Bridge", valley, speech)[1]).toBe("It lies in Valley.");
  });
});

describe("where a date comes from", () => {
  const link = (part: Partial<Link>): Pick<Link, "told" | "dates" | "text"> => ({
    text: "",
    told: [],
    dates: [],
    ...part,
  });

  test("counts from the day of publication", () => {
    const anchor = { date: "2020-11-26", is: "published" as const };
    const date = {
      start: 0,
      end: 7,
      type: "DATE" as const,
      value: "",
      interval: "2020-11-25",
      why: { rule: "", anchor },
    };
    const told = [{ interval: "2020-11-25", basis: "paragraph" as const, text: "Nov. 25" }];
    expect(whyDates(link({ text: "Nov. 25", told, dates: [date] }), speech)).toEqual([
      "“Nov. 25” was read as 25 November 2020, counted from the day of publication, 26 November 2020.",
      "The date stands elsewhere in the paragraph: the sentence that names the place has none.",
    ]);
  });

  test("speaks of the words that are named, where others tell the same date", () => {
    const why = (anchor?: { date: string; is: "narrative" }) => ({ rule: "", ...(anchor && { anchor }) });
    const marks = [
      { start: 3, end: 7, type: "DATE" as const, value: "1993", interval: "1993", why: why() },
      {
        start: 15,
        end: 19,
        type: "DATE" as const,
        value: "1993",
        interval: "1993",
        why: why({ date: "1993", is: "narrative" }),
      },
    ];
    const told = [{ interval: "1993", basis: "sentence" as const, text: "then" }];
    expect(whyDates(link({ text: "In 1993; since then.", told, dates: marks }), speech)[0]).toBe(
      "“then” was read as 1993, counted from the date told before it, 1993.",
    );
  });

  test("says where there is none, and where it is as printed", () => {
    expect(whyDates(link({}), speech)).toEqual([words.en.why_no_date()]);
    const told = [{ interval: "1993", basis: "story" as const, text: "1993" }];
    expect(whyDates(link({ told }), speech)[0]).toBe("“1993” is as printed.");
  });
});

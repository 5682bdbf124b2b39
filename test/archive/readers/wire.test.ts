import { describe, expect, test } from "vitest";
import { readWire } from "../../../src/archive/readers/wire.ts";

function plain(text: string) {
  const { fields, ...rest } = readWire(text);
  return { ...rest, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])) };
}

describe("wire text", () => {
  test("date, dateline, agency and paragraphs", () => {
    expect(plain(" date 2021-05-04 OGUZ, Azerbaijan, May 4\n\nNova:\n\nOne paragraph.\n\nAnother.\n")).toEqual({
      published: "2021-05-04",
      dateline: "OGUZ, Azerbaijan, May 4",
      source: "Nova",
      text: "One paragraph.\n\nAnother.",
      sources: [],
    });
  });

  test("header lines after the date, sources over several lines", () => {
    const text =
      "date 2021-05-04 OGUZ\nTitle: Snow in May\nSource: Nova\nSection: Weather\nSources: First; Second\n  Third\n\nIt snowed: twice.\n";
    expect(plain(text)).toEqual({
      published: "2021-05-04",
      dateline: "OGUZ",
      title: "Snow in May",
      source: "Nova",
      sources: ["First", "Second", "Third"],
      text: "It snowed: twice.",
    });
  });

  test.each([
    ["no header at all", "It rained. Then it stopped.", { text: "It rained. Then it stopped." }],
    ["a headline above the text", "Rain at last\n\nIt rained.\n", { title: "Rain at last", text: "It rained." }],
    ["a first paragraph is no headline", "It rained.\n\nIt stopped.", { text: "It rained.\n\nIt stopped." }],
    [
      "a header without a date line",
      "Title: Rain\nDate: 2020\n\nIt rained.",
      { title: "Rain", published: "2020", text: "It rained." },
    ],
    ["prose that begins with a word and a colon", "Rain: it fell.\n\nMore.", { text: "Rain: it fell.\n\nMore." }],
    ["prose that begins with the word date", "date palms grow here.", { text: "date palms grow here." }],
    ["an agency that the header names too", "Source: Nova\n\nNova:\n\nText.", { source: "Nova", text: "Text." }],
    [
      "Windows line ends",
      "date 2020-01-02 X\r\n\r\nOne.\r\n\r\nTwo.\r\n",
      { published: "2020-01-02", dateline: "X", text: "One.\n\nTwo." },
    ],
    ["an empty file", "", { text: "" }],
  ])("%s", (_, text, expected) => {
    expect(plain(text)).toEqual({ sources: [], ...expected });
  });

  test("lines too long to be wrapped are paragraphs; short ones are not", () => {
    const long = "A sentence that goes on. ".repeat(10).trim();
    expect(plain(`${long}\n${long}`).text).toBe(`${long}\n\n${long}`);
    expect(plain("A wrapped\nparagraph.").text).toBe("A wrapped\nparagraph.");
  });

  test("fields know their lines", () => {
    expect(readWire("\ndate 2021-02-31 X\nTitle: Y\n\nText.").fields).toMatchObject({
      published: { line: 2 },
      title: { line: 3 },
    });
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../../src/core/model.ts";
import { fill, formatStretch } from "../../../src/app/kiosk/staff/staff-words.ts";
import type { StaffWords } from "../../../src/app/kiosk/staff/staff-words.ts";

const read = (folder: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(`src/app/kiosk/${folder}/words/${language}.json`, "utf8")) as Record<string, string>;
const inputs = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(["staff", "operator"])("the words for %s", (folder) => {
  test.each(INTERFACE_LANGUAGES)("are all there in %s, and none is empty", (language) => {
    const [english, words] = [read(folder, "en"), read(folder, language)];
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(words)) {
      expect(text, key).not.toBe("");
      expect(inputs(text), key).toEqual(inputs(english[key]!));
    }
  });
});

test.each([
  [0, "0 s"],
  [59.2, "1 min"],
  [301, "5 min 1 s"],
  [190_000, "2 d 4 h"],
  [86_400, "1 d"],
])("%d seconds are told as %s", (seconds, told) => {
  expect(formatStretch(seconds, read("staff", "en") as unknown as StaffWords)).toBe(told);
});

test("values take the place of their names", () => {
  expect(fill("{left} of {all}, {other}", { left: 2, all: 5 })).toBe("2 of 5, {other}");
});

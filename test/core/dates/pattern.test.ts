import { describe, expect, it } from "vitest";
import { compilePattern } from "../../../src/core/dates/pattern.ts";

const letters = (className: string): string[] =>
  ({ month: ["m", "b"], day: ["d", "b"], year: ["y"], ",": ["c"] })[className] ?? [];

describe("compilePattern", () => {
  it("knows what it may begin with, how far it reaches and which role a word plays", () => {
    const { probe, slots, first } = compilePattern("(day? month | from=month) ,? year", letters);
    expect([...first].sort()).toEqual(["b", "d", "m"]);
    expect(probe.test("dmcyx")).toBe(true);
    expect(probe.lastIndex).toBe(4);
    expect(slots("dmcy").map(({ role, at }) => [role, at])).toEqual([
      ["day", 0],
      ["month", 1],
      [",", 2],
      ["year", 3],
    ]);
  });

  it.each([
    ["century year", 'Pattern "century year" names "century", which no word belongs to.'],
    ["(month year", 'Pattern "(month year" has an open parenthesis.'],
    ["month) year", 'Pattern "month) year" has a parenthesis too many.'],
    ["month? year?", 'Pattern "month? year?" would match nothing at all.'],
  ])("refuses %s", (pattern, message) => {
    expect(() => compilePattern(pattern, letters)).toThrow(message);
  });
});

import { describe, expect, it } from "vitest";
import { holidayIn } from "../../../src/core/dates/holidays.ts";

describe("holidays", () => {
  it.each([
    ["1225", 2020, 12, 25],
    ["11-4-4", 1999, 11, 25],
    ["11-4-4", 2024, 11, 28],
    ["11-4-4+1", 2024, 11, 29],
    ["5-1-5", 2020, 5, 25],
    ["5-1-5", 2021, 5, 31],
    ["9-1-1", 2020, 9, 7],
    ["0101-1", 2020, 12, 31],
  ])("%s in %i", (rule, year, month, day) => {
    expect(holidayIn(rule, year)).toEqual({ month, day });
  });

  it.each([
    [1818, 3, 22],
    [1943, 4, 25],
    [1954, 4, 18],
    [1981, 4, 19],
    [2000, 4, 23],
    [2019, 4, 21],
    [2024, 3, 31],
  ])("Easter in the West in %i", (year, month, day) => {
    expect(holidayIn("E", year)).toEqual({ month, day });
  });

  it.each([
    [1943, 4, 25],
    [2000, 4, 30],
    [2005, 5, 1],
    [2019, 4, 28],
    [2024, 5, 5],
  ])("Easter in the East in %i", (year, month, day) => {
    expect(holidayIn("O", year)).toEqual({ month, day });
  });

  it("says which rule it cannot read", () => {
    expect(() => holidayIn("Easter", 2020)).toThrow('"Easter" is no rule of a holiday.');
  });
});

import { describe, expect, test } from "vitest";
import { PlaceNames } from "../../../src/app/search/match.ts";

const names = new PlaceNames([
  { id: "AZ-KAL", names: ["Kalbajar", "Kəlbəcər", "Кельбаджар", "Քարվաճառ", "K'arvachar"] },
  { id: "AZ-TOV", names: ["Tovuz", "Товуз"] },
  { id: "x-south-caucasus", names: ["South Caucasus", "Южный Кавказ"] },
  { id: "US-SC", names: ["South Carolina"] },
]);
const find = (query: string): string[] => names.find(query, (id) => (id === "US-SC" ? 9 : 1)).map(({ id }) => id);

describe("the place finder", () => {
  test.each([
    ["kalb", "AZ-KAL"],
    ["KƏLBƏCƏR", "AZ-KAL"],
    ["kelbecer", "AZ-KAL"],
    ["кельб", "AZ-KAL"],
    ["քարվ", "AZ-KAL"],
    ["karvachar", "AZ-KAL"],
    ["товуз", "AZ-TOV"],
    ["кавказ", "x-south-caucasus"],
    ["kablajar", "AZ-KAL"],
    ["tovz", "AZ-TOV"],
    ["tovvuz", "AZ-TOV"],
  ])("finds %s", (query, id) => {
    expect(find(query)).toEqual([id]);
  });

  test("says which name answered", () => {
    expect(names.find("кельб", () => 0)[0]).toEqual({ id: "AZ-KAL", name: "Кельбаджар" });
  });

  test("puts a name that begins with the query before one with a slip, and the more mentioned first", () => {
    expect(find("south ca")).toEqual(["US-SC", "x-south-caucasus"]);
  });

  test("finds nothing for what is no name, and for nothing", () => {
    expect(find("zzz")).toEqual([]);
    expect(find("tox")).toEqual([]);
    expect(find(" '")).toEqual([]);
  });

  test("gives no more than asked for", () => {
    expect(names.find("south", () => 0, 1)).toHaveLength(1);
  });
});

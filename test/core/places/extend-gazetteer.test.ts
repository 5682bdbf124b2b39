import { describe, expect, it } from "vitest";
import { extendGazetteer } from "../../../src/core/places/extend-gazetteer.ts";
import type { GazetteerEntry } from "../../../src/core/places/gazetteer.ts";
import { smallGazetteer as gazetteer } from "../../fixtures/small-gazetteer.ts";

const idsOf = (name: string, of = gazetteer): string[] => of.find(name).map(({ place }) => of.id(place));

describe("extendGazetteer", () => {
  const village: GazetteerEntry = {
    id: "own-istisu",
    kind: "region",
    parent: "AZ-KAL",
    center: [45.97, 39.95],
    names: [{ name: "Istisu", language: "en", use: "official" }],
  };

  it("adds places to the shipped ones", () => {
    const extended = extendGazetteer(gazetteer, [village], { replace: false });
    expect(idsOf("Istisu", extended)).toEqual(["own-istisu"]);
    expect(extended.size).toBe(gazetteer.size + 1);
    expect(extended.id(extended.country(extended.indexOf("own-istisu")))).toBe("AZ");
    expect(idsOf("Istisu")).toEqual([]);
  });

  it("puts a place in the stead of one with its id", () => {
    const extended = extendGazetteer(gazetteer, [{ ...village, id: "AZ-KAL", parent: "AZ" }], { replace: false });
    expect(extended.size).toBe(gazetteer.size);
    expect(idsOf("Kelbadjar", extended)).toEqual([]);
  });

  it("replaces the shipped regions, not towns and seas", () => {
    const replaced = extendGazetteer(gazetteer, [village], { replace: true });
    expect(idsOf("Azerbaijan", replaced)).toEqual([]);
    expect(idsOf("Baku", replaced)).toEqual(["gn:587084"]);
    expect(idsOf("Black Sea", replaced)).toEqual(["x-black-sea"]);
    expect(replaced.place(replaced.indexOf("own-istisu")).parent).toBeNull();
  });
});

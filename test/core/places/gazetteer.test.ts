import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeGazetteer } from "../../../src/core/places/gazetteer-encode.ts";
import { Gazetteer, NONE } from "../../../src/core/places/gazetteer.ts";
import type { GazetteerEntry } from "../../../src/core/places/gazetteer.ts";
import { KINDS, USES } from "../../../src/core/places/gazetteer-format.ts";
import { nameKey } from "../../../src/core/text/fold.ts";
import { smallGazetteer as gazetteer, smallGazetteerEntries } from "../../fixtures/small-gazetteer.ts";

const idsOf = (name: string, of = gazetteer): string[] => of.find(name).map(({ place }) => of.id(place));

describe("find", () => {
  it.each([
    ["Kelbadjar", ["AZ-KAL"]],
    ["KELBAJAR", ["AZ-KAL", "gn:586268"]],
    ["k’arvachar", ["AZ-KAL"]],
    ["Кельбаджарский район", ["AZ-KAL"]],
    ["Kelbecer", ["AZ-KAL", "gn:586268"]],
    ["Tavush", ["AM-TV"]],
    ["Georgia", ["GE", "US-GA"]],
    ["Springfield", ["gn:4250542", "gn:4951788"]],
    ["Washington D.C.", ["gn:4140963"]],
    ["W.Va.", ["US-WV"]],
    ["Nowhere", []],
    ["", []],
  ])("%j", (name, ids) => expect(idsOf(name)).toEqual(ids));

  it("tells use and language", () => {
    const place = gazetteer.indexOf("AM");
    expect(gazetteer.find("Armenian")).toEqual([{ place, use: "demonym", language: "en" }]);
    expect(gazetteer.find("Армения")).toEqual([{ place, use: "official", language: "ru" }]);
  });
});

describe("match", () => {
  const matched = (text: string, start = 0, limit?: number): string | null => {
    const end = gazetteer.match(text, start, limit);
    return end === NONE ? null : text.slice(start, end);
  };
  it.each([
    ["South Caucasus states", "South Caucasus"],
    ["South\n  Caucasus states", "South\n  Caucasus"],
    ["South\n\nCaucasus", null],
    ["United States of America, again", "United States of America"],
    ["United States of Mexico", "United States"],
    ["St. Louis, Mo.", "St. Louis"],
    ["Baku’s streets", "Baku"],
    ["Bakü'de", "Bakü"],
    ["K'arvachar", "K'arvachar"],
    ["U.S. officials", "U.S"],
    ["W.Va.", "W.Va"],
    ["Bakuvian", null],
    ["Washington (State)", "Washington"],
    ["Lincoln Countyline", null],
    ["London", "London"],
  ])("%j", (text, expected) => expect(matched(text)).toBe(expected));

  it("takes a shorter name within a limit", () => {
    expect(matched("in New York City", 3)).toBe("New York City");
    expect(matched("in New York City", 3, 15)).toBe("New York");
  });

  it("agrees with find on any text", () => {
    const words = fc.constantFrom(
      "Baku",
      "New",
      "York",
      "City",
      "St.",
      "Louis",
      "U.S.",
      "’s",
      "-",
      ",",
      "Kəlbəcər",
      "of",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: "binary" })), { maxLength: 6 }), (parts) => {
        const text = parts.join(" ");
        for (let start = 0; start < text.length; start++) {
          const end = gazetteer.match(text, start);
          if (end === NONE) continue;
          expect(end).toBeGreaterThan(start);
          expect(gazetteer.candidates(gazetteer.matched)).toEqual(gazetteer.find(text.slice(start, end)));
        }
      }),
    );
  });
});

describe("places", () => {
  it("decodes a place as it was encoded", () => {
    expect(gazetteer.place(gazetteer.indexOf("AZ-KAL"))).toEqual({
      id: "AZ-KAL",
      kind: "district",
      names: { en: "Kalbajar", az: "Kəlbəcər", ru: "Кельбаджарский район", hy: "Քարվաճառ" },
      parent: "AZ",
      center: [46.1, 40.05],
      bbox: [45.576, 39.796, 46.762, 40.315],
      area: 2768,
      wikidata: "Q238",
    });
  });

  it("knows country, parents and members", () => {
    const town = gazetteer.indexOf("gn:586268");
    expect(gazetteer.id(gazetteer.country(town))).toBe("AZ");
    expect(gazetteer.isWithin(town, gazetteer.indexOf("AZ-KAL"))).toBe(true);
    expect(gazetteer.isWithin(town, gazetteer.indexOf("AM"))).toBe(false);
    expect(gazetteer.members(gazetteer.indexOf("x-south-caucasus"))).toEqual(["AZ", "AM", "GE"]);
  });

  it("names a place in a language, else in English", () => {
    const baku = gazetteer.indexOf("gn:587084");
    expect(gazetteer.name(baku, "ru")).toBe("Баку");
    expect(gazetteer.name(baku, "fr")).toBe("Baku");
    expect(gazetteer.spelling(baku, "BAKÜ")).toBe("Baku");
  });

  it("knows no other ids", () => {
    for (const id of ["ZZ", "gn:1", "gn:", "gn:99999999999", "x-no"]) expect(gazetteer.indexOf(id), id).toBe(NONE);
  });
});

const entryLists = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      kind: fc.constantFrom(...KINDS),
      center: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })),
      population: fc.option(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { nil: undefined }),
      geonames: fc.option(fc.integer({ min: 1, max: 2 ** 31 }), { nil: undefined }),
      names: fc.array(
        fc.record({
          name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
          language: fc.constantFrom("en", "ru", "und"),
          use: fc.constantFrom(...USES),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      parentBefore: fc.nat(),
    }),
    { selector: (entry) => entry.id, maxLength: 30 },
  )
  .map((list): GazetteerEntry[] =>
    list.map(({ parentBefore, ...entry }, i) => ({ ...entry, parent: i === 0 ? null : list[parentBefore % i]!.id })),
  );

describe("encodeGazetteer", () => {
  it("gives back any entries, found by all of their names", () => {
    fc.assert(
      fc.property(entryLists, (entries) => {
        const decoded = Gazetteer.decode(encodeGazetteer(entries));
        expect(decoded.size).toBe(entries.length);
        entries.forEach((entry, i) => {
          expect(decoded.indexOf(entry.id)).toBe(i);
          expect(decoded.id(i)).toBe(entry.id);
          expect(decoded.kind(i)).toBe(entry.kind);
          expect([decoded.longitude(i), decoded.latitude(i)]).toEqual(entry.center);
          expect(decoded.population(i)).toBe(entry.population ?? 0);
          expect(decoded.geonames(i)).toBe(entry.geonames ?? 0);
          expect(decoded.parent(i)).toBe(entry.parent === null ? NONE : decoded.indexOf(entry.parent));
          const sort = (names: GazetteerEntry["names"]): string[] =>
            names.map((name) => JSON.stringify(name, ["name", "language", "use"])).sort();
          expect(sort(decoded.names(i))).toEqual(sort(entry.names));
          for (const { name } of entry.names) {
            const found = decoded.find(name).filter(({ place }) => place === i);
            expect(found.length, name).toBe(nameKey(name) === "" ? 0 : 1);
          }
        });
      }),
    );
  });

  it("gives the same bytes for the same entries", () => {
    expect(encodeGazetteer([...gazetteer.entries()])).toEqual(encodeGazetteer(smallGazetteerEntries));
  });

  it("refuses what cannot be a gazetteer, in a sentence", () => {
    const entry = (id: string, parent: string | null): GazetteerEntry => ({
      ...{ id, kind: "town", parent, center: [0, 0] },
      names: [{ name: id, language: "en", use: "official" }],
    });
    expect(() => encodeGazetteer([entry("a", null), entry("a", null)])).toThrow("two entries with the id a");
    expect(() => encodeGazetteer([entry("a", "b")])).toThrow("no entry b, the parent of a");
    expect(() => encodeGazetteer([entry("a", "b"), entry("b", "a")])).toThrow("lies within itself");
    expect(() => encodeGazetteer([{ ...entry("a", null), names: [] }])).toThrow("a has no name");
  });
});

describe("decode", () => {
  it("reads bytes that lie askew in their buffer", () => {
    const bytes = encodeGazetteer(smallGazetteerEntries);
    const askew = new Uint8Array(bytes.length + 3).subarray(3);
    askew.set(bytes);
    expect(idsOf("Kelbadjar", Gazetteer.decode(askew))).toEqual(["AZ-KAL"]);
  });

  it("reads bytes that are shared between threads", () => {
    const bytes = encodeGazetteer(smallGazetteerEntries);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const decoded = Gazetteer.decode(shared);
    expect(decoded.place(decoded.indexOf("AZ"))).toEqual(gazetteer.place(gazetteer.indexOf("AZ")));
  });

  it("refuses other bytes", () => {
    expect(() => Gazetteer.decode(new TextEncoder().encode("not a gazetteer"))).toThrow("not a Dateline gazetteer");
    const bytes = encodeGazetteer(smallGazetteerEntries);
    const text = new TextDecoder("latin1").decode(bytes);
    bytes[text.indexOf('"version":1') + 10] = "9".charCodeAt(0);
    expect(() => Gazetteer.decode(bytes)).toThrow("version 9");
  });
});

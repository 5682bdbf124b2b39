import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaces } from "../../../src/core/places/find.ts";
import type { FindPlacesOptions } from "../../../src/core/places/find.ts";
import { AMBIGUOUS } from "./ambiguous-gazetteer.ts";

function find(text: string, options: Partial<FindPlacesOptions> = {}) {
  return findPlaces(text, { gazetteer: AMBIGUOUS, language: "en", ...options });
}

/** What was found, as `text → place`. */
function found(text: string, options: Partial<FindPlacesOptions> = {}): string[] {
  return find(text, options).map((mention) => `${mention.text} → ${mention.place}`);
}

describe("names in English", () => {
  it.each<[string, string[]]>([
    ["The road to Baku is open.", ["Baku → x-baku"]],
    ["Rain fell on the Kalbajar district.", ["Kalbajar district → AZ-KAL"]],
    ["A well was dug in Azerbaijan's Tovuz district.", ["Azerbaijan → AZ", "Tovuz district → AZ-TOV"]],
    ["BAKU, Azerbaijan, May 3 – Rain fell.", ["BAKU → x-baku", "Azerbaijan → AZ"]],
    ["The Armenian and the Georgian delegations met.", ["Armenian → AM", "Georgian → GE"]],
    ["The two South Caucasus countries agreed.", ["South Caucasus → x-caucasus"]],
    ["The South Caucasus republics agreed.", ["South Caucasus republics → x-caucasus"]],
    ["Baku and Washington agreed.", ["Baku → x-baku", "Washington → x-washington"]],
    ["Texas and Washington agreed.", ["Texas → US-TX", "Washington → US-WA"]],
    ["She moved to Springfield, Ill., last year.", ["Springfield → x-springfield-il", "Ill. → US-IL"]],
    ["The U.S. embassy in Tbilisi reopened.", ["U.S. → US", "Tbilisi → x-tbilisi"]],
    ["The fair in Sangamon County was full.", ["Sangamon County → x-sangamon"]],
    ["They drove from Paris, Texas, to Atlanta.", ["Paris → x-paris-tx", "Texas → US-TX", "Atlanta → x-atlanta"]],
    [
      "Rain fell in Lincoln and Sangamon counties in Illinois.",
      ["Lincoln → x-lincoln-county", "Sangamon → x-sangamon", "Illinois → US-IL"],
    ],
    ["They met in official Baku.", ["Baku → x-baku"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("what is named like a place", () => {
  it.each([
    "The France-24 crew filmed it.",
    "Fire ceased at 00:00 (Moscow time).",
    "President Lincoln smiled, and Mr. Lincoln left.",
    "Abraham Lincoln was born in a cabin. Later Lincoln said little.",
    "Reading is fun for us all.",
    "The Atlanta Journal printed it.",
    "He lives at 12 Lincoln Street.",
    "The city slept.",
    "Lincoln van Dyke left, and so did Lincoln, 8, his son.",
    "They saw “Macon” and slept.",
  ])("%s", (text) => expect(found(text)).toEqual([]));

  it("is not looked for inside dates", () => {
    const text = "It began in Paris.";
    expect(found(text, { dates: [{ start: 12, end: 17 }] })).toEqual([]);
  });
});

describe("which place of that name", () => {
  it("is the one in the region that the rest of the text is about", () => {
    expect(found("Farmers in Missouri met in Springfield.")).toContain("Springfield → x-springfield-mo");
    expect(found("Farmers in Illinois met in Springfield.")).toContain("Springfield → x-springfield-il");
    expect(found("The state of Georgia fined Atlanta and Macon.")).toContain("Georgia → US-GA");
    expect(found("Georgia and Armenia opened a road to Tbilisi.")).toContain("Georgia → GE");
  });

  it("stays the same through a text", () => {
    const text = "The council of Springfield, Ill., met. Snow fell in Springfield.";
    expect(found(text)).toEqual(["Springfield → x-springfield-il", "Ill. → US-IL", "Springfield → x-springfield-il"]);
  });

  it("may differ where the text says so", () => {
    const text = "Trains run from Springfield, Ill., to Springfield, Mo., twice a day.";
    expect(found(text)).toEqual([
      "Springfield → x-springfield-il",
      "Ill. → US-IL",
      "Springfield → x-springfield-mo",
      "Mo. → US-MO",
    ]);
  });

  it("follows the dateline", () => {
    const text = "Snow fell in Springfield.";
    expect(found(text, { dateline: "LINCOLN, Ill., Jan. 4" })).toEqual(["Springfield → x-springfield-il"]);
  });
});

describe("a region and its seat of the same name", () => {
  it.each<[string, string, string[]]>([
    ["en", "Snow fell in Kalbajar.", ["Kalbajar → AZ-KAL"]],
    ["en", "Snow fell in the town of Kalbajar.", ["Kalbajar → x-kalbajar-town"]],
    ["en", "Kalbajar is high. The city of Kalbajar is small.", ["Kalbajar → AZ-KAL", "Kalbajar → x-kalbajar-town"]],
    ["az", "Kəlbəcərdə qar yağdı.", ["Kəlbəcərdə → AZ-KAL"]],
    ["az", "Kəlbəcər şəhərində qar yağdı.", ["Kəlbəcər → x-kalbajar-town"]],
    ["en", "Snow fell in the village of Kalbajar.", []],
    ["en", "Snow fell in the village of Tartar.", ["Tartar → x-tartar"]],
    ["az", "Yol Toğanalı kəndindən Kəlbəcərə çəkilir.", ["Kəlbəcərə → AZ-KAL"]],
    ["ru", "В Кельбаджаре выпал снег.", ["Кельбаджаре → AZ-KAL"]],
    ["ru", "Жители города Кельбаджар вернулись.", ["Кельбаджар → x-kalbajar-town"]],
  ])("are one place unless a word for a town is printed: %s: %s", (language, text, expected) =>
    expect(found(text, { language })).toEqual(expected),
  );

  it("are two where they lie far apart, and where the region has no outline", () => {
    expect(found("Rain fell in Farland.")).toEqual(["Farland → x-far-town"]);
    expect(found("Rain fell in Mill, Illinois.")).toContain("Mill → x-mill-town");
  });

  it("are told of among the reasons, with the town refused", () => {
    const [mention] = find("Snow fell in Kalbajar.");
    expect(mention!.why.evidence).toContainEqual(expect.objectContaining({ kind: "outline" }));
    expect(mention!.why.refused.map(({ place }) => place)).toEqual(["x-kalbajar-town"]);
  });
});

describe("words for towns and waters in front of a name", () => {
  it.each([
    ["Boats lay on the river Tartar.", ["Tartar → x-river"]],
    ["Boats lay in Tartar.", ["Tartar → x-tartar"]],
    ["Lorries used the Lachin corridor.", ["Lachin corridor → x-corridor"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("a place that nothing else in the text is near", () => {
  const name = "Bendin was repaired.";

  it("is doubted, the more the smaller it is", () => {
    const [alone] = find(name);
    const text = `Water came to Baku, Tovuz, Lachin and Yerevan in Armenia. ${name}`;
    const among = find(text).find(({ text }) => text === "Bendin");
    expect(among?.confidence ?? 0).toBeLessThan(alone!.confidence);
  });

  it("is believed where its country is named", () => {
    const text = `France helped Baku, Tovuz and Lachin. ${name}`;
    expect(found(text)).toContain("Bendin → x-dorf");
  });
});

describe("peoples and states that speak", () => {
  it.each([
    ["The Azerbaijani army moved.", "Azerbaijani", "AZ"],
    ["The Azerbaijani president left.", "Azerbaijani", "AZ"],
    ["The Georgian army moved.", "Georgian", "GE"],
    ["An Iraqi bus came.", "Iraqi", "IQ"],
    ["A Somali ship came.", "Somali", "SO"],
  ])("%s", (text, word, place) =>
    expect(find(text)).toMatchObject([{ text: word, place, kind: "demonym", why: { rule: "demonym" } }]),
  );

  it("leave a region its name where it is called a region", () => {
    expect(found("Rain came to the Somali region.")).toEqual(["Somali region → x-somali"]);
  });

  it("are not taken for people who say something", () => {
    expect(found("Baku says that it rained.")).toEqual(["Baku → x-baku"]);
  });

  it("are found behind a preposition that opens a sentence", () => {
    expect(found("At Tbilisi it rained.")).toEqual(["Tbilisi → x-tbilisi"]);
  });

  it("are no group of states", () => expect(found("The Minsk Group met in Baku.")).toEqual(["Baku → x-baku"]));
});

describe("references", () => {
  const story = "Snow closed the Kalbajar district.\n\nRoads in the district were cleared, and the district court sat.";

  it("refer back to the last district that was named", () => {
    const [first, second, ...rest] = find(story);
    expect(first).toMatchObject({ text: "Kalbajar district", place: "AZ-KAL", kind: "name" });
    expect(second).toMatchObject({ text: "the district", place: "AZ-KAL", kind: "reference" });
    expect(second!.why).toMatchObject({ matched: "Kalbajar district", rule: "refers-back" });
    expect(second!.confidence).toBeLessThan(first!.confidence);
    expect(rest).toEqual([]);
  });

  it("are left out where the paragraph names the place, or no district was named", () => {
    expect(found("Snow closed the Kalbajar district. The district sent ploughs; the district is high.")).toHaveLength(
      1,
    );
    expect(found("Snow fell in Baku.\n\nRoads in the district were cleared.")).toEqual(["Baku → x-baku"]);
  });

  it("find the group that is made of the countries that were named, and of no others", () => {
    const three = "Armenia, Azerbaijan and Georgia met.";
    expect(found(`${three} The three countries agreed.`)).toContain("three countries → x-caucasus");
    expect(found(`${three}\n\nAll three republics agreed.`)).toContain("three republics → x-caucasus");
    expect(find(`${three} The three countries agreed.`).at(-1)).toMatchObject({ kind: "reference" });
    expect(found(`${three} Three countries agreed.`)).toHaveLength(3);
    expect(found(`${three} The two countries agreed.`)).toHaveLength(3);
    expect(found(`${three} France came. The three countries agreed.`)).toHaveLength(4);
    expect(found("Armenia, Georgia and France met. The three countries agreed.")).toHaveLength(3);
    expect(found("Armenia and Georgia met. Both countries agreed.")).toHaveLength(2);
    expect(found(`${three}\n\nRain fell.\n\nThe three countries agreed.`)).toHaveLength(3);
  });

  it("are read in the cases of Azerbaijani", () => {
    const text = "Tovuz rayonu böyükdür.\n\nBu rayonda kartof var.";
    expect(found(text, { language: "az" })).toEqual(["Tovuz rayonu → AZ-TOV", "Bu rayonda → AZ-TOV"]);
  });

  it("find groups that the gazetteer knows", () => {
    expect(found("Fighting reached Nagorno-Karabakh and two surrounding districts.")).toEqual([
      "Nagorno-Karabakh → x-nk",
      "two surrounding districts → x-two",
    ]);
    expect(found("Fighting reached Nagorno-Karabakh and nine surrounding districts.")).toHaveLength(1);
  });
});

describe("names in long lists", () => {
  it("are read in time that grows with the text, however alike they are", () => {
    for (const [language, name] of [
      ["en", "Springfield, Ill., "],
      ["en", "Springfield Missouri "],
      ["ru", "Москве "],
    ] as const) {
      const text = name.repeat(100_000 / name.length);
      find(text, { language });
      const start = performance.now();
      find(text, { language });
      expect(performance.now() - start, name).toBeLessThan(2000);
    }
  });
});

describe("inflected forms", () => {
  it.each<[string, string, string[]]>([
    ["ru", "В Кельбаджаре выпал снег, в Ереване – нет.", ["Кельбаджаре → AZ-KAL", "Ереване → x-yerevan"]],
    ["ru", "Жители Кельбаджарского района вернулись.", ["Кельбаджарского района → AZ-KAL"]],
    ["ru", "Переговоры о Нагорном Карабахе прошли в Москве.", ["Нагорном Карабахе → x-nk", "Москве → x-moscow"]],
    ["ru", "Премьер Армении принял армянскую делегацию.", ["Армении → AM", "армянскую → AM"]],
    ["az", "Kəlbəcərdə qar yağdı, Bakıdan yardım gəldi.", ["Kəlbəcərdə → AZ-KAL", "Bakıdan → x-baku"]],
    ["az", "Bağlar Tovuzda çoxdur.", ["Tovuzda → AZ-TOV"]],
    ["az", "Arif Tovuzda yaşayır.", ["Tovuzda → AZ-TOV"]],
    ["az", "Ordu Tovuzda dayandı.", ["Tovuzda → AZ-TOV"]],
    ["az", "Qatar gecikdi.", []],
    ["az", "Prezident Qatar dövlətinə getdi.", ["Qatar → QA"]],
    ["az", "“Azərbaycan” qəzeti çıxdı.", []],
    ["tr", "Ordu sınıra geldi.", []],
    ["tr", "Ordu'da kar var.", ["Ordu'da → TR-52"]],
    ["tr", "Ayşe Yılmaz Ankara'ya gitti.", ["Ankara'ya → x-ankara"]],
    ["tr", "Deniz Ankaralı güldü.", []],
    ["ru", "Районы: Лачинский и Кубатлинский.", ["Лачинский → AZ-LAC", "Кубатлинский → AZ-QBI"]],
    ["ka", "წვიმა თბილისშიც იყო.", ["თბილისშიც → x-tbilisi"]],
    ["az", "Tovuzun kəndləri və Azərbaycanın yolları.", ["Tovuzun → AZ-TOV", "Azərbaycanın → AZ"]],
    ["hy", "Քարվաճառում ձյուն եկավ, Երևանից օգնություն ուղարկեցին։", ["Քարվաճառում → AZ-KAL", "Երևանից → x-yerevan"]],
    ["hy", "Հայաստանի և Բաքվի միջև։", ["Հայաստանի → AM", "Բաքվի → x-baku"]],
    ["ka", "თბილისში თოვდა.", ["თბილისში → x-tbilisi"]],
  ])("%s: %s", (language, text, expected) => expect(found(text, { language })).toEqual(expected));
});

describe("given spans", () => {
  it("are resolved, and nothing else is", () => {
    const text = "From Lincoln to Springfield, Ill., by Baku.";
    const spans = [
      { start: 5, end: 12 },
      { start: 16, end: 27 },
    ];
    expect(found(text, { spans })).toEqual(["Lincoln → x-lincoln", "Springfield → x-springfield-il"]);
  });

  it("keep their offsets where only a part of them is known", () => {
    const text = "It rained in the old town of Baku today.";
    expect(find(text, { spans: [{ start: 17, end: 33 }] })).toMatchObject([{ start: 17, end: 33, place: "x-baku" }]);
  });

  it("are left out where no name is known", () => {
    expect(found("It rained in Nowhere.", { spans: [{ start: 13, end: 20 }] })).toEqual([]);
  });
});

describe("the reasons", () => {
  it("name what matched, what spoke for it and what was refused", () => {
    const [mention] = find("She moved to Springfield, Ill., last year.");
    expect(mention!.why.matched).toBe("Springfield");
    expect(mention!.why.evidence).toContainEqual(expect.objectContaining({ kind: "hierarchy", about: "Illinois" }));
    expect(mention!.why.refused.map(({ place }) => place)).toEqual(["x-springfield-mo"]);
  });

  it("tell a name from a kind word and a demonym", () => {
    const mentions = find("The Armenian bus from Baku reached the Tovuz district.");
    expect(mentions.map(({ why }) => why.rule)).toEqual(["demonym", "name", "name+kind-word"]);
    expect(mentions.map(({ kind }) => kind)).toEqual(["demonym", "name", "name"]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    "Baku",
    "Springfield",
    ", Ill.",
    "the district",
    "Kalbajar district",
    "Azerbaijan's",
    "Нагорном Карабахе",
    "Քարվաճառում",
    "Bakı'dan",
    "U.S.",
    "\n\n",
    ". ",
    " ",
    "-24",
    "\ud800",
    "(",
    "Mr.",
    "seven surrounding districts",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
  );
  const language = fc.constantFrom("en", "ru", "az", "hy", "ka", "tr", "de", "und", "constructor");

  it("gives spans in order, in range and apart from each other", () => {
    fc.assert(
      fc.property(text, language, (text, language) => {
        let end = 0;
        for (const mention of find(text, { language })) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(AMBIGUOUS.indexOf(mention.place)).toBeGreaterThanOrEqual(0);
          expect(mention.confidence).toBeGreaterThan(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("resolves given spans inside the text without failing", () => {
    const spans = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 })));
    fc.assert(
      fc.property(text, spans, (text, pairs) => {
        const given = pairs.map(([start, length]) => ({ start, end: start + length }));
        for (const mention of find(text, { spans: given })) {
          expect(given).toContainEqual({ start: mention.start, end: mention.end });
        }
      }),
    );
  });
});

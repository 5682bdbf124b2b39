import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds } from "../../../src/core/dates/edtf.ts";
import { findDates } from "../../../src/core/dates/find.ts";

const LANGUAGES = ["en", "ru", "az", "hy", "tr", "ka", "fr"];

describe("the anchor", () => {
  it("is the day of publication, and the reason says so", () => {
    const [date] = findDates("Snow fell in July.", { language: "en", published: "2020-11-26" });
    expect(date).toMatchObject({
      value: "2020-07",
      why: { rule: "month", anchor: { date: "2020-11-26", is: "published" } },
    });
  });

  it("is the date that the narrative has reached where a text has none of its own", () => {
    const found = findDates(
      "The railway opened on 4 May 1883. In August a bridge followed, two days later a station.",
      { language: "en" },
    );
    expect(found.map(({ value, why }) => [value, why.anchor])).toEqual([
      ["1883-05-04", undefined],
      ["1883-08", { date: "1883-05-04", is: "narrative" }],
      ["", undefined],
    ]);
  });

  it("is the narrative in a history that was published long after", () => {
    const text =
      "Work began in 1871. In 1872 it stopped. It resumed in 1875, slowed in 1877 and ended in 1883. In May trains ran.";
    expect(findDates(text, { language: "en", published: "2020-11-26" }).at(-1)).toMatchObject({ value: "1883-05" });
  });

  it("is not moved by a year that the narrative only glances at", () => {
    const values = (text: string) => findDates(text, { language: "en" }).map(({ value }) => value);
    expect(values("In March 1872, as in 1815, work stopped. In May it went on.")).toEqual([
      "1872-03",
      "1815",
      "1872-05",
    ]);
    expect(values("In March 1872 a tunnel was planned for 1873. In May work began.")).toEqual([
      "1872-03",
      "1873",
      "1872-05",
    ]);
    expect(values("It stood in March 1872. It fell in 1890. In 1891 it was sold. In May it burnt.").at(-1)).toBe(
      "1891-05",
    );
  });

  it("counts years before Christ backwards", () => {
    const text = "The fleet sailed in April 480 BC. In the following year it came home; the next decade was quiet.";
    expect(findDates(text, { language: "en" }).map(({ value, interval }) => [value, interval])).toEqual([
      ["BC0480-04", "-0479-04"],
      ["BC0479", "-0478"],
      ["BC046", "-0468/-0459"],
    ]);
  });

  it("is the narrative in a history that ends shortly before its publication", () => {
    const text =
      "Talks failed in April 2019. The strike began on 3 May 2019, spread in June 2019 and ended in July 2019, as it had in 2012. In August trains ran.";
    expect(findDates(text, { language: "en", published: "2020-11-26" }).at(-1)).toMatchObject({ value: "2019-08" });
  });

  it("stays open where there is none: recognised, typed, unresolved", () => {
    expect(findDates("They met on Tuesday and last week.", { language: "en" })).toMatchObject([
      { text: "Tuesday", type: "DATE", value: "", interval: null },
      { text: "last week", type: "DATE", value: "", interval: null },
    ]);
  });

  it("that is no date counts as none", () => {
    expect(findDates("yesterday", { language: "en", published: "2020-02-31" })).toMatchObject([
      { value: "", interval: null },
    ]);
  });
});

describe("any string", () => {
  const words = fc.constantFrom(
    ..."the a last next in of May March November 31 30 1993 2020 9999 0 00 24 12:00 2020-02-30 1,000 1/2 , - – ( ) ' ’ . two twenty hundred thousand years year ago later Friday every week century BC am 5th 1990s quarter third".split(
      " ",
    ),
    ..."ноября году лет назад XX веке 1990-х по с -cü ildə noyabrın il əvvəl ay თებერვალს წლის թվականի նոյեմբերի տարի \n\n \ud800 \udc00 é \u0301 😀".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
    fc.array(words, { maxLength: 30 }).map((all) => all.join(" ")),
    fc.array(words, { maxLength: 30 }).map((all) => all.join("")),
  );

  it("gives ordered spans within it that do not overlap, and intervals that the calendar has", () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...LANGUAGES),
        fc.option(fc.constantFrom("2020-11-26", "2020-11", "2020", "x")),
        (input, language, published) => {
          let end = 0;
          for (const date of findDates(input, { language, published: published ?? undefined })) {
            expect(date.start).toBeGreaterThanOrEqual(end);
            expect(date.end).toBeGreaterThan(date.start);
            expect(date.text).toBe(input.slice(date.start, date.end));
            end = date.end;
            if (date.interval !== null) expect(bounds(date.interval), `${date.text}: ${date.interval}`).not.toBeNull();
            if (date.value === "") expect(date.interval).toBeNull();
          }
          expect(end).toBeLessThanOrEqual(input.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is read in no time, whatever is repeated", () => {
    const slow = [
      "1",
      "a",
      "9 ",
      "May ",
      "Monday ",
      "2020-",
      "1,",
      "99/",
      "the ",
      "one ",
      "last ",
      "ноября ",
      "19. y ",
      "-",
    ].filter((piece) =>
      ["en", "ru", "tr"].some((language) => {
        const input = piece.repeat(100_000 / piece.length);
        const time = () => {
          const started = process.cpuUsage();
          findDates(input, { language, published: "2020-11-26" });
          return process.cpuUsage(started).user / 1000;
        };
        return Math.min(time(), time(), time()) > 200;
      }),
    );
    expect(slow).toEqual([]);
  }, 60_000);

  it("takes time in proportion to its length", () => {
    const pieces = [
      "1",
      "a",
      " ",
      "\n",
      "-",
      "'",
      "9 ",
      "May ",
      "2020-",
      "12:",
      "1,",
      "99/",
      "the quarter ",
      "twenty-",
      "one ",
      "in the last ",
      "1988-94 ",
      "ноября ",
      "а",
      "ildə ",
      "1-cü ",
    ];
    const slow = pieces.filter((piece) =>
      ["en", "ru", "az"].some((language) => {
        const time = (length: number) => {
          const input = piece.repeat(length / piece.length);
          const started = process.cpuUsage();
          findDates(input, { language, published: "2020-11-26" });
          return process.cpuUsage(started).user / 1000;
        };
        time(5_000);
        // A quadratic scan would take sixteen times as long for four times the text.
        return Math.min(time(80_000), time(80_000)) > 10 * Math.max(3, Math.max(time(20_000), time(20_000)));
      }),
    );
    expect(slow).toEqual([]);
  }, 60_000);
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse.ts";
import { Gazetteer } from "../../src/core/places/gazetteer.ts";
import { pathologicalTexts } from "../fixtures/pathological.ts";

const gazetteer = Gazetteer.decode(readFileSync("geodata/names/gazetteer.bin"));
const LANGUAGES = ["en", "ru", "az", "hy", "tr", "ka", "de", "und", "constructor"];

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time that work takes where nothing else is going on: the least of several times, or the first that is short
 * enough. Time by the clock says how busy the machine is.
 */
function fastest(work: () => void, { runs, enough }: { runs: number; enough: number }): number {
  let least = Infinity;
  for (let run = 0; run < runs && least > enough; run++) {
    const started = processorTime();
    work();
    least = Math.min(least, processorTime() - started);
  }
  return least;
}

describe("any string", () => {
  const words = fc.constantFrom(
    ..."Baku;Springfield;San Antonio;U.S.;D.C;Azerbaijan's;Tovuz district;Mr.;the;of;Баку;в Москве;Бакыда;Երևանում;თბილისი".split(
      ";",
    ),
    ..."May;5;5,;1993;2020-11-26;12:30;1/2;last;week;two;hundred;ago;вчера;мая;dünən;ç;\ud83c\uddff;\ud800;\udc00;\u0301;\u200b;\0;\n\n;\n; ; ;“;(".split(
      ";",
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
  );
  const published = fc.constantFrom(undefined, "2020-11-26", "2020-11", "2020", "2020-02-31", "no date");

  it("gives spans in order, within it and apart from one another, that read as it does", () => {
    const anything = fc.record({
      text,
      language: fc.constantFrom(...LANGUAGES),
      published,
      dateline: fc.option(text, { nil: undefined }),
      source: fc.option(text, { nil: undefined }),
    });
    fc.assert(
      fc.property(anything, (article) => {
        const { mentions, dates } = analyse(article as Parameters<typeof analyse>[0], gazetteer);
        for (const spans of [mentions, dates]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.text).toBe(article.text.slice(span.start, span.end));
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(article.text.length);
        }
        for (const { confidence } of mentions) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the same however often it is read, and whatever is read between", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...LANGUAGES), (text, other, language) => {
        const first = analyse({ text, language }, gazetteer);
        analyse({ text: other, language }, gazetteer);
        expect(analyse({ text, language }, gazetteer)).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});

describe("100,000 code units of one thing", () => {
  it.each(Object.entries(pathologicalTexts(100_000)))("%s take less than 200 ms in every language", (_, text) => {
    for (const language of ["en", "ru", "az", "hy"]) {
      const read = () => analyse({ text, language, published: "2020-11-26" }, gazetteer);
      expect(fastest(read, { runs: 12, enough: 199 })).toBeLessThan(200);
    }
  });
});

describe("a text of twice the length", () => {
  const paragraphs = Array.from({ length: 600 }, (_, number) => {
    const day = `${(number % 28) + 1} May ${1900 + (number % 120)}`;
    const town = ["Springfield", "San Antonio", "Baku", "Paris, Texas", "Lincoln County", "Tbilisi"][number % 6]!;
    return `On ${day} it rained in ${town}, and a week later in the Tovuz district of Azerbaijan. Mr. Lincoln said that ${number} people had left for Georgia last Friday.`;
  });
  const textOf = (times: number): string =>
    paragraphs
      .map((paragraph) => `${paragraph}\n\n`)
      .join("")
      .repeat(times);

  it("takes at most two and a half times as long to read", () => {
    const [short, long] = [textOf(2), textOf(4)];
    const read = (text: string) => () => analyse({ text, language: "en", published: "2020-11-26" }, gazetteer);
    fastest(read(short), { runs: 3, enough: 0 });
    // On a busy machine either can be held up, so that both are tried again.
    const ratios = Array.from({ length: 5 }, () => {
      const once = fastest(read(short), { runs: 5, enough: 0 });
      return fastest(read(long), { runs: 5, enough: 0 }) / once;
    });
    expect(Math.min(...ratios)).toBeLessThan(2.5);
  });
});

import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

const english = "The river rose in the night and the bridge was closed to traffic.";

describe("files", () => {
  test("folders below folders, in the order of code units, each file once", async () => {
    const files = { "b.txt": "One.", "a/z.txt": "Two.", "a/B.md": "Three.", "Z.txt": "Four.", "ə.txt": "Five." };
    const { articles } = await read(files, [".", "b.txt", "a"]);
    expect(articles.map(({ file }) => file)).toEqual(["Z.txt", "a/B.md", "a/z.txt", "b.txt", "ə.txt"]);
    expect(articles.map(({ id }) => id)).toEqual(["Z", "a/B", "a/z", "b", "ə"]);
  });

  test("a dateline opens the text, and is not taken for its title", async () => {
    const { articles } = await read({ "a.txt": "date 2021-05-04 OGUZ, May 4\n\nIt snowed. It was cold." });
    expect(articles[0]).toMatchObject({ text: "OGUZ, May 4\n\nIt snowed. It was cold.", title: "It snowed" });
  });

  test("glob patterns", async () => {
    const { articles } = await read({ "x/a.txt": "One.", "x/y/b.txt": "Two.", "x/c.md": "Three." }, ["x/**/*.txt"]);
    expect(articles.map(({ id }) => id)).toEqual(["a", "y/b"]);
  });

  test("hidden files and unknown kinds are counted once; a file that is named is read", async () => {
    const files = {
      ".git/x.txt": "a",
      ".b.txt": "b",
      "c.jpg": "c",
      "d.jpg": "d",
      Makefile: "e",
      "f.txt": "It rained.",
    };
    const { articles, issues } = await read(files, [".", "Makefile"]);
    expect(articles.map(({ id }) => id)).toEqual(["f", "Makefile"]);
    expect(issues.map(({ message }) => message)).toEqual([
      "Files that are not articles were passed over: 2 .jpg, 1 no extension, 2 hidden.",
    ]);
  });

  test.each(["nowhere", "nowhere.txt", "*.txt"])("what does not exist is named: %s", async (input) => {
    const { issues } = await read({}, [input]);
    expect(issues).toMatchObject([{ severity: "error", file: input }]);
  });

  test("a file beyond the limit is named and passed over", async () => {
    const { articles, issues } = await read({ "a.txt": "x".repeat(50 * 2 ** 20), "b.txt": "It rained." });
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(issues).toMatchObject(
      [{ severity: "error", file: "a.txt", message: /50 MiB/ }].map((issue) => ({
        ...issue,
        message: expect.stringMatching(issue.message),
      })),
    );
  });

  test.each([
    ["a PDF by another name", "%PDF-1.7 …"],
    ["zeroes", new Uint8Array(100)],
    ["control characters", "\u0001\u0002\u0003\u0004\u0005 text"],
  ])("a binary file is passed over: %s", async (_, data) => {
    const { articles, issues } = await read({ "a.txt": data });
    expect(articles).toEqual([]);
    expect(issues).toMatchObject([{ severity: "error", file: "a.txt" }]);
  });

  test("a file without text is passed over", async () => {
    const { articles, issues } = await read({ "a.txt": "date 2020-01-01 OGUZ\n\n" });
    expect(articles).toEqual([]);
    expect(issues).toMatchObject([{ severity: "error", file: "a.txt" }]);
  });
});

describe("encodings", () => {
  const russian = "Река вышла из берегов.";
  const bytes = (text: string, table: (unit: number) => number): Uint8Array =>
    Uint8Array.from(text, (letter) =>
      letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : table(letter.charCodeAt(0)),
    );
  /** а–я and А–Я lie together in windows-1251. */
  const windows1251 = (text: string): Uint8Array => bytes(text, (unit) => unit - 0x410 + 0xc0);
  const latin1 = (text: string): Uint8Array => bytes(text, (unit) => unit);

  test.each([
    ["UTF-8", new TextEncoder().encode(russian)],
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${russian}`)],
    ["UTF-16, little-endian", Buffer.from(`\ufeff${russian}`, "utf16le")],
    ["UTF-16, big-endian", Buffer.from(`\ufeff${russian}`, "utf16le").swap16()],
  ])("%s", async (_, data) => {
    const { articles, issues } = await read({ "a.txt": data });
    expect(articles).toMatchObject([{ text: russian, language: "ru" }]);
    expect(issues).toEqual([]);
  });

  test.each([
    ["windows-1251", windows1251(russian), russian],
    ["windows-1252", latin1("Le préfet a annoncé la crue."), "Le préfet a annoncé la crue."],
    ["windows-1254", latin1("Da\u00f0da ya\u00f0mur ya\u00f0d\u00fd."), "Dağda yağmur yağdı."],
  ])("%s is read, with a warning that names it", async (encoding, data, text) => {
    const { articles, issues } = await read({ "a.txt": data });
    expect(articles[0]?.text).toBe(text);
    expect(issues).toMatchObject([
      { severity: "warning", file: "a.txt", line: 1, message: expect.stringContaining(encoding) },
    ]);
  });

  test("lines in two encodings are each read in their own", async () => {
    const data = Buffer.concat([new TextEncoder().encode(`${russian}\n\n`), windows1251(russian)]);
    const { articles, issues } = await read({ "a.txt": data });
    expect(articles[0]?.text).toBe(`${russian}\n\n${russian}`);
    expect(issues).toMatchObject([
      { severity: "warning", line: 3, message: "Line 3 is not UTF-8 and read as windows-1251." },
    ]);
  });

  test("NDJSON in UTF-16, and with a line in another encoding", async () => {
    const line = `{"id":"a","text":"${russian}"}\n`;
    const wide = await read({ "a.ndjson": Buffer.from(`\ufeff${line}`, "utf16le") });
    expect(wide.articles).toMatchObject([{ id: "a", text: russian }]);
    const mixed = await read({
      "a.ndjson": Buffer.concat([Buffer.from(line), windows1251(line.replace('"a"', '"b"'))]),
    });
    expect(mixed.articles).toMatchObject([{ text: russian }, { text: russian }]);
    expect(mixed.issues).toMatchObject([{ severity: "warning", file: "a.ndjson", line: 2 }]);
  });
});

describe("fields", () => {
  test.each([
    ["2020-11-26", "2020-11-26"],
    ["2020-11", "2020-11"],
    ["2020-11-26T23:59:59+04:00", "2020-11-26"],
    ["2024/2/29", "2024-02-29"],
    ["26.11.2020", "2020-11-26"],
  ])("the date %s is %s", async (written, published) => {
    const { articles, issues } = await read({ "a.txt": `Date: ${written}\n\n${english}` });
    expect(articles).toMatchObject([{ published }]);
    expect(issues).toEqual([]);
  });

  test.each(["2021-02-31", "2021-13-01", "2023-02-29", "soon"])(
    "the impossible date %s is named, the article kept",
    async (written) => {
      const { articles, issues } = await read({ "a.md": `---\ntitle: x\ndate: ${written}\n---\n${english}` });
      expect(articles).toMatchObject([{ text: english }]);
      expect(articles[0]).not.toHaveProperty("published");
      expect(issues).toMatchObject([{ severity: "warning", file: "a.md", line: 3, value: written }]);
    },
  );

  test.each([
    ["javascript:alert(1)", undefined],
    ["https://example.org/a", "https://example.org/a"],
  ])("only web addresses are kept: %s", async (url, kept) => {
    const { articles, issues } = await read({ "a.txt": `Url: ${url}\n\n${english}` });
    expect(articles[0]?.url).toBe(kept);
    expect(issues).toHaveLength(kept === undefined ? 1 : 0);
  });

  test.each([
    ["ru-RU", "ru"],
    ["eng", "en"],
    ["az_Latn_AZ", "az"],
  ])("the language %s is %s", async (given, language) => {
    const { articles } = await read({ "a.txt": `Language: ${given}\n\n${english}` });
    expect(articles[0]?.language).toBe(language);
  });

  test.each([
    ["en", english],
    ["az", "Gecə çayda suyun səviyyəsi qalxdı və körpü bağlandı."],
    ["tr", "Gece nehrin suyu yükseldi ve köprü trafiğe kapatıldı."],
    ["ru", "Ночью вода в реке поднялась, и мост закрыли для движения."],
    ["uk", "Вночі вода в річці піднялася, і міст закрили для руху."],
    ["hy", "Գիշերը գետի ջուրը բարձրացավ, և կամուրջը փակվեց։"],
    ["ka", "ღამით მდინარეში წყალმა აიწია და ხიდი დაიკეტა."],
    ["de", "In der Nacht stieg der Fluss, und die Brücke wurde gesperrt."],
    ["fr", "La rivière est montée dans la nuit et le pont a été fermé."],
    ["und", "1234 5678"],
  ])("a text in %s is known by itself", async (language, text) => {
    const { articles } = await read({ "a.txt": text });
    expect(articles[0]?.language).toBe(language);
  });

  test("the title is the first sentence, shortened between words", async () => {
    const { articles } = await read({ "a.txt": `${english} More.`, "b.txt": "word ".repeat(60) });
    expect(articles[0]?.title).toBe(english.slice(0, -1));
    expect(articles[1]?.title).toMatch(/^(word )+word…$/);
    expect(articles[1]!.title.length).toBeLessThanOrEqual(100);
  });
});

describe("ids", () => {
  const record = (id: string, text: string): string => JSON.stringify({ id, text, language: "en" });

  test("the same id and text again is left out; another text is kept under another id", async () => {
    const { articles, issues } = await read({
      "a.json": record("x", "One."),
      "b.json": record("x", "One."),
      "c.json": record("X", "Two."),
      "d.json": record("x", "Two."),
    });
    expect(articles.map(({ id, text }) => [id.replace(/-[0-9a-z]{8}$/, "-hash"), text])).toEqual([
      ["x", "One."],
      ["X-hash", "Two."],
    ]);
    expect(issues.map(({ file, message }) => [file, message.includes("a.json"), message.includes("left out")])).toEqual(
      [
        ["b.json", true, true],
        ["c.json", true, false],
        ["d.json", true, true],
      ],
    );
  });
});

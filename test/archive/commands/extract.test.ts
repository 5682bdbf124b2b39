import { PassThrough, Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { extract } from "../../../src/archive/commands/extract.ts";
import { testContext } from "../context.ts";

const ALONE = { jobs: 1 };

const rows = (text: string): Record<string, unknown>[] =>
  text.trim() === ""
    ? []
    : text
        .trim()
        .split("\n")
        .map((row) => JSON.parse(row) as Record<string, unknown>);
const record = (values: object): string => `${JSON.stringify({ language: "en", ...values })}\n`;

test("one line out for each line in, in order, with offsets into the text", async () => {
  const text = "A flood hit Baku in Azerbaijan in July 2020.";
  const context = await testContext({}, record({ id: "a", text }) + record({ id: 2, text: "Nothing here." }));
  expect(await extract(["-"], ALONE, context)).toBe(0);
  const [first, second, ...rest] = rows(context.stdout.text) as {
    id: string;
    mentions: Record<string, unknown>[];
    dates: Record<string, unknown>[];
  }[];
  expect(rest).toEqual([]);
  expect(Object.keys(first!)).toEqual(["id", "language", "mentions", "dates"]);
  expect(second).toEqual({ id: 2, language: "en", mentions: [], dates: [] });
  for (const { start, end, text: printed } of [...first!.mentions, ...first!.dates]) {
    expect(text.slice(start as number, end as number)).toBe(printed);
  }
  expect(first!.mentions.find((mention) => mention.text === "Azerbaijan")).toEqual({
    start: 20,
    end: 30,
    text: "Azerbaijan",
    place: "AZ",
    name: "Azerbaijan",
    wikidata: "Q227",
    lat: expect.any(Number),
    lon: expect.any(Number),
    kind: "name",
    confidence: expect.any(Number),
  });
  expect(first!.dates).toEqual([
    { start: 34, end: 43, text: "July 2020", type: "DATE", value: "2020-07", interval: "2020-07" },
  ]);
  expect(context.stderr.text).toBe("");
});

test("bad lines are named on standard error, the others come out, and the exit code is 1", async () => {
  const good = record({ id: "good", text: "Rain in Baku." });
  const bad = [
    "{oops",
    "[]",
    '{"text":"x"}',
    '{"id":"c"}',
    record({ id: "d", text: "abc", spans: [{ start: 1, end: 9 }] }).trim(),
    "\xff",
  ];
  const input = Buffer.concat([
    Buffer.from(`\n${good}`),
    ...bad.map((row) => Buffer.from(`${row}\n`, "latin1")),
    Buffer.from(good.trim()),
  ]);
  const context = await testContext();
  expect(await extract([], ALONE, { ...context, stdin: Readable.from([input]) })).toBe(1);
  expect(rows(context.stdout.text).map(({ id }) => id)).toEqual(["good", "good"]);
  expect(rows(context.stderr.text).map(({ id, line }) => [id, line])).toEqual([
    [null, 3],
    [null, 4],
    [null, 5],
    ["c", 6],
    ["d", 7],
    [null, 8],
  ]);
  for (const row of rows(context.stderr.text)) expect(Object.keys(row)).toEqual(["id", "line", "error"]);
});

test("a date that the calendar does not have is a warning, and the line comes out", async () => {
  const context = await testContext({}, record({ id: "a", text: "Rain in Baku.", published: "2021-02-31" }));
  expect(await extract([], ALONE, context)).toBe(0);
  expect(rows(context.stdout.text)).toHaveLength(1);
  expect(rows(context.stderr.text)).toMatchObject([
    { id: "a", line: 1, warning: expect.stringContaining("2021-02-31") },
  ]);
});

test("only the spans that are given are resolved", async () => {
  const text = "From Baku to Armenia and Georgia.";
  const context = await testContext({}, record({ id: "a", text, spans: [{ start: 13, end: 20 }] }));
  await extract([], ALONE, context);
  expect(rows(context.stdout.text)).toMatchObject([
    { mentions: [{ start: 13, end: 20, text: "Armenia", place: "AM" }] },
  ]);
});

test("files come with their text, title and date", async () => {
  const context = await testContext({
    "a.txt": "date 2020-07-02 BAKU\nTitle: Rain\nLanguage: en\n\nRain in Baku.",
    "b.json": "{oops",
  });
  expect(await extract(["."], ALONE, context)).toBe(1);
  expect(rows(context.stdout.text)).toMatchObject([
    { id: "a", language: "en", title: "Rain", published: "2020-07-02", text: "BAKU\n\nRain in Baku.", dates: [] },
  ]);
  expect(rows(context.stderr.text)).toMatchObject([{ id: null, file: "b.json", line: 1 }]);
});

test("each line is answered without waiting for the next one", async () => {
  const context = await testContext();
  const stdin = new PassThrough();
  const running = extract([], ALONE, { ...context, stdin });
  for (let number = 1; number <= 3; number++) {
    stdin.write(record({ id: number, text: "Rain in Baku." }));
    await expect.poll(() => rows(context.stdout.text).length, { timeout: 10_000 }).toBe(number);
  }
  stdin.end();
  expect(await running).toBe(0);
});

test("a reader who is slow holds the work up, and memory stays flat over 50 MB", async () => {
  const context = await testContext();
  const line = Buffer.from(record({ id: "a", text: `${" ".repeat(10_000)}It rained.` }));
  const lines = Math.ceil((50 * 2 ** 20) / line.length);
  let written = 0;
  let ahead = 0;
  let most = 0;
  const slow = new Writable({
    highWaterMark: 1024,
    write(chunk: Buffer, _encoding, done) {
      for (const byte of chunk) if (byte === 10) written++;
      setImmediate(done);
    },
  });
  async function* input(): AsyncGenerator<Buffer> {
    for (let number = 0; number < lines; number++) {
      yield line;
      ahead = Math.max(ahead, number - written);
      if (number % 500 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
  }
  await extract([], ALONE, { ...context, stdin: Readable.from(input(), { highWaterMark: 1 }), stdout: slow as never });
  await expect.poll(() => written, { timeout: 10_000 }).toBe(lines);
  expect(ahead).toBeLessThan(50);
  expect(most).toBeLessThan(64 * 2 ** 20);
});

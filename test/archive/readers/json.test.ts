import { expect, test } from "vitest";
import { read } from "./read.ts";

const article = {
  id: "a",
  text: "It rained.",
  title: "Rain",
  published: "2020-07-01",
  language: "en",
  source: "Nova",
  author: "B",
  url: "https://example.org/a",
  sources: ["First"],
};
const expected = { ...article, file: "a.json" };

test("one object", async () => {
  const { articles, issues } = await read({ "a.json": JSON.stringify(article, null, 2) });
  expect(articles).toEqual([expected]);
  expect(issues).toEqual([]);
});

test("an array; records that are none are named and passed over", async () => {
  const records = [
    article,
    { id: "b", body: "x" },
    3,
    { id: "c", text: "It snowed.", published: 2020, language: "en" },
  ];
  const { articles, issues } = await read({ "a.json": JSON.stringify(records) });
  expect(articles).toMatchObject([{ id: "a" }, { id: "c", published: "2020" }]);
  expect(issues.map(({ message }) => message)).toEqual([
    'Record 2: "text" is missing (there is: id, body). It was skipped.',
    "Record 3: An article is an object, not a number. It was skipped.",
  ]);
});

test("NDJSON by either name, with blank lines, bad lines and articles without an id", async () => {
  const rows = [JSON.stringify(article), "", "{oops", JSON.stringify({ text: "Two.", language: "en" }), "[1]"].join(
    "\n",
  );
  for (const name of ["a.ndjson", "a.json"]) {
    const { articles, issues } = await read({ [name]: `\ufeff${rows}\r\n` });
    expect(articles.map(({ id }) => id)).toEqual(["a", "a-4"]);
    expect(issues).toMatchObject([
      { severity: "error", file: name, line: 3 },
      { severity: "error", file: name, line: 5 },
    ]);
  }
});

test("JSON that is broken is named by file and line", async () => {
  const { articles, issues } = await read({ "a.json": '{\n  "id": "a",\n  "text": oops\n}' });
  expect(articles).toEqual([]);
  expect(issues).toMatchObject([{ severity: "error", file: "a.json", line: 3 }]);
});

test("a line beyond the limit is named and passed over, and never held", async () => {
  const line = JSON.stringify({ id: "b", text: "Two.", language: "en" });
  const { articles, issues } = await read({ "a.ndjson": `{"id":"a","text":"${"x".repeat(17 * 2 ** 20)}"}\n${line}\n` });
  expect(articles.map(({ id }) => id)).toEqual(["b"]);
  expect(issues).toMatchObject([{ severity: "error", file: "a.ndjson", line: 1 }]);
});

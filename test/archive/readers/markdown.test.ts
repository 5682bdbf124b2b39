import { expect, test } from "vitest";
import type { Issue } from "../../../src/core/issue.ts";
import { readMarkdown } from "../../../src/archive/readers/markdown.ts";

async function plain(text: string) {
  const issues: Issue[] = [];
  const { fields, ...rest } = await readMarkdown(text, "a.md", (issue) => issues.push(issue));
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
  return { ...rest, ...values, issues };
}

test("front matter, and blocks as plain paragraphs", async () => {
  const text = `---
title: "Rain: at last"
date: 2020-07-01
lang: en
sources:
  - First; of its kind
  - Second
---
# Rain: at last

It *rained* in [Oguz](https://example.org/oguz),
and &lt;nowhere&gt; else.

- one
- two

> A quote.

| a | b |
|---|---|
| c | d |

<script>alert(1)</script>
`;
  expect(await plain(text)).toEqual({
    title: "Rain: at last",
    published: "2020-07-01",
    language: "en",
    sources: ["First; of its kind", "Second"],
    text: "It rained in Oguz, and <nowhere> else.\n\none\n\ntwo\n\nA quote.\n\na b\n\nc d",
    issues: [],
  });
});

test("a heading at the start is the title where there is no other", async () => {
  expect(await plain("# Rain\n\nIt rained.\n\n## Later\n\nIt stopped.")).toMatchObject({
    title: "Rain",
    text: "It rained.\n\nLater\n\nIt stopped.",
  });
});

test("broken front matter is named by line, read line by line, and the text kept", async () => {
  const { issues, ...rest } = await plain("---\ndate: 2020-07-01\ntitle: Rain: at last\n---\nIt rained.\n");
  expect(rest).toMatchObject({ title: "Rain: at last", published: "2020-07-01", text: "It rained." });
  expect(issues).toMatchObject([{ severity: "warning", file: "a.md", line: 3, value: "title: Rain: at last" }]);
});

test("front matter without an end stops at the first blank line", async () => {
  const { issues, ...rest } = await plain("---\ntitle: Rain\n\nIt rained.\n");
  expect(rest).toMatchObject({ title: "Rain", text: "It rained." });
  expect(issues).toMatchObject([{ file: "a.md", line: 1 }]);
});

test.each(["- a\n- b", "just words", "'open"])("front matter that is no mapping: %s", async (yaml) => {
  const { text, issues } = await plain(`---\n${yaml}\n---\nIt rained.`);
  expect(text).toBe("It rained.");
  expect(issues).toHaveLength(1);
});

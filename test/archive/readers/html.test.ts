import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/archive/readers/html.ts";

async function plain(html: string) {
  const { fields, ...rest } = await readHtml(html);
  return { ...rest, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])) };
}

const prose = "The road was closed, the mayor said, and it stayed closed, until the thaw came. ";

describe("HTML", () => {
  test("main text and fields of a page", async () => {
    const html = `<!doctype html><html lang="ru"><head><title>Snow | The Oguz Times</title>
      <meta name="author" content="A. Writer"><meta property="article:published_time" content="2021-05-04T09:00:00+04:00">
      <meta name="dateline:sources" content="First; Second"><meta property="og:site_name" content="The Oguz Times">
      <link rel="canonical" href="https://example.org/snow"></head>
      <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>Snow</h1><p>${prose.repeat(4)}</p><p>${prose.repeat(3)}<br><br>After&nbsp;the break.</p></article>
      <footer>All rights reserved</footer><script>alert("no")</script></body></html>`;
    expect(await plain(html)).toEqual({
      title: "Snow",
      author: "A. Writer",
      published: "2021-05-04T09:00:00+04:00",
      source: "The Oguz Times",
      url: "https://example.org/snow",
      language: "ru",
      sources: ["First", "Second"],
      text: `${prose.repeat(4).trim()}\n\n${prose.repeat(3).trim()}\n\nAfter the break.`,
    });
  });

  test("JSON-LD", async () => {
    const data = {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Snow",
      datePublished: "2021-05-04",
      author: { name: "B" },
    };
    const html = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>${prose.repeat(9)}</p></body></html>`;
    expect(await plain(html)).toMatchObject({ title: "Snow", published: "2021-05-04", author: "B" });
  });

  test.each([
    [
      "elements that are never closed",
      "<html><body><p>One<p>Two <b>bold<ul><li>Three<li>Four",
      "One\n\nTwo bold\n\nThree\n\nFour",
    ],
    ["a piece of a page", "One<br>still one<p>Two", "One still one\n\nTwo"],
    ["table rows", "<table><tr><td>a<td>b<tr><td>c</table>", "a b\n\nc"],
    ["what is not shown", "<p>One</p><style>p{}</style><noscript>no</noscript><template>no</template>", "One"],
    ["an open comment", "<p>One</p><!-- <p>Two", "One"],
    ["nothing", "", ""],
  ])("%s", async (_, html, text) => {
    expect((await readHtml(html)).text).toBe(text);
  });

  test("a page nested beyond reason is read, and soon", async () => {
    const started = performance.now();
    expect((await readHtml(`${"<div>".repeat(20_000)}deep`)).text).toBe("deep");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

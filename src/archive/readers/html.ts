import { Readability } from "@mozilla/readability";
import type { Draft, FieldName } from "./draft.ts";
import { splitSources } from "./header.ts";
import { parseHtml } from "./html-document.ts";
import { htmlParagraphs } from "./html-paragraphs.ts";

/** Where pages say what the fields of an article are, in the order of trust; `name` or `property` of a `meta` element. */
const META: Partial<Record<FieldName, string[]>> = {
  id: ["dateline:id"],
  title: ["og:title", "dc.title", "dcterms.title"],
  published: [
    "article:published_time",
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "datepublished",
    "pubdate",
  ],
  source: ["dateline:source", "og:site_name", "publisher", "dc.publisher"],
  author: ["author", "article:author", "dc.creator"],
  dateline: ["dateline"],
};

/**
 * An HTML page: its main text as Mozilla's Readability finds it (all of its text where it finds none), the fields from `meta` elements,
 * JSON-LD, `time` and `link rel="canonical"`. Mark-up that was never closed is closed where a browser would.
 */
export async function readHtml(html: string): Promise<Draft> {
  const page = await parseHtml(html);
  const meta = metaValues(page);
  const draft: Draft = { text: "", fields: {}, sources: splitSources((meta.get("dateline:sources") ?? []).join("\n")) };
  const set = (name: FieldName, value: string | null | undefined): void => {
    if (value?.trim() && draft.fields[name] === undefined) draft.fields[name] = { value };
  };

  for (const [name, keys] of Object.entries(META)) {
    for (const key of keys) set(name as FieldName, meta.get(key)?.[0]);
  }
  set("url", page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? meta.get("og:url")?.[0]);
  set("language", page.documentElement.getAttribute("lang"));
  const time = page.querySelector("time[datetime]")?.getAttribute("datetime");
  const heading = page.querySelector("h1")?.textContent?.trim();
  const title = page.querySelector("title")?.textContent?.trim();
  const everything = htmlParagraphs(page.body);

  const main = mainContent(page);
  set("published", main?.publishedTime ?? time);
  set("author", main?.byline);
  set("source", main?.siteName);
  // A page's own title often has the site's name after the article's.
  set("title", heading && title?.includes(heading) ? heading : main?.title || heading || title);
  const found = main?.content == null ? "" : htmlParagraphs(main.content as Element);
  draft.text = withoutHeading(found === "" ? everything : found, draft.fields.title?.value);
  return draft;
}

/** Readability takes time in the square of the depth, and stack for every level of it. No page that people wrote is this deep. */
const DEPTH_LIMIT = 400;

/** What Readability finds; null where it finds nothing or the page is too deep for it. It changes the page. */
function mainContent(page: Document): ReturnType<Readability<Node>["parse"]> {
  return depth(page.body) > DEPTH_LIMIT ? null : new Readability<Node>(page, { serializer: (node) => node }).parse();
}

function depth(root: Element): number {
  let level = [root];
  let count = 0;
  while (level.length > 0 && count <= DEPTH_LIMIT) {
    level = level.flatMap((element) => [...element.children]);
    count++;
  }
  return count;
}

function metaValues(page: Document): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of page.querySelectorAll("meta[content]")) {
    const key = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop")
    )?.toLowerCase();
    const content = element.getAttribute("content")?.trim();
    if (key === undefined || !content) continue;
    values.set(key, [...(values.get(key) ?? []), content]);
  }
  return values;
}

function withoutHeading(text: string, title: string | undefined): string {
  const heading = title?.replace(/\s+/g, " ").trim();
  return heading !== undefined && text.startsWith(`${heading}\n\n`) ? text.slice(heading.length + 2) : text;
}

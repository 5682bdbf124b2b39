import { parseHTML } from "linkedom";

/** Parses a page, or a piece of one, however broken: there is always a `body`. Nothing in it is run or fetched. */
export function parseHtml(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

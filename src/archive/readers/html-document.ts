let parser: Promise<typeof import("linkedom")> | undefined;

/**
 * Parses a page, or a piece of one, however broken: there is always a `body`. Nothing in it is run or fetched. The parser is loaded when
 * it is first needed: that takes longer than all else that a command starts with.
 */
export async function parseHtml(html: string): Promise<Document> {
  parser ??= import("linkedom");
  const { parseHTML } = await parser;
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

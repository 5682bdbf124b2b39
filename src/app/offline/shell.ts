/**
 * The app's start page, made to stand at another address: its relative links lead to the root, and the prerendered text, which is that
 * of the start page, is taken out.
 * @param root absolute address of the site, ending in `/`
 */
export async function shellFor(start: Response, root: string, address: string): Promise<Response> {
  const html = await start.text();
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(address === root ? html : rootedAt(html, new URL(root).pathname), { headers });
}

/** @param root path of the site, ending in `/` */
export function rootedAt(html: string, root: string): string {
  return html
    .replace(/(<div id="app"[^>]*>)[^]*(<\/div>\s*<\/body>)/, "$1$2")
    .replace(/(\s(?:src|href|content)=")\.\//g, (_, attribute: string) => attribute + root);
}

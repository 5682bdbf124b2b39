import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Report } from "../readers/draft.ts";

const LINK = /\s(?:href|src)="([^"]*)"/g;
/** The one page that a host shows at any address, so that it links to the site's root by its path there. */
const MISSING = "404.html";

/**
 * Follows every relative link of every page.
 * @returns the number of pages
 */
export async function checkPages(root: string, report: Report): Promise<number> {
  const files = new Set<string>();
  await collect(root, "", files);
  const pages = [...files].filter((file) => file.endsWith(".html") && file !== MISSING);
  for (const page of pages) {
    const broken = new Set<string>();
    for (const [, link] of (await readFile(path.join(root, page), "utf8")).matchAll(LINK)) {
      const target = targetOf(page, link!.replaceAll("&amp;", "&"));
      if (target !== null && !files.has(target)) broken.add(link!);
    }
    for (const link of broken) {
      const message = `Its link ${link} leads nowhere.`;
      report({ severity: "error", file: page, value: link, message, remedy: "Build the atlas again." });
    }
  }
  return pages.length;
}

/** The file of the site that a link leads to; null where it leads out of the site or stays on its page. */
function targetOf(page: string, link: string): string | null {
  if (link === "" || link.startsWith("#") || /^[a-z][a-z0-9+.-]*:/i.test(link)) return null;
  const address = new URL(link, `http://localhost/${page}`);
  const file = decodeURIComponent(address.pathname.slice(1));
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

async function collect(root: string, folder: string, files: Set<string>): Promise<void> {
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) await collect(root, `${folder}${entry.name}/`, files);
    else files.add(`${folder}${entry.name}`);
  }
}

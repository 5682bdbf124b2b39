import { createHash } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { zlibSync } from "fflate";
import type { AtlasManifest, InterfaceLanguage, PlaceSummary } from "../../core/model.ts";
import { START } from "../../core/view/url.ts";
import { writeDurably } from "../durable.ts";
import { PageTemplate, type RenderPage } from "./page.ts";
import type { StagedFolder } from "./staged-folder.ts";

/** What an atlas in one file is made of, beside the files of its site. */
export interface SingleFileParts {
  manifest: AtlasManifest;
  places: PlaceSummary[];
  /** The app as one script and one style: `index.html` and what it names. */
  singleFolder: string;
  /** The compiled app, for its icon. */
  appFolder: string;
  renderPage: RenderPage;
  /** Language of the text that stands before the script has run. */
  language: InterfaceLanguage;
  /** Bytes that the file must not exceed. */
  limit: number;
  interrupted: AbortSignal;
}

/** The file would be larger than it may be. */
export class TooLarge extends Error {}

/** Where the page says that it is an atlas in one file; the app finds its root there. */
const ROOT = "#";
const SIGN = `<meta name="dateline-root" content="${ROOT}">`;
const SCRIPT = /<script type="module"[^>]*\ssrc="\.\/([^"]+)"[^>]*><\/script>/;
const STYLE = /<link rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/;

/**
 * Writes app and atlas as one HTML file, which opens from the disk: wholly, or not at all.
 * @param folder holds the site that the data are taken from
 * @returns its bytes
 * @throws {TooLarge} where it would exceed the limit; what was there before then stays
 */
export async function writeSingleFile(file: string, folder: StagedFolder, parts: SingleFileParts): Promise<number> {
  const { start, end } = await page(parts);
  let bytes = 0;
  const counted = (text: string): string => {
    bytes += Buffer.byteLength(text);
    if (bytes > parts.limit) throw new TooLarge();
    return text;
  };
  async function* content(): AsyncGenerator<string> {
    yield counted(start);
    for (const name of folder.names().filter(isData)) {
      parts.interrupted.throwIfAborted();
      const source = folder.path(name);
      // Tiles do not shrink, so those that cannot fit are not even read.
      if (!name.endsWith(".json") && (await stat(source)).size > parts.limit - bytes) throw new TooLarge();
      yield counted(block(name, await readFile(source)));
    }
    yield counted(end);
  }
  await writeDurably(file, content());
  return bytes;
}

/** Whether what lies at a path may be replaced: an atlas in one file, or nothing. */
export async function isSingleFile(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return !(await stat(file).catch(() => null));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    return bytesRead === 0 || buffer.toString("utf8", 0, bytesRead).includes(SIGN);
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

/** The page around the data. */
async function page(parts: SingleFileParts): Promise<{ start: string; end: string }> {
  const { manifest, places, language, singleFolder } = parts;
  const template = await readFile(path.join(singleFolder, "index.html"), "utf8");
  const asset = async (tag: RegExp): Promise<string> => {
    const name = tag.exec(template)?.[1];
    if (name === undefined) throw new Error("The app's single page names no script or no style.");
    return readFile(path.join(singleFolder, name), "utf8");
  };
  // An end tag inside a string would end the element.
  const script = (await asset(SCRIPT)).replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const style = (await asset(STYLE)).replaceAll("</style", "<\\/style");
  const icon = (await readFile(path.join(parts.appFolder, "icon.svg"))).toString("base64");
  const view = { ...START };
  const { html, head, title } = parts.renderPage({ view, root: ROOT, language, manifest, places });
  const { description } = manifest;
  const bare = new PageTemplate(template.replace(SCRIPT, "").replaceAll(/\s*<link [^>]*>/g, ""));
  const filled = bare
    .fill({ root: ROOT, language, title, description, head, html, preload: [] })
    .replace(/<meta charset="[^"]*"[^>]*>/, (charset) => {
      return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`;
    })
    .replace("</head>", () => {
      return `  <link rel="icon" href="data:image/svg+xml;base64,${icon}">\n    <style>${style}</style>\n  </head>`;
    });
  const body = filled.lastIndexOf("</body>");
  return {
    start: filled.slice(0, body),
    end: `<script type="module">${script}</script>\n  ${filled.slice(body)}`,
  };
}

/** Nothing runs but the script that stands in the page, and nothing is asked for that does not. */
function policy(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data: blob:",
    "font-src data:",
    "connect-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function isData(name: string): boolean {
  return /^(atlas|basemap)\/.*\.(json|pmtiles)$/.test(name);
}

/** A file of the site inside the page. Text is deflated; archives of tiles are compressed already. */
function block(name: string, bytes: Uint8Array): string {
  const text = name.endsWith(".json");
  const type = text ? "application/zlib" : "application/octet-stream";
  const data = Buffer.from(text ? zlibSync(bytes, { level: 9 }) : bytes).toString("base64");
  return `<script type="${type}" data-file="${escapeAttribute(name)}">${data}</script>\n`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

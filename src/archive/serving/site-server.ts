import { readFile, stat } from "node:fs/promises";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import path from "node:path";
import { CompressedFiles } from "./compressed-files.ts";
import { HEADERS } from "./headers.ts";
import { sendFile } from "./send-file.ts";

/** What is put into every HTML answer. */
export interface Insertion {
  insert(html: string): string;
  /** Another one wherever `insert` would answer otherwise; fit for an ETag. */
  version: string;
}

/** A server of the files below a folder, and of nothing else. */
export function createSiteServer(root: string): Server {
  const site = new Site();
  return createServer((request, response) => site.answer(request, response, root));
}

/** Answers requests for the files of sites. */
export class Site {
  readonly #compressed = new CompressedFiles();
  readonly #headers: typeof HEADERS;

  /** @param headers that every answer carries */
  constructor(headers = HEADERS) {
    this.#headers = headers;
  }

  /** Answers with a file below a folder; with 500 where that fails. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    root: string,
    insertion: Insertion | null = null,
  ): Promise<void> {
    try {
      await this.#answer(request, response, root, insertion);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, this.#headers).end();
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    root: string,
    insertion: Insertion | null,
  ): Promise<void> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...this.#headers, Allow: "GET, HEAD" }).end();
      return;
    }
    const address = new URL(request.url!.replace(/^\/+/, "/"), "http://localhost");
    const name = fileName(address.pathname);
    const whole = name === null ? null : path.join(root, name);
    const found = whole === null ? null : await stat(whole).catch(() => null);
    if (whole !== null && found?.isDirectory() && !address.pathname.endsWith("/")) {
      response.writeHead(308, { ...this.#headers, Location: `${encodeURI(`/${name}/`)}${address.search}` }).end();
      return;
    }
    const file = whole !== null && found?.isDirectory() ? path.join(whole, "index.html") : whole;
    const size = file === whole ? found : await stat(file!).catch(() => null);
    if (file === null || size === null || !size.isFile()) {
      const page = await readFile(path.join(root, "404.html"), "utf8").catch(() => "Not found");
      const bytes = Buffer.from(insertion === null ? page : insertion.insert(page));
      const headers = { ...this.#headers, "Content-Type": "text/html; charset=utf-8", "Content-Length": bytes.length };
      response.writeHead(404, headers).end(request.method === "HEAD" ? undefined : bytes);
      return;
    }
    const version = `${size.size.toString(36)}-${Math.round(size.mtimeMs).toString(36)}`;
    const inserted = insertion !== null && path.extname(file).toLowerCase() === ".html" ? insertion : null;
    const site = { file, name: name!, size: size.size, version };
    if (inserted === null) return sendFile(request, response, site, this.#compressed, this.#headers);
    const bytes = Buffer.from(inserted.insert(await readFile(file, "utf8")));
    const changed = { ...site, bytes, size: bytes.length, version: `${version}-${inserted.version}` };
    await sendFile(request, response, changed, this.#compressed, this.#headers);
  }
}

/** The file that a path names, relative to the root; null where it names none, or one outside. */
function fileName(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const parts = decoded.split("/").filter((part) => part !== "");
  const foul = parts.some((part) => part.startsWith(".") || /[\\\0:]/.test(part));
  return foul ? null : parts.join("/");
}

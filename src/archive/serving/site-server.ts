import { readFile, stat } from "node:fs/promises";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import path from "node:path";
import { CompressedFiles } from "./compressed-files.ts";
import { HEADERS } from "./headers.ts";
import { sendFile } from "./send-file.ts";

/** A server of the files below a folder, and of nothing else. */
export function createSiteServer(root: string): Server {
  const compressed = new CompressedFiles();
  return createServer((request, response) => {
    answer(request, response, root, compressed).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, HEADERS).end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  compressed: CompressedFiles,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...HEADERS, Allow: "GET, HEAD" }).end();
    return;
  }
  const address = new URL(request.url!.replace(/^\/+/, "/"), "http://localhost");
  const name = fileName(address.pathname);
  const whole = name === null ? null : path.join(root, name);
  const found = whole === null ? null : await stat(whole).catch(() => null);
  if (whole !== null && found?.isDirectory() && !address.pathname.endsWith("/")) {
    response.writeHead(308, { ...HEADERS, Location: `${encodeURI(`/${name}/`)}${address.search}` }).end();
    return;
  }
  const file = whole !== null && found?.isDirectory() ? path.join(whole, "index.html") : whole;
  const size = file === whole ? found : await stat(file!).catch(() => null);
  if (file === null || size === null || !size.isFile()) {
    const page = await readFile(path.join(root, "404.html")).catch(() => Buffer.from("Not found"));
    const headers = { ...HEADERS, "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length };
    response.writeHead(404, headers).end(request.method === "HEAD" ? undefined : page);
    return;
  }
  await sendFile(request, response, { file, name: name!, size: size.size, changed: size.mtimeMs }, compressed);
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

import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { CompressedFiles, SiteFile } from "./compressed-files.ts";
import type { HEADERS } from "./headers.ts";

/** Content types by extension, and whether the content shrinks when it is compressed. */
const TYPES: Record<string, [type: string, compress: boolean]> = {
  ".html": ["text/html; charset=utf-8", true],
  ".js": ["text/javascript; charset=utf-8", true],
  ".mjs": ["text/javascript; charset=utf-8", true],
  ".css": ["text/css; charset=utf-8", true],
  ".json": ["application/json", true],
  ".webmanifest": ["application/manifest+json", true],
  ".svg": ["image/svg+xml", true],
  ".txt": ["text/plain; charset=utf-8", true],
  ".png": ["image/png", false],
  ".jpg": ["image/jpeg", false],
  ".ico": ["image/x-icon", false],
  ".woff2": ["font/woff2", false],
  ".pmtiles": ["application/vnd.pmtiles", false],
};

/** Files with a hash of their content in their name never change. */
const HASHED = /^assets\/.*-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
const SMALLEST = 1024;

/** Answers a request with a file: whole, compressed, in part, or not at all where the browser has it already. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  site: SiteFile,
  compressed: CompressedFiles,
  always: typeof HEADERS,
): Promise<void> {
  const [type, compress] = TYPES[path.extname(site.file).toLowerCase()] ?? ["application/octet-stream", false];
  const encoding = compress && site.size >= SMALLEST ? acceptedEncoding(request) : null;
  const tag = `"${site.version}${encoding ? `-${encoding}` : ""}"`;
  const headers: Record<string, string | number> = {
    ...always,
    "Content-Type": type,
    "Cache-Control": HASHED.test(site.name) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: tag,
    ...(compress ? { Vary: "Accept-Encoding" } : { "Accept-Ranges": "bytes" }),
  };
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (encoding !== null) {
    const bytes = await compressed.get(site, encoding);
    response.writeHead(200, { ...headers, "Content-Encoding": encoding, "Content-Length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
    return;
  }
  const whole: Range = { start: 0, end: site.size - 1 };
  const stated = request.headers["if-range"];
  const range = stated !== undefined && stated !== tag ? whole : byteRange(request.headers.range, site.size);
  if (range === null) {
    response.writeHead(416, { ...headers, "Content-Range": `bytes */${site.size}` }).end();
    return;
  }
  headers["Content-Length"] = range.end - range.start + 1;
  if (range.partial) headers["Content-Range"] = `bytes ${range.start}-${range.end}/${site.size}`;
  response.writeHead(range.partial ? 206 : 200, headers);
  if (request.method === "HEAD" || site.size === 0) response.end();
  else if (site.bytes !== undefined) response.end(site.bytes.subarray(range.start, range.end + 1));
  else await pipeline(createReadStream(site.file, { start: range.start, end: range.end }), response).catch(() => {});
}

interface Range {
  start: number;
  end: number;
  partial?: boolean;
}

/** The one range that a header asks for; the whole where it asks for none or for several; null where it lies beyond the end. */
function byteRange(header: string | undefined, size: number): Range | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (match === null || (match[1] === "" && match[2] === "")) return { start: 0, end: size - 1 };
  const last = size - 1;
  const range =
    match[1] === ""
      ? { start: Math.max(0, size - Number(match[2])), end: last }
      : { start: Number(match[1]), end: match[2] === "" ? last : Math.min(last, Number(match[2])) };
  return range.start > range.end ? null : { ...range, partial: true };
}

function acceptedEncoding(request: IncomingMessage): "br" | "gzip" | null {
  const accepted = request.headers["accept-encoding"] ?? "";
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(accepted) ? "gzip" : null;
}

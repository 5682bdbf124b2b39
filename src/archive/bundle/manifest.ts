import { createHash } from "node:crypto";
import { z } from "zod";
import { pathsFault } from "./paths.ts";

/*
 * A bundle is one file:
 *
 *     dateline-bundle 1 <bytes of the manifest>\n
 *     <manifest: JSON in UTF-8>
 *     <signature: 64 bytes, Ed25519 over all that stands before it>
 *     <the files' bytes, in the order of the manifest, with nothing between or after>
 */

/** Bytes of an Ed25519 signature (RFC 8032, section 5.1.6). */
export const SIGNATURE_BYTES = 64;
/** Bytes in which the first line ends. */
export const LINE_BYTES = 32;
/** More than any show has; they bound memory and time before a signature is known to be right. */
export const LIMITS = { manifest: 32 * 2 ** 20, files: 200_000, file: 8 * 2 ** 30, total: 64 * 2 ** 30 };

/** What every bundle begins with. */
export const MAGIC = "dateline-bundle ";
const LINE = new RegExp(`^${MAGIC}(\\d{1,6}) ([1-9]\\d{0,9})\\n`);
const FORMAT = 1;

/** What a version looks like, which names a folder. */
export const VERSION = /^[0-9a-f]{32}$/;

const schema = z.strictObject({
  /** Digest of sequence and files: names the show's folder. */
  version: z.string().regex(VERSION),
  /** A show is only ever replaced by one of a higher number. */
  sequence: z.int().min(1),
  title: z.string().max(500),
  madeBy: z.string().max(100),
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        bytes: z.int().min(0).max(LIMITS.file),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(LIMITS.files),
});

export type BundleManifest = z.output<typeof schema>;
export type BundleFile = BundleManifest["files"][number];

/** First line and manifest as bytes: what is signed. */
export function encodeManifest(manifest: BundleManifest): Buffer {
  const json = Buffer.from(JSON.stringify(manifest));
  return Buffer.concat([Buffer.from(`${MAGIC}${FORMAT} ${json.length}\n`), json]);
}

/**
 * Reads the first line.
 * @param start the first `LINE_BYTES` bytes
 * @returns bytes of the line and of the manifest; or what is wrong, as a sentence without its full stop
 */
export function parseLine(start: Uint8Array): { line: number; manifest: number } | { fault: string } {
  const match = LINE.exec(Buffer.from(start).toString("latin1"));
  if (match === null) return { fault: "It is not a bundle" };
  if (match[1] !== String(FORMAT)) return { fault: "It was made by a newer version of Dateline" };
  const manifest = Number(match[2]);
  return manifest > LIMITS.manifest ? { fault: "Its list of files is too long" } : { line: match[0].length, manifest };
}

/**
 * Reads a manifest whose signature is right, and still trusts nothing in it.
 * @returns the manifest; or what is wrong, as a sentence without its full stop
 */
export function parseManifest(json: Uint8Array): BundleManifest | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch {
    return { fault: "Its list of files cannot be read" };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return { fault: `Its list of files is wrong at ${parsed.error.issues[0]!.path.join(".") || "its top"}` };
  const { version, sequence, files } = parsed.data;
  const fault = pathsFault(files.map(({ path }) => path));
  if (fault !== null) return { fault };
  if (!files.some(({ path }) => path === "index.html")) return { fault: "It holds no site: index.html is missing" };
  if (totalBytes(files) > LIMITS.total) return { fault: "It is too large" };
  return version === versionOf(sequence, files) ? parsed.data : { fault: "Its version does not fit its files" };
}

export function versionOf(sequence: number, files: readonly BundleFile[]): string {
  const hash = createHash("sha256").update(`${sequence}\n`);
  for (const { path, bytes, sha256 } of files) hash.update(`${sha256} ${bytes} ${path}\n`);
  return hash.digest("hex").slice(0, 32);
}

export function totalBytes(files: readonly BundleFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

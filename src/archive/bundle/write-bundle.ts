import { createHash, type KeyObject, sign } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { compareText } from "../../core/text/order.ts";
import { CommandError } from "../context.ts";
import { writeDurably } from "../durable.ts";
import { fileFault } from "../file-fault.ts";
import { type BundleFile, type BundleManifest, encodeManifest, MAGIC, parseManifest, versionOf } from "./manifest.ts";

export interface BundleOptions {
  key: KeyObject;
  /** Null: seconds since 1970 at which the site was written. */
  sequence: number | null;
  madeBy: string;
}

/**
 * Writes a site as one signed file, wholly or not at all. The same site, key and sequence give the same bytes. Memory does not grow with the
 * files' bytes.
 * @throws {CommandError} where the site cannot be bundled or the file not be written
 */
export async function writeBundle(site: string, out: string, options: BundleOptions): Promise<BundleManifest> {
  const atlas = path.join(site, "atlas", "atlas.json");
  const title = await titleOf(atlas, site);
  if (!path.relative(site, out).startsWith("..")) {
    throw new CommandError("The bundle would lie in the site that it holds. Name another place with --out.");
  }
  await refuseForeignFile(out);
  try {
    const before = await stat(site);
    const files: BundleFile[] = [];
    for (const name of await filesIn(site, "")) files.push({ path: name, ...(await digest(path.join(site, name))) });
    const sequence = options.sequence ?? Math.floor((await stat(atlas)).mtimeMs / 1000);
    const { key, madeBy } = options;
    const manifest = { version: versionOf(sequence, files), sequence, title: title.slice(0, 500), madeBy, files };
    const signed = encodeManifest(manifest);
    const checked = parseManifest(signed.subarray(signed.indexOf("\n") + 1));
    if ("fault" in checked) throw new CommandError(`${site} cannot be bundled. ${checked.fault}.`);
    // A build that ended meanwhile has put another folder here.
    if ((await stat(site)).ino !== before.ino) throw changed(site);
    await writeDurably(out, parts(signed, site, manifest, key));
    return manifest;
  } catch (error) {
    throw fileFault(error, out);
  }
}

async function* parts(
  signed: Buffer,
  site: string,
  { files }: BundleManifest,
  key: KeyObject,
): AsyncGenerator<Uint8Array> {
  yield signed;
  yield sign(null, signed, key);
  for (const file of files) {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path.join(site, file.path)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest("hex") !== file.sha256) throw changed(file.path);
  }
}

function changed(name: string): CommandError {
  return new CommandError(`${name} changed while it was bundled. Bundle the site when its build has ended.`);
}

/** @throws {CommandError} where there is no atlas */
async function titleOf(atlas: string, site: string): Promise<string> {
  const text = await readFile(atlas, "utf8").catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw fileFault(error, atlas);
    throw new CommandError(`There is no atlas in ${site}: atlas/atlas.json is missing.`);
  });
  try {
    const { title } = JSON.parse(text) as { title: unknown };
    if (typeof title === "string") return title;
  } catch {
    // Said below.
  }
  throw new CommandError(`${atlas} is damaged. Build the site again.`);
}

/** Only a bundle is ever replaced. */
async function refuseForeignFile(out: string): Promise<void> {
  const handle = await open(out).catch(() => null);
  if (handle === null) return;
  const start = await handle
    .read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    .then(({ buffer, bytesRead }) => buffer.toString("latin1", 0, bytesRead))
    .catch(() => null)
    .finally(() => handle.close());
  if (start === "" || start === MAGIC) return;
  throw new CommandError(`${out} is something else than a bundle, so it was left alone. Name another file with --out.`);
}

/** All files below a folder, by name. Hidden ones stay out: no site has any, and systems strew them. */
async function filesIn(site: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(site, folder), { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries.sort((one, other) => compareText(one.name, other.name))) {
    const name = `${folder}${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) names.push(...(await filesIn(site, `${name}/`)));
    else if (entry.isFile()) names.push(name);
    else throw new CommandError(`${name} is no file but a link or a device, so the site was not bundled.`);
  }
  return names;
}

async function digest(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

import { createHash, type KeyObject, verify } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { CommandError } from "../context.ts";
import { fileFault } from "../file-fault.ts";
import {
  type BundleFile,
  type BundleManifest,
  LINE_BYTES,
  parseLine,
  parseManifest,
  SIGNATURE_BYTES,
  totalBytes,
} from "./manifest.ts";

/** Bytes read at a time. */
const BLOCK = 1 << 18;

/** A bundle that is not what it should be, whoever looks at it and whenever: it need not be tried again. */
export class RefusedBundle extends CommandError {}

/** A bundle that is right, of a show that is not newer than the one that runs. */
export class OlderBundle extends CommandError {}

/** A bundle whose signature, list of files and length are right; its files' bytes are yet to be looked at. */
export class Bundle {
  readonly manifest: BundleManifest;
  readonly #handle: FileHandle;
  readonly #name: string;
  #position: number;

  private constructor(handle: FileHandle, name: string, manifest: BundleManifest, start: number) {
    this.#handle = handle;
    this.#name = name;
    this.manifest = manifest;
    this.#position = start;
  }

  /**
   * Opens a bundle and hands it to `work`.
   * @throws {RefusedBundle} where it is no bundle, not signed by this key, cut, or goes on after its end
   * @throws {CommandError} where it cannot be read
   */
  static async with<T>(file: string, publicKey: KeyObject, work: (bundle: Bundle) => Promise<T>): Promise<T> {
    const handle = await openRegular(file);
    try {
      return await work(await Bundle.#open(handle, file, publicKey));
    } finally {
      await handle.close().catch(() => {});
    }
  }

  static async #open(handle: FileHandle, file: string, publicKey: KeyObject): Promise<Bundle> {
    const refuse = (fault: string): never => {
      throw new RefusedBundle(`${file} was refused: ${fault}.`);
    };
    const read = (position: number, length: number): Promise<Buffer> => readExactly(handle, file, position, length);
    const { size } = await handle.stat();
    const line = parseLine(await read(0, Math.min(LINE_BYTES, size)));
    if ("fault" in line) return refuse(line.fault);
    const signed = line.line + line.manifest;
    if (size < signed + SIGNATURE_BYTES) return refuse("It is not whole");
    const bytes = await read(0, signed);
    const signature = await read(signed, SIGNATURE_BYTES);
    if (!verify(null, bytes, publicKey, signature)) {
      return refuse("Its signature is not that of the key which this kiosk trusts, or it was altered");
    }
    const manifest = parseManifest(bytes.subarray(line.line));
    if ("fault" in manifest) return refuse(manifest.fault);
    const start = signed + SIGNATURE_BYTES;
    const end = start + totalBytes(manifest.files);
    if (size < end) return refuse("It is not whole");
    if (size > end) return refuse("There is something after its end");
    return new Bundle(handle, file, manifest, start);
  }

  /**
   * Reads the next file: they come in the manifest's order. Each chunk is overwritten by the one after it.
   * @throws {RefusedBundle} at its end, where the bytes were not those that were signed
   */
  async *content(file: BundleFile): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(Math.min(BLOCK, file.bytes));
    for (let left = file.bytes; left > 0;) {
      const { bytesRead } = await this.#handle
        .read(buffer, 0, Math.min(left, buffer.length), this.#position)
        .catch((error: unknown) => {
          throw fileFault(error, this.#name);
        });
      if (bytesRead === 0) throw new RefusedBundle(`${this.#name} was refused: It is not whole.`);
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      yield chunk;
      this.#position += bytesRead;
      left -= bytesRead;
    }
    if (hash.digest("hex") !== file.sha256) {
      throw new RefusedBundle(`${this.#name} was refused: ${file.path} in it was altered or damaged.`);
    }
  }
}

/** Looks at all of a bundle and writes nothing. */
export function verifyBundle(file: string, publicKey: KeyObject): Promise<BundleManifest> {
  return Bundle.with(file, publicKey, async (bundle) => {
    for (const entry of bundle.manifest.files) for await (const chunk of bundle.content(entry)) void chunk;
    return bundle.manifest;
  });
}

/** Opens a file and nothing else: a pipe would wait for ever, a link could lead anywhere. */
async function openRegular(file: string): Promise<FileHandle> {
  const refusal = new RefusedBundle(`${file} was refused: It is not a file.`);
  // Windows knows neither flag.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;
  const handle = await open(file, O_RDONLY! | O_NOFOLLOW | O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ELOOP" ? refusal : fileFault(error, file);
  });
  try {
    if ((await handle.stat()).isFile()) return handle;
    throw refusal;
  } catch (error) {
    await handle.close().catch(() => {});
    throw fileFault(error, file);
  }
}

async function readExactly(handle: FileHandle, file: string, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done).catch((error: unknown) => {
      throw fileFault(error, file);
    });
    if (bytesRead === 0) throw new RefusedBundle(`${file} was refused: It is not whole.`);
    done += bytesRead;
  }
  return bytes;
}

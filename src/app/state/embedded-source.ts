import { type Part, type Source, Unavailable } from "./source.ts";

/**
 * The files inside the page, as `dateline build --single-file` puts them there: `<script data-file="atlas/places.json">` with the bytes in
 * Base64, deflated where `type` is `application/zlib`.
 */
export class EmbeddedSource implements Source {
  readonly #blocks = new Map<string, HTMLScriptElement>();
  readonly #archives = new Map<string, ArrayBuffer>();

  constructor(page: Document) {
    for (const block of page.querySelectorAll<HTMLScriptElement>("script[data-file]"))
      this.#blocks.set(block.dataset.file!, block);
  }

  async json(path: string): Promise<unknown> {
    const { type, bytes } = this.#read(path);
    const stream = new Blob([bytes]).stream();
    const inflated = type === "application/zlib" ? stream.pipeThrough(new DecompressionStream("deflate")) : stream;
    return new Response(inflated).json().catch(() => {
      throw new Unavailable(path, { kind: "damaged" });
    });
  }

  async part(path: string, offset: number, length: number): Promise<Part> {
    let archive = this.#archives.get(path);
    if (!archive) {
      archive = this.#read(path).bytes.buffer;
      this.#archives.set(path, archive);
      // The text need not be held twice.
      this.#blocks.get(path)!.remove();
    }
    return { data: archive.slice(offset, offset + length) };
  }

  #read(path: string): { type: string; bytes: Uint8Array<ArrayBuffer> } {
    const block = this.#blocks.get(path);
    if (!block) throw new Unavailable(path, { kind: "status", status: 404 });
    const letters = atob(block.textContent);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return { type: block.type, bytes };
  }
}

import { type Part, type Source, Unavailable } from "./source.ts";

/** The files of a site on a web server. */
export class WebSource implements Source {
  readonly #root: string;
  /** Archives of a server that answers a request for a part with the whole: fetched once, kept. */
  readonly #wholes = new Map<string, Promise<Part>>();

  /** @param root ends in `/` */
  constructor(root: string) {
    this.#root = root;
  }

  async json(path: string): Promise<unknown> {
    const answer = await this.#ask(path);
    return answer.json().catch(() => {
      throw new Unavailable(path, { kind: "damaged" });
    });
  }

  async part(
    path: string,
    offset: number,
    length: number,
    { signal, fresh = false }: { signal?: AbortSignal; fresh?: boolean } = {},
  ): Promise<Part> {
    const cut = ({ data, version }: Part): Part => ({ data: data.slice(offset, offset + length), version });
    const kept = this.#wholes.get(path);
    if (kept) return cut(await kept);
    const answer = await this.#ask(path, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      // Chromium's cache mixes up parts of a file, now and then among thousands: what it hands out is then no tile.
      cache: fresh ? "reload" : "no-store",
      ...(signal ? { signal } : {}),
    });
    const tag = answer.headers.get("etag");
    // A weak tag does not vouch for every byte.
    const version = tag === null || tag.startsWith("W/") ? undefined : tag;
    const whole = answer.arrayBuffer().then((data): Part => ({ data, version }));
    if (answer.status === 206) return whole;
    this.#wholes.set(path, whole);
    whole.catch(() => this.#wholes.delete(path));
    return cut(await whole);
  }

  async #ask(path: string, request?: RequestInit): Promise<Response> {
    const address = this.#root + path.split("/").map(encodeURIComponent).join("/");
    const answer = await fetch(address, request).catch((error: Error) => {
      throw error.name === "AbortError" ? error : new Unavailable(path, { kind: "offline" });
    });
    if (!answer.ok) throw new Unavailable(path, { kind: "status", status: answer.status });
    return answer;
  }
}

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
    // Chromium's cache on Windows mixes up parts of a file.
    const cache = fresh ? "reload" : navigator.userAgent.includes("Windows") ? "no-store" : "default";
    const request = { headers: { range: `bytes=${offset}-${offset + length - 1}` }, ...(signal ? { signal } : {}) };
    // Elsewhere, a part breaks off now and then, among thousands: it is asked for once more, past the cache. The map would go without it.
    return this.#part(path, cut, { ...request, cache }).catch((error: Error) => {
      if (error instanceof Unavailable || signal?.aborted) throw error;
      return this.#part(path, cut, { ...request, cache: "no-store" }).catch((again: Error) => {
        throw again instanceof Unavailable || signal?.aborted ? again : new Unavailable(path, { kind: "offline" });
      });
    });
  }

  async #part(path: string, cut: (whole: Part) => Part, request: RequestInit): Promise<Part> {
    const answer = await this.#ask(path, request);
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

/// <reference lib="webworker" />
import { shellFor } from "./shell.ts";

/** A server that has not answered by then is taken for absent, in milliseconds. */
const PATIENCE = 3000;

/** Answers for whole pages: the server's, else one read before, else the app, which draws any page itself. */
export class Pages {
  readonly #version: string;
  readonly #scope: string;
  readonly #shell: () => Promise<Response | undefined>;
  readonly #cacheName: string;
  /** Pages of a newer version, by client. Their data come from the server. */
  readonly #foreign = new Set<string>();
  #remembered: Promise<void> | null = null;

  constructor(version: string, scope: string, shell: () => Promise<Response | undefined>) {
    this.#version = version;
    this.#scope = scope;
    this.#shell = shell;
    this.#cacheName = `dateline-pages-${version} ${scope}`;
  }

  async answer(event: FetchEvent): Promise<Response> {
    const address = event.request.url.replace(/[?#].*$/, "");
    const fresh = await within(PATIENCE, Promise.all([fetch(event.request), this.#serversVersion()]));
    if (fresh && fresh[0].status < 500) {
      const [page, version] = fresh;
      if (version !== this.#version) await this.#addForeign(event.resultingClientId);
      else if (page.status === 200) event.waitUntil(this.#keep(address, page.clone()));
      return page;
    }
    const stored = await (await caches.open(this.#cacheName)).match(address);
    if (stored) return stored;
    const shell = await this.#shell();
    return shell ? shellFor(shell, this.#scope, address) : Response.error();
  }

  /** Whether a page came from the server in a newer version than this worker's. */
  async isForeign(client: string): Promise<boolean> {
    // The worker is stopped and started at the browser's will: what it must not forget is stored.
    this.#remembered ??= (async () => {
      for (const { url } of await (await caches.open(this.#cacheName)).keys()) {
        const id = url.slice(url.indexOf("?client=") + 8);
        if (url.includes("?client=")) this.#foreign.add(id);
      }
    })().catch(() => {});
    await this.#remembered;
    return this.#foreign.has(client);
  }

  /** Deletes the pages of other versions. */
  async dropOld(): Promise<void> {
    const old = (await caches.keys()).filter(
      (name) => name.startsWith("dateline-pages-") && name.endsWith(` ${this.#scope}`) && name !== this.#cacheName,
    );
    await Promise.all(old.map((name) => caches.delete(name)));
  }

  async #serversVersion(): Promise<string> {
    try {
      const answer = await fetch(`${this.#scope}version.json`, { cache: "no-store" });
      return ((await answer.json()) as { version: string }).version;
    } catch {
      return this.#version;
    }
  }

  async #addForeign(client: string): Promise<void> {
    this.#foreign.add(client);
    await this.#keep(`${this.#scope}?client=${client}`, new Response(null));
  }

  async #keep(key: string, answer: Response): Promise<void> {
    await caches
      .open(this.#cacheName)
      .then((cache) => cache.put(key, answer))
      .catch(() => {
        // Without room the page is shown all the same.
      });
  }
}

/** What something comes to, or null where it fails or takes too long. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));
  return Promise.race([work.catch(() => null), late]);
}

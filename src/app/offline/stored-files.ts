import type { PrecacheController } from "workbox-precaching";
import { createPartialResponse } from "workbox-range-requests";
import type { OfflineFile, OfflineList } from "../../core/offline.ts";
import type { KeepFailure, WorkerAnswer } from "./messages.ts";

/** A file as it came: with the digest that it should have, or why not. */
type Fetched =
  { bytes: ArrayBuffer; type: string; stored: "kept" | KeepFailure } | { why: KeepFailure; status: number };

/** The server has the file, but not as of this version. */
const GONE = 410;

/**
 * The files of one version of a site, in the browser's storage. Only what has the stated digest gets in; its key is address and digest,
 * so that versions share what did not change, and never mix.
 */
export class StoredFiles {
  readonly #app: PrecacheController;
  readonly #scope: string;
  readonly #cacheName: string;
  readonly #coming = new Map<string, Promise<Fetched>>();
  /** Archives that ranges are cut from, while this worker lives. */
  readonly #archives = new Map<string, Promise<Blob | null>>();
  #list: Promise<OfflineList> | null = null;

  constructor(app: PrecacheController, scope: string) {
    this.#app = app;
    this.#scope = scope;
    this.#cacheName = `dateline-files ${scope}`;
  }

  /** All files of this version, as its own `offline.json` says. */
  list(): Promise<OfflineList> {
    this.#list ??= (async () => {
      const answer = (await this.#app.matchPrecache("offline.json"))!;
      return (await answer.json()) as OfflineList;
    })();
    return this.#list;
  }

  /** Answers the app: from storage, else from the server, and keeps what comes. A part of an archive that is not kept passes through. */
  async answer(path: string, request: Request): Promise<Response> {
    const file = await this.#find(path);
    if (!file) return fetch(request);
    if (request.headers.has("range")) return this.#part(file, request);
    const stored = await this.#match(file);
    if (stored) return stored;
    const got = await this.#fetch(file);
    if ("bytes" in got) return new Response(got.bytes, { headers: { "Content-Type": got.type } });
    return got.why === "changed" ? new Response(null, { status: GONE }) : errorOf(got.status);
  }

  /** Keeps a file, unless it is kept; `check` has it fetched again where a byte is damaged. */
  async keep(path: string, check: boolean, onBytes: (bytes: number) => void): Promise<WorkerAnswer> {
    const file = await this.#find(path);
    if (!file) return { kind: "failed", why: "changed" };
    const stored = await this.#match(file);
    if (stored && (!check || (await hexDigest(await stored.arrayBuffer())) === file.sha256)) return { kind: "kept" };
    if (stored) await this.#delete(file);
    const got = await this.#fetch(file, onBytes);
    const state = "bytes" in got ? got.stored : got.why;
    return state === "kept" ? { kind: "kept" } : { kind: "failed", why: state };
  }

  /** Paths of the files that are kept. */
  async kept(): Promise<string[]> {
    const names = [this.#cacheName, this.#app.strategy.cacheName];
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const present = new Set(keys.flat().map(({ url }) => url));
    return (await this.list()).files.filter((file) => present.has(this.#placeOf(file).key)).map(({ path }) => path);
  }

  async forget(): Promise<void> {
    this.#archives.clear();
    await caches.delete(this.#cacheName);
  }

  /** Deletes what other versions alone needed. */
  async dropOld(): Promise<void> {
    const wanted = new Set((await this.list()).files.map((file) => this.#placeOf(file).key));
    const cache = await caches.open(this.#cacheName);
    for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  }

  async #find(path: string): Promise<OfflineFile | undefined> {
    return (await this.list()).files.find((file) => file.path === path);
  }

  #placeOf({ path, sha256 }: OfflineFile): { cacheName: string; key: string } {
    const address = this.#addressOf(path);
    const appKey = this.#app.getCacheKeyForURL(address);
    return appKey === undefined
      ? { cacheName: this.#cacheName, key: `${address}?sha256=${sha256}` }
      : { cacheName: this.#app.strategy.cacheName, key: appKey };
  }

  #addressOf(path: string): string {
    return this.#scope + path.split("/").map(encodeURIComponent).join("/");
  }

  async #match(file: OfflineFile): Promise<Response | undefined> {
    const { cacheName, key } = this.#placeOf(file);
    return (await caches.open(cacheName)).match(key);
  }

  async #delete(file: OfflineFile): Promise<void> {
    const { cacheName, key } = this.#placeOf(file);
    this.#archives.delete(file.path);
    await (await caches.open(cacheName)).delete(key);
  }

  /** The cache takes no answers in part (206): the whole archive is kept, and cut. */
  async #part(file: OfflineFile, request: Request): Promise<Response> {
    const archive = await this.#archive(file);
    if (archive) return createPartialResponse(request, new Response(archive));
    const answer = await fetch(request);
    const total = answer.headers.get("content-range")?.split("/")[1];
    return total === undefined || Number(total) === file.bytes ? answer : new Response(null, { status: GONE });
  }

  async #archive(file: OfflineFile): Promise<Blob | null> {
    let archive = this.#archives.get(file.path);
    if (!archive) {
      archive = this.#match(file).then((stored) => stored?.blob() ?? null);
      this.#archives.set(file.path, archive);
    }
    const found = await archive.catch(() => null);
    if (found === null) this.#archives.delete(file.path);
    return found;
  }

  #fetch(file: OfflineFile, onBytes?: (bytes: number) => void): Promise<Fetched> {
    let coming = this.#coming.get(file.path);
    if (!coming) {
      coming = this.#fetchOnce(file, onBytes).finally(() => this.#coming.delete(file.path));
      this.#coming.set(file.path, coming);
    }
    return coming;
  }

  async #fetchOnce(file: OfflineFile, onBytes?: (bytes: number) => void): Promise<Fetched> {
    let bytes: ArrayBuffer;
    let answer: Response;
    try {
      // A copy in the browser's own cache may be of another version: the server is asked whether it still holds.
      answer = await fetch(this.#addressOf(file.path), { cache: "no-cache" });
      if (!answer.ok) return { why: answer.status === 404 ? "changed" : "unreachable", status: answer.status };
      bytes = await readAll(answer, onBytes);
    } catch {
      return { why: "unreachable", status: 0 };
    }
    if ((await hexDigest(bytes)) !== file.sha256) return { why: "changed", status: GONE };
    const type = answer.headers.get("content-type") ?? "application/octet-stream";
    return { bytes, type, stored: await this.#put(file, bytes, type) };
  }

  async #put(file: OfflineFile, bytes: ArrayBuffer, type: string): Promise<"kept" | KeepFailure> {
    const { cacheName, key } = this.#placeOf(file);
    const headers = { "Content-Type": type, "Content-Length": String(bytes.byteLength) };
    try {
      await (await caches.open(cacheName)).put(key, new Response(bytes, { headers }));
      return "kept";
    } catch (error) {
      return (error as DOMException).name === "QuotaExceededError" ? "full" : "refused";
    }
  }
}

async function readAll(answer: Response, onBytes: ((bytes: number) => void) | undefined): Promise<ArrayBuffer> {
  if (!onBytes || !answer.body) return answer.arrayBuffer();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    chunks.push(step.value as Uint8Array<ArrayBuffer>);
    onBytes((bytes += step.value.length));
  }
  return new Blob(chunks).arrayBuffer();
}

async function hexDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param status of the server's answer; 0 where there was none */
function errorOf(status: number): Response {
  return status === 0 ? Response.error() : new Response(null, { status });
}

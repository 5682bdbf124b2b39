/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import type { WorkerSetup } from "../../core/offline.ts";
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";
import { Pages } from "./pages.ts";
import { StoredFiles } from "./stored-files.ts";

/*
 * Keeps the app from the first visit on, and the atlas as it is read. One version of a site at a time: what it keeps and hands out has
 * the digest that its own version states. A new version is fetched beside it and waits until no page of the old one is open.
 */
declare const self: ServiceWorkerGlobalScope & { __DATELINE_SETUP: WorkerSetup };

const setup = self.__DATELINE_SETUP;
const scope = self.registration.scope;
const app = new PrecacheController();
app.addToCacheList(setup.precache);
const files = new StoredFiles(app, scope);
const pages = new Pages(setup.version, scope, () => app.matchPrecache("index.html"));

self.addEventListener("install", (event) => event.waitUntil(app.install(event)));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([app.activate(event), files.dropOld(), pages.dropOld()])),
);
// The first visit then works offline at once; later versions find no page open that they could claim.
clientsClaim();

const FILE = /\/[^/]+\.(?!html$)[a-z0-9]+$/;
registerRoute(new NavigationRoute(({ event }) => pages.answer(event as FetchEvent), { denylist: [FILE] }));
registerRoute(
  ({ url, sameOrigin, request }) =>
    sameOrigin && request.method === "GET" && /^(atlas|basemap)\//.test(pathBelow(scope, url.href)),
  async ({ event, request, url }) => {
    // A page of a newer version, which the server has sent already, gets its data from there too.
    if (await pages.isForeign((event as FetchEvent).clientId)) return fetch(request);
    return files.answer(decodeURIComponent(pathBelow(scope, url.href)), request);
  },
);
registerRoute(new PrecacheRoute(app, { directoryIndex: "", cleanURLs: false }));
// Names below assets/ say what is in them: any version's copy is as good.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && pathBelow(scope, url.href).startsWith("assets/"),
  async ({ request }) => {
    const answer = await fetch(request).catch(() => null);
    if (answer?.ok) return answer;
    return (await caches.match(request, { ignoreSearch: true })) ?? answer ?? Response.error();
  },
);

self.addEventListener("message", (event) => {
  const port = event.ports[0];
  if (!port) return;
  const say = (answer: WorkerAnswer): void => port.postMessage(answer);
  event.waitUntil(
    obey(event.data as WorkerRequest, (event.source as Client | null)?.id ?? "", say).then(say, () =>
      say({ kind: "failed", why: "refused" }),
    ),
  );
});

async function obey(
  request: WorkerRequest,
  client: string,
  say: (answer: WorkerAnswer) => void,
): Promise<WorkerAnswer> {
  if (await pages.isForeign(client)) return { kind: "failed", why: "changed" };
  switch (request.kind) {
    case "keep":
      return files.keep(request.path, request.check, (bytes) => say({ kind: "progress", bytes }));
    case "forget":
      await files.forget();
      return { kind: "kept" };
    case "list":
      return { kind: "list", files: (await files.list()).files, kept: await files.kept() };
  }
}

function pathBelow(root: string, address: string): string {
  return address.startsWith(root) ? address.slice(root.length).replace(/[?#].*$/, "") : "";
}

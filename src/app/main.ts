import { flushSync, mount } from "svelte";
import "./tokens.css";
import "./base.css";
import App from "./App.svelte";
import { offlineAvailable } from "./offline/available.ts";
import { reloadOnceWhenOutdated } from "./offline/reload-once.ts";
import { whenMapIdle } from "./offline/when-map-idle.ts";
import Refusal from "./Refusal.svelte";
import { painted } from "./parts/painted.ts";
import { keepEarly } from "./parts/early.ts";
import { atlas } from "./state/atlas.svelte.ts";
import { kiosk, showOf } from "./state/kiosk.svelte.ts";
import { language, readersLanguage } from "./state/language.svelte.ts";
import { motion } from "./state/motion.svelte.ts";
import { openSource, rootOf, site } from "./state/site.ts";
import { theme } from "./state/theme.svelte.ts";
import { followAddress, view } from "./state/view.svelte.ts";

/** Opens the atlas behind the prerendered text, and only then takes its place. */
async function open(): Promise<void> {
  const target = document.getElementById("app")!;
  const readers = kiosk.show?.languages[0] ?? readersLanguage(navigator.languages);
  site.source = await openSource(site.root);
  const [opening] = await Promise.all([
    atlas.load(),
    language.speak(view.now.language ?? readers),
    atlas.pageFile(view.now)?.load(),
    // The first text is painted in a font that is at hand: the shipped ones would have it laid out anew before anyone has seen it.
    painted().then(() => import("./fonts.css")),
  ]);
  if (opening.kind === "open") {
    const doAgain = keepEarly();
    target.replaceChildren();
    mount(App, { target, props: { readers } });
    // Without this, the components do not know their own elements yet.
    flushSync();
    doAgain();
  } else {
    // The prerendered text stays: the refusal stands above it.
    mount(Refusal, { target, anchor: target.firstChild ?? undefined, props: { opening } });
  }
}

site.root = rootOf(document);
// Relative addresses would be sought anew below every address that the app goes to.
for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=icon], link[rel=manifest]"))
  link.href = String(link.href);
kiosk.show = showOf(document);
reloadOnceWhenOutdated();
theme.follow();
motion.follow();
followAddress();
if (kiosk.show) {
  document.documentElement.dataset.show = "";
  kiosk.reset();
}
void open();
if (offlineAvailable()) void whenMapIdle().then(async () => (await import("./offline/start.ts")).startOffline());

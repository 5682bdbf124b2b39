import { mount } from "svelte";
import "./tokens.css";
import "./base.css";
import App from "./App.svelte";
import Refusal from "./Refusal.svelte";
import { atlas } from "./state/atlas.svelte.ts";
import { language, readersLanguage } from "./state/language.svelte.ts";
import { motion } from "./state/motion.svelte.ts";
import { openSource, rootOf, site } from "./state/site.ts";
import { theme } from "./state/theme.svelte.ts";
import { followAddress, view } from "./state/view.svelte.ts";

/** Resolves when the prerendered text has been painted: a task behind the next frame runs after that. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Opens the atlas behind the prerendered text, and only then takes its place. */
async function open(): Promise<void> {
  const target = document.getElementById("app")!;
  const readers = readersLanguage(navigator.languages);
  site.source = await openSource(site.root);
  const [opening] = await Promise.all([
    atlas.load(),
    language.speak(view.now.language ?? readers),
    atlas.pageFile(view.now)?.load(),
    // The first text is painted in a font that is at hand: the shipped ones would have it laid out anew before anyone has seen it.
    painted().then(() => import("./fonts.css")),
  ]);
  if (opening.kind === "open") {
    target.replaceChildren();
    mount(App, { target, props: { readers } });
  } else {
    // The prerendered text stays: the refusal stands above it.
    mount(Refusal, { target, anchor: target.firstChild ?? undefined, props: { opening } });
  }
}

site.root = rootOf(document);
// Relative addresses would be sought anew below every address that the app goes to.
for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=icon], link[rel=manifest]"))
  link.href = String(link.href);
theme.follow();
motion.follow();
followAddress();
void open();

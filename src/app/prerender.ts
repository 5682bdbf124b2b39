import { render } from "svelte/server";
import { START } from "../core/view/url.ts";
import type {
  ArticleShard,
  ArticleSummary,
  AtlasManifest,
  InterfaceLanguage,
  PlaceShard,
  PlaceSummary,
  View,
} from "../core/model.ts";
import App from "./App.svelte";
import * as az from "./messages/compiled/messages/az.js";
import * as en from "./messages/compiled/messages/en.js";
import * as hy from "./messages/compiled/messages/hy.js";
import * as ru from "./messages/compiled/messages/ru.js";
import { atlas } from "./state/atlas.svelte.ts";
import { language, messagesOf } from "./state/language.svelte.ts";
import { PlaceIndex } from "./state/place-index.ts";
import { site } from "./state/site.ts";
import { view } from "./state/view.svelte.ts";
import { titleOf } from "./words/title.ts";

/** What a page is made from: the parts of the atlas that it shows. */
export interface PageData {
  view: View;
  /** Path from the page to the site's root, ending in `/`: `../../` for a place's page, `./` for the start page. */
  root: string;
  language: InterfaceLanguage;
  manifest: AtlasManifest;
  places: PlaceSummary[];
  articles?: ArticleSummary[];
  place?: PlaceShard;
  article?: ArticleShard;
}

/** A page for the template: what goes into `#app`, into `<head>`, and its title as plain text. */
export interface RenderedPage {
  html: string;
  head: string;
  title: string;
}

const MESSAGES = { az, en, hy, ru };
const indexes = new WeakMap<PlaceSummary[], PlaceIndex>();

/** Renders a page with the components of the app, so that its text stands before any script has run. */
export function renderPage(data: PageData): RenderedPage {
  let index = indexes.get(data.places);
  if (!index) indexes.set(data.places, (index = new PlaceIndex(data.places)));
  site.root = data.root;
  view.now = { ...START, ...data.view };
  language.use(data.language, messagesOf(MESSAGES[data.language]));
  atlas.open(data.manifest, index, {
    ...(data.place ? { [`place/${data.view.place}.json`]: data.place } : {}),
    ...(data.article ? { [`article/${data.view.article}.json`]: data.article } : {}),
  });
  const { body, head } = render(App, { props: { readers: data.language } });
  return {
    html: body,
    head: `<meta name="dateline-root" content="${data.root}">${head}`,
    title: titleOf(data.view, atlas, data.language, language.messages),
  };
}

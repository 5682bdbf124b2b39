import type { AtlasManifest, View } from "../../core/model.ts";
import type { AtlasFile } from "../state/file.svelte.ts";
import type { Messages } from "../state/language.svelte.ts";
import type { PlaceIndex } from "../state/place-index.ts";
import { nameOf } from "./names.ts";

interface Holder {
  manifest: AtlasManifest | null;
  index: PlaceIndex;
  pageFile(view: View): AtlasFile<unknown> | null;
}

/** What a page is called in tabs, bookmarks and search results. */
export function titleOf(view: View, atlas: Holder, language: string, m: Messages): string {
  const archive = atlas.manifest?.title ?? "";
  const page = pageTitle(view, atlas, language, m);
  return page === null ? archive : `${page} · ${archive}`;
}

function pageTitle(view: View, atlas: Holder, language: string, m: Messages): string | null {
  if (view.page === "list") return m.list_of_places();
  if (view.page === "about") return m.about_this_map();
  if (view.page === "place") {
    const place = atlas.index.bySlug(view.place ?? "");
    return place && nameOf(place, language);
  }
  if (view.page === "article") return (atlas.pageFile(view)?.value as { title: string } | null)?.title ?? null;
  return null;
}

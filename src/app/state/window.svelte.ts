import type { ToldTable } from "../../core/model.ts";
import { countPassages, linksInWindow, windowOf } from "../../core/atlas/query.ts";
import { atlas } from "./atlas.svelte.ts";
import { view } from "./view.svelte.ts";

/** The dates that the reader has chosen, and what they leave of the atlas. */
class DateWindow {
  readonly days = $derived(windowOf(view.now));
  /** The table that dates are counted by; only needed once dates are chosen. */
  readonly file = $derived(this.days === null ? null : atlas.file<ToldTable>("told.json"));
  readonly #told = $derived(this.file?.value ?? null);
  /** Passages of each place in the chosen dates, by position. */
  readonly counts = $derived(countPassages(atlas.index.places, this.#told, this.days));

  /** Positions of a place's links in the chosen dates; null: all. */
  links(place: number): ReadonlySet<number> | null {
    return linksInWindow(place, this.#told, this.days);
  }
}

export const dateWindow = new DateWindow();

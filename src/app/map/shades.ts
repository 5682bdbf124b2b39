import type { FeatureIdentifier, Map as MapLibreMap } from "maplibre-gl";
import type { PlaceSummary } from "../../core/model.ts";

/** Position in the atlas's places → value of a feature state. */
export type States = ReadonlyMap<number, number | boolean>;
export type StateKey = "class" | "hover" | "selected" | "member" | "highlighted";

/**
 * The feature states of the map. Each key is set whole; only what differs from before reaches the map, and old values
 * are removed. A lost WebGL context takes the states with it: `reapply` brings them back.
 */
export class Shades {
  readonly #map: MapLibreMap;
  readonly #places: readonly PlaceSummary[];
  readonly #states = new Map<StateKey, States>();

  constructor(map: MapLibreMap, places: readonly PlaceSummary[]) {
    this.#map = map;
    this.#places = places;
  }

  set(key: StateKey, states: States): void {
    const before = this.#states.get(key) ?? new Map();
    this.#states.set(key, states);
    if (!this.#ready) return;
    const { changed, gone } = difference(before, states);
    for (const position of gone)
      for (const target of this.#targets(position)) this.#map.removeFeatureState(target, key);
    this.#write(key, changed);
  }

  reapply(): void {
    if (!this.#ready) return;
    for (const [key, states] of this.#states) this.#write(key, states);
  }

  #write(key: StateKey, states: States): void {
    for (const [position, value] of states)
      for (const target of this.#targets(position)) this.#map.setFeatureState(target, { [key]: value });
  }

  /** While the WebGL context is lost there is no style, and setting a state throws. */
  get #ready(): boolean {
    return this.#map.style !== null && this.#map.getSource("atlas") !== undefined;
  }

  #targets(position: number): FeatureIdentifier[] {
    const place = this.#places[position];
    return place ? targets(place, position) : [];
  }
}

/** What to set, and what to remove, to get from one map of states to another. */
function difference(before: States, after: States): { changed: States; gone: number[] } {
  const changed = new Map([...after].filter(([position, value]) => before.get(position) !== value));
  return { changed, gone: [...before.keys()].filter((position) => !after.has(position)) };
}

/** The features that draw a place: its polygon and label in the atlas's tiles, or its dot. */
export function targets(place: PlaceSummary, position: number): FeatureIdentifier[] {
  if (!place.polygon) return [{ source: "places", id: position }];
  const layer = place.kind === "country" ? "countries" : place.kind === "historical" ? "historical" : "regions";
  return [layer, "labels"].map((sourceLayer) => ({ source: "atlas", sourceLayer, id: position }));
}

import type { Map as MapLibreMap } from "maplibre-gl";
import { whenIdle } from "../parts/when-idle.ts";
import type { Frames } from "./frames.ts";
import { addRelief, hasRelief, isStyled, type Look } from "./style.ts";

/** How long the page is at rest before the relief joins its map, in milliseconds. */
const QUIET = 500;
/** How long the first frame with relief may wait for its tiles, in milliseconds. */
const PATIENCE = 500;

/**
 * The relief of a map, which takes longest to draw and says least: it comes when the page has nothing better to do and nobody presses
 * anything, as what a press shows would have to wait for it.
 */
export class Relief {
  readonly #map: MapLibreMap;
  readonly #frames: Frames;
  readonly #look: () => Look;
  #callOff = (): void => {};

  constructor(map: MapLibreMap, frames: Frames, look: () => Look) {
    this.#map = map;
    this.#frames = frames;
    this.#look = look;
  }

  get isThere(): boolean {
    return hasRelief(this.#map);
  }

  /** The map is at rest: unless it is told to wait, the relief joins it soon. */
  comeWhenIdle(): void {
    this.#callOff();
    if (!this.isThere) this.#callOff = whenIdle(() => this.#come(), QUIET);
  }

  /** Not now: until the map is at rest again. */
  wait(): void {
    this.#callOff();
  }

  #come(): void {
    if (!isStyled(this.#map) || this.isThere) return;
    this.#frames.awaitWhole(PATIENCE);
    addRelief(this.#map, this.#look());
  }
}

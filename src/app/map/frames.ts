import type { Map as MapLibreMap } from "maplibre-gl";

/** The frames of a map, of which some are better not drawn. */
export class Frames {
  readonly #map: MapLibreMap;
  #stopped = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
    const render = map._render.bind(map);
    // MapLibre has no switch for it. What a frame was to do stays to be done.
    map._render = (time) => (this.#stopped > 0 ? map : render(time));
  }

  /**
   * Nothing is drawn for now. A press on the map has MapLibre draw it, whether anything has changed or not, and in software that takes ten
   * times as long as the text that answers the press.
   * @returns what lets it go on
   */
  stop(): () => void {
    this.#stopped++;
    return () => {
      this.#stopped--;
      if (this.#map.style) this.#map.triggerRepaint();
    };
  }

  /**
   * Draws no frame until all is there that it shows, or the camera moves. A map that is drawn while its tiles come in is drawn half a dozen
   * times; and each kind of layer that joins has its shader linked, for which the page waits until the graphics card is done with the frame
   * before.
   * @param patience milliseconds after which what has come so far is drawn
   */
  awaitWhole(patience: number): void {
    const map = this.#map;
    const { painter } = map;
    const draw = painter.render.bind(painter);
    const latest = performance.now() + patience;
    painter.render = (...frame) => {
      if (!map.loaded() && !map.isMoving() && performance.now() < latest) return;
      painter.render = draw;
      draw(...frame);
    };
    setTimeout(() => map.style && map.triggerRepaint(), patience);
  }
}

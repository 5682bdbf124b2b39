import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * Draws no frame until all is there that it shows, or the camera moves. A map that is drawn while its tiles come in is drawn half a dozen
 * times; and each kind of layer that joins has its shader linked, for which the page waits until the graphics card is done with the frame
 * before.
 * @param patience milliseconds after which what has come so far is drawn
 */
export function holdFrame(map: MapLibreMap, patience: number): void {
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

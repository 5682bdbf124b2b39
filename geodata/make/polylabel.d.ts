declare module "polylabel" {
  /** Pole of inaccessibility of a polygon, as `[x, y]`, with its distance to the border. */
  export default function polylabel(polygon: number[][][], precision?: number): [number, number] & { distance: number };
}

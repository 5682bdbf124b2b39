import type { ExpressionSpecification } from "maplibre-gl";
import type { InterfaceLanguage } from "../../core/model.ts";
import type { Palette } from "./palette.ts";

/* Expressions that the layers of the map are written with. */

export const classState: ExpressionSpecification = ["coalesce", ["feature-state", "class"], -1];
export const mentioned: ExpressionSpecification = [">=", classState, 0];

/** A colour of the palette, `#rrggbb`, at an opacity. */
export function faded(colour: string, opacity: number): string {
  return colour + Math.round(opacity * 255).toString(16);
}

export function is(state: string): ExpressionSpecification {
  return ["boolean", ["feature-state", state], false];
}

export function shade(colours: Palette, never: string): ExpressionSpecification {
  const [one, two, three, four, five] = colours.ramp;
  return ["match", classState, 0, colours.zero, 1, one, 2, two, 3, three, 4, four, 5, five, never];
}

export function dotRadius(scale: number): ExpressionSpecification {
  const [zero, ...radii] = [3, 4, 5, 6, 7.5, 9].map((radius) => radius * scale);
  const [one, two, three, four, five] = radii as [number, number, number, number, number];
  return ["match", classState, 1, one, 2, two, 3, three, 4, four, 5, five, zero!];
}

export function byZoom(zoom: number, value: number, laterZoom: number, laterValue: number): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], zoom, value, laterZoom, laterValue];
}

export function nameIn(language: InterfaceLanguage): ExpressionSpecification {
  return ["coalesce", ["get", `name:${language}`], ["get", "name"]];
}

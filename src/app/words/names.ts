import type { PlaceKind, PlaceSummary } from "../../core/model.ts";
import type { Messages } from "../state/language.svelte.ts";

/** A place's name in the reader's language, in English where it has none. */
export function nameOf(place: Pick<PlaceSummary, "names">, language: string): string {
  return place.names[language] ?? place.names.en ?? "";
}

export function kindName(kind: PlaceKind, m: Messages): string {
  return {
    continent: m.kind_continent,
    country: m.kind_country,
    region: m.kind_region,
    district: m.kind_district,
    town: m.kind_town,
    union: m.kind_union,
    historical: m.kind_historical,
    water: m.kind_water,
    mountain: m.kind_mountain,
    area: m.kind_area,
  }[kind]();
}

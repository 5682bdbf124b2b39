import { INTERFACE_LANGUAGES } from "../model.ts";
import type { Names, Place, PlaceId, PlaceSummary } from "../model.ts";
import { compareText } from "../text/order.ts";
import type { PlaceLinks } from "./place-links.ts";

/**
 * The places of an atlas: those with links, what they lie in, every country that can be drawn, and the regions of each country of
 * which a part is mentioned, so that a mentioned district stands among its neighbours.
 * @returns sorted by id
 */
export function selectPlaces(
  linked: Iterable<PlaceId>,
  polygons: ReadonlySet<PlaceId>,
  place: (id: PlaceId) => Place | null,
): Place[] {
  const selected = new Map<PlaceId, Place>();
  const countries = new Set<PlaceId>();
  const add = (id: PlaceId): void => {
    for (let entry = place(id); entry !== null; entry = entry.parent === null ? null : place(entry.parent)) {
      if (selected.has(entry.id)) break;
      selected.set(entry.id, entry);
    }
  };
  for (const id of linked) {
    add(id);
    const country = countryOf(id, place);
    if (country !== null && country !== id) countries.add(country);
    for (const member of place(id)?.members ?? []) add(member);
  }
  for (const id of polygons) {
    const country = countryOf(id, place);
    if (country === id || country === null || countries.has(country)) add(id);
  }
  return [...selected.values()].sort((one, other) => compareText(one.id, other.id));
}

/** The country that a place lies in, itself for a country; null for what lies in none. */
function countryOf(id: PlaceId, place: (id: PlaceId) => Place | null): PlaceId | null {
  for (let entry = place(id); entry !== null; entry = entry.parent === null ? null : place(entry.parent)) {
    if (entry.kind === "country") return entry.id;
  }
  return null;
}

/** What the map, the list and the finder need of a place. */
export function summarisePlace(place: Place, slug: string, links: PlaceLinks, polygon: boolean): PlaceSummary {
  const told = links.histogram();
  return {
    id: place.id,
    slug,
    kind: place.kind,
    names: shownNames(place.names),
    parent: place.parent,
    center: place.center,
    ...(place.bbox ? { bbox: place.bbox } : {}),
    ...(place.area === undefined ? {} : { area: place.area }),
    count: links.length,
    years: told.length > 0 ? [told[0]![0], told.at(-1)![0]] : null,
    told,
    polygon,
    ...(place.members ? { members: place.members } : {}),
    ...(place.from ? { from: place.from } : {}),
    ...(place.to ? { to: place.to } : {}),
  };
}

/** Names in the languages of the interface; those that read like the English one are left to it. */
function shownNames(names: Names): Names {
  const shown: Names = { en: names.en! };
  for (const language of INTERFACE_LANGUAGES) {
    const name = names[language];
    if (name !== undefined && name !== names.en) shown[language] = name;
  }
  return shown;
}

import type { PlaceId, PlaceSummary } from "../../core/model.ts";

/** The places of an atlas, by every key that the screen asks with. Positions are those in `places.json`. */
export class PlaceIndex {
  readonly places: PlaceSummary[];
  readonly #byId = new Map<PlaceId, number>();
  readonly #bySlug = new Map<string, number>();
  readonly #children = new Map<PlaceId, PlaceSummary[]>();
  readonly #groups = new Map<PlaceId, PlaceSummary>();

  constructor(places: PlaceSummary[]) {
    this.places = places;
    places.forEach((place, position) => {
      this.#byId.set(place.id, position);
      this.#bySlug.set(place.slug, position);
      for (const member of place.members ?? []) {
        const group = this.#groups.get(member);
        if (!group || place.members!.length < group.members!.length) this.#groups.set(member, place);
      }
      if (place.parent === null) return;
      const siblings = this.#children.get(place.parent);
      if (siblings) siblings.push(place);
      else this.#children.set(place.parent, [place]);
    });
  }

  /** -1 where the atlas does not have it. */
  position(id: PlaceId): number {
    return this.#byId.get(id) ?? -1;
  }

  byId(id: PlaceId): PlaceSummary | null {
    return this.places[this.position(id)] ?? null;
  }

  bySlug(slug: string): PlaceSummary | null {
    return this.places[this.#bySlug.get(slug) ?? -1] ?? null;
  }

  /** Places whose parent it is, in the order of the atlas. */
  children(id: PlaceId): PlaceSummary[] {
    return this.#children.get(id) ?? [];
  }

  /** The places that it lies in, nearest first. A parent that the atlas lacks, or a circle, ends the climb. */
  ancestors(place: PlaceSummary): PlaceSummary[] {
    const found: PlaceSummary[] = [];
    let parent = place.parent === null ? null : this.byId(place.parent);
    while (parent && parent !== place && !found.includes(parent)) {
      found.push(parent);
      parent = parent.parent === null ? null : this.byId(parent.parent);
    }
    return found;
  }

  /** What a breadcrumb climbs: the places that it lies in, then the closest group of countries, such as the South Caucasus. */
  lineage(place: PlaceSummary): PlaceSummary[] {
    const climbed = this.ancestors(place);
    const group = this.#groups.get((climbed.at(-1) ?? place).id);
    return group && !climbed.includes(group) ? [...climbed, group] : climbed;
  }

  /** Whether a place is another or lies in it. */
  within(inner: PlaceId, outer: PlaceId): boolean {
    if (inner === outer) return true;
    const place = this.byId(inner);
    return place !== null && this.ancestors(place).some((ancestor) => ancestor.id === outer);
  }
}

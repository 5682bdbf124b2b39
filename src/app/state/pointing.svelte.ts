import type { PlaceId } from "../../core/model.ts";

/** What is being pointed at: text lights up the map, and the map lights up the text. */
class Pointing {
  /** The place under the pointer, or in focus, in the text. */
  text = $state<PlaceId | null>(null);
  /** Places of the paragraph that is being read. */
  reading = $state.raw<PlaceId[]>([]);
  /** The place under the pointer on the map, and where the pointer is, in pixels of the map. */
  map = $state.raw<{ place: PlaceId; x: number; y: number } | null>(null);

  /** Places that the map lights up. */
  get lit(): PlaceId[] {
    return this.text === null ? this.reading : [this.text];
  }
}

export const pointing = new Pointing();

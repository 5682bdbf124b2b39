import { bounds } from "../dates/edtf.ts";
import { INTERFACE_LANGUAGES } from "../model.ts";
import type {
  ArticleShard,
  ArticleSummary,
  Bbox,
  DateMark,
  Language,
  PassageId,
  Place,
  PlaceId,
  PlaceSummary,
  Position,
  Span,
} from "../model.ts";
import { hashText } from "../text/hash.ts";
import { compareText } from "../text/order.ts";
import { sentences } from "../text/sentences.ts";

/** A scene of the kiosk's attract loop, in `atlas/attract.json`: a sentence of the archive, and the place that the map shows with it. */
export interface AttractScene {
  place: PlaceId;
  passage: PassageId;
  /** The sentence, with single spaces. */
  text: string;
  /** EDTF: the first date that the sentence names. */
  told: string;
  article: Pick<ArticleSummary, "slug" | "title" | "language" | "published" | "source">;
}

/** Scenes of one language, at most; a loop of 12 s a scene then takes over half an hour. */
const MOST = 200;
/** Sentences kept of a place in a language. */
const KEPT = 4;
/** Characters that are read with ease in the time of a scene, and still say something. */
const LENGTH = { least: 60, most: 220 };

/** A sentence that can stand by itself begins like one and ends like one. */
const WHOLE = /^[\p{Lu}\p{N}].*[.!?…։]["”’»)]?$/u;

interface Candidate {
  /** What candidates are chosen by: it depends on their words alone, and favours none. */
  lot: string;
  scene: AttractScene;
}

/**
 * Chooses the scenes of the attract loop: sentences that name a place by name and tell a date. Which of them is drawn by lot; places
 * take turns, each as far as can be from those before, so that the loop travels over the whole map.
 */
export class AttractScenes {
  /** By language, then by place. */
  readonly #candidates = new Map<Language, Map<PlaceId, Candidate[]>>();

  /** @param shownBy the place that the map shows for a mentioned one: a town's region, as a town has no outline */
  add(article: ArticleShard, summary: ArticleSummary, shownBy: (place: PlaceId) => Place | null): void {
    if (!(INTERFACE_LANGUAGES as readonly string[]).includes(article.language)) return;
    const { slug, title, language, published, source } = summary;
    const about = { slug, title, language, ...(published && { published }), ...(source && { source }) };
    for (const passage of article.passages) {
      if (passage.places.length === 0 || passage.dates.length === 0) continue;
      for (const span of sentences(passage.text)) {
        const told = passage.dates.find((date) => within(date, span) && isTold(date));
        const named = passage.places.filter((place) => within(place, span) && place.kind === "name");
        const text = passage.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
        if (!told || named.length === 0 || text.length < LENGTH.least || text.length > LENGTH.most || !WHOLE.test(text))
          continue;
        // The map shows the first that is named, but rather a place in a country than the whole of it.
        const shown = named.flatMap((mark) => shownBy(mark.place) ?? []);
        const place = shown.find(({ kind }) => kind !== "country") ?? shown[0];
        if (!place) continue;
        this.#keep({ place: place.id, passage: passage.id, text, told: told.interval!, article: about });
      }
    }
  }

  #keep(scene: AttractScene): void {
    const places = this.#candidates.get(scene.article.language) ?? new Map<PlaceId, Candidate[]>();
    this.#candidates.set(scene.article.language, places);
    const kept = places.get(scene.place) ?? [];
    // One sentence is one scene, in however many articles it stands.
    const lot = hashText(scene.text);
    if (kept.some((other) => other.lot === lot)) return;
    kept.push({ lot, scene });
    kept.sort((one, other) => compareText(one.lot, other.lot)).splice(KEPT);
    places.set(scene.place, kept);
  }

  /**
   * The scenes in the order in which they are shown, those of one language mixed with those of the others.
   * @param extent what the map opens on: places outside are left out
   */
  chosen(places: readonly PlaceSummary[], extent: Bbox): AttractScene[] {
    const shown = places.filter(({ kind, center }) => kind !== "continent" && kind !== "union" && isIn(center, extent));
    const centers = new Map(shown.map(({ id, center }) => [id, center]));
    const byLanguage = INTERFACE_LANGUAGES.map((language) => this.#inTurns(language, centers));
    const longest = Math.max(...byLanguage.map(({ length }) => length));
    return Array.from({ length: longest }, (_, turn) => byLanguage.flatMap((scenes) => scenes[turn] ?? [])).flat();
  }

  /** One scene of each place, then the second of each that has one, and so on. */
  #inTurns(language: Language, centers: ReadonlyMap<PlaceId, Position>): AttractScene[] {
    const candidates = this.#candidates.get(language) ?? new Map<PlaceId, Candidate[]>();
    const found = [...candidates.keys()].filter((id) => centers.has(id));
    const travelled = farthestNext(
      found.sort(compareText).map((id) => ({ id, at: centers.get(id)! })),
      MOST,
    );
    const turns = Array.from({ length: KEPT }, (_, turn) =>
      travelled.flatMap((id) => candidates.get(id)![turn]?.scene ?? []),
    );
    return turns.flat().slice(0, MOST);
  }
}

/**
 * Orders places so that each lies as far as possible from all before it; any first few of them are spread over the whole.
 * @param most places to hand back, at most
 */
function farthestNext(places: readonly { id: PlaceId; at: Position }[], most: number): PlaceId[] {
  const order: PlaceId[] = [];
  const distances = places.map(() => Infinity);
  let next = places.length > 0 ? 0 : -1;
  while (next >= 0 && order.length < most) {
    const { id, at } = places[next]!;
    order.push(id);
    distances[next] = -1;
    next = -1;
    for (const [position, other] of places.entries()) {
      if (distances[position]! < 0) continue;
      distances[position] = Math.min(distances[position]!, distance(at, other.at));
      if (next < 0 || distances[position] > distances[next]!) next = position;
    }
  }
  return order;
}

/** Degrees of latitude, near enough to tell far from near. */
function distance([x1, y1]: Position, [x2, y2]: Position): number {
  return Math.hypot((x1 - x2) * Math.cos((((y1 + y2) / 2) * Math.PI) / 180), y1 - y2);
}

function isIn([x, y]: Position, [west, south, east, north]: Bbox): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A date on the calendar with both ends known. */
function isTold({ type, interval }: DateMark): boolean {
  return (type === "DATE" || type === "TIME") && interval !== null && bounds(interval) !== null;
}

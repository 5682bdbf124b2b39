import type { Gazetteer } from "./gazetteer.ts";
import type { NameCandidate } from "./names.ts";
import type { Hierarchy, Toponym } from "./toponym.ts";

/** Toponyms of one text that share a name and therefore a sense, with what speaks for each of its candidates. */
export interface Sense {
  toponyms: Toponym[];
  kindWord: string;
  candidates: readonly NameCandidate[];
  /** Senses of the same name with another kind word: "Kalbajar" and "Kalbajar district". */
  siblings: readonly Sense[];
  /** What stands beside the first of them that something stands beside. */
  hierarchy: Hierarchy | null;
  /** One of them is listed beside a capital. */
  besideCapital: boolean;
  /** The surest of its toponyms. */
  odds: number;
  /** What the name and its neighbours say for each candidate, before the rest of the text is asked. */
  own: number[];
  score: number[];
  probability: number[];
  /** Position of the best candidate, and of the one it is shown as: a region for the town of its name inside. */
  best: number;
  shown: number;
  /** Evidence from context for the best candidate. */
  context: number;
  /** Share that the sense has in the text's context. */
  weight: number;
}

/** A name that is hundreds of places is decided among the likeliest of them. */
const MOST_CANDIDATES = 120;

/** The sense of a toponym, which is not among its toponyms yet; nothing is decided. */
export function senseOf(toponym: Toponym, gazetteer: Gazetteer): Sense {
  let { candidates } = toponym;
  if (candidates.length > MOST_CANDIDATES) {
    const near = toponym.hierarchy?.places;
    const rank = ({ place }: NameCandidate) => (near?.has(place) ? 1e12 : 0) + gazetteer.population(place);
    candidates = candidates.toSorted((one, other) => rank(other) - rank(one)).slice(0, MOST_CANDIDATES);
  }
  const column = () => candidates.map(() => 0);
  return {
    toponyms: [],
    kindWord: toponym.kindWord,
    candidates,
    hierarchy: null,
    besideCapital: false,
    siblings: [],
    odds: -Infinity,
    own: column(),
    score: column(),
    probability: column(),
    best: 0,
    shown: 0,
    context: 0,
    weight: 0,
  };
}

/** The probability that the senses with another kind word give to a candidate; all have the same candidates. */
export function siblingShare(sense: Sense, candidate: number): number {
  let share = 0;
  if (sense.siblings.length === 1) return share;
  for (const sibling of sense.siblings) {
    if (sibling.kindWord !== sense.kindWord && sibling.candidates.length === sense.candidates.length) {
      share = Math.max(share, sibling.probability[candidate]!);
    }
  }
  return share;
}

/** Whether two readings of what stands beside a name leave it a place in common. */
export function agree(one: Hierarchy, other: Hierarchy | null): boolean {
  return other === null || [...one.places].some((place) => other.places.has(place));
}

import type { Evidence } from "../model.ts";
import type { NameCandidate } from "./names.ts";
import type { Hit } from "./scan.ts";
import { RECOGNITION } from "./weights.ts";
import type { RecognitionEvidence } from "./weights.ts";

/** Which candidates of a toponym agree with what stands beside it. */
export interface Hierarchy {
  beside: Toponym;
  /** Those that lie in a candidate of `beside`, or, for the other side of the pair, contain one. */
  places: ReadonlySet<number>;
}

/** A hit that may well be a place, with what speaks for and against that. */
export interface Toponym extends Hit {
  kind: "name" | "demonym";
  /** Sum of the evidence, in logarithms of odds. */
  odds: number;
  evidence: Evidence[];
  /** The kind word that was read with the name ("district"), lower case; empty where there is none. */
  kindWord: string;
  /** Null where nothing beside it contains it or lies in it. */
  hierarchy: Hierarchy | null;
  /** Listed beside a capital: "Cairo and Washington". */
  besideCapital: boolean;
}

/** A toponym that nothing is known of yet but its name. */
export function toponymOf(hit: Hit, candidates: readonly NameCandidate[], kind: Toponym["kind"]): Toponym {
  const { first, last, start, end, key } = hit;
  const odds = RECOGNITION.start;
  const beside = { kindWord: "", hierarchy: null, besideCapital: false };
  return { first, last, start, end, key, candidates, kind, odds, evidence: [], ...beside };
}

/** Adds evidence to a toponym, by the table's weight or a multiple of it. */
export function add(toponym: Toponym, kind: RecognitionEvidence, times = 1): void {
  const weight = RECOGNITION[kind] * times;
  toponym.odds += weight;
  toponym.evidence.push({ kind, weight });
}

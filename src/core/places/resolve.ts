import type { Evidence, Language, Refused } from "../model.ts";
import { isCapital } from "./capitals.ts";
import { Context } from "./context.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { NONE } from "./gazetteer.ts";
import { kindWordNamed } from "./kinds.ts";
import type { Toponym } from "./toponym.ts";
import { NameCache, factsOf, isKnownTo } from "./names.ts";
import type { NameCandidate } from "./names.ts";
import { shownAs } from "./seat.ts";
import { agree, senseOf, siblingShare } from "./sense.ts";
import type { Sense } from "./sense.ts";
import { BY_KIND, RESOLUTION, USUAL_POPULATION } from "./weights.ts";
import type { ResolutionEvidence } from "./weights.ts";
import { Whereabouts } from "./whereabouts.ts";

const ROUNDS = 3;
/** What a candidate less likely than this adds to the context is not worth the adding. */
const LEAST_SHARE = 1e-3;
/** Kinds that lie in one country. */
const PLACED: ReadonlySet<string> = new Set(["town", "district", "region"]);
/** People. */
const LARGE_TOWN = 400_000;
/** Weight of the names in a text that tells which countries it speaks of, and below which a country is not among them. */
const PLACES_ENOUGH = 2;
const SPOKEN_OF = 0.5;
/** More names of one country than this say no more: a long text names villages of it no oftener than countries. */
const SPOKEN_ENOUGH = 6;
/** Scores overstate how sure they are by this factor; measured on news of several kinds. */
const DOUBT = 2;

/** Links every toponym of a text: names that are printed alike get one sense, unless what stands beside them differs. */
export class Resolver {
  private readonly gazetteer: Gazetteer;
  private readonly language: Language;
  private readonly names: NameCache;
  private readonly context: Context;
  private sum = 0;

  constructor(gazetteer: Gazetteer, language: Language) {
    this.gazetteer = gazetteer;
    this.language = language;
    this.names = NameCache.of(gazetteer);
    this.context = Context.start(gazetteer);
  }

  resolve(toponyms: readonly Toponym[]): Sense[] {
    const senses = this.group(toponyms);
    for (const sense of senses) {
      this.scoreOwn(sense);
      this.settle(sense, sense.own);
      this.share(sense, 1);
    }
    // A name of one place only adds the same to the context in every round.
    const open = senses.filter(({ candidates }) => candidates.length > 1);
    for (let round = 1; round < ROUNDS; round++) for (const sense of open) this.rescore(sense);
    for (const sense of senses) this.rescore(sense);
    for (const sense of senses) sense.shown = shownAs(sense.best, sense.candidates, sense.kindWord, this.gazetteer);
    return senses;
  }

  private group(toponyms: readonly Toponym[]): Sense[] {
    const byName = new Map<number, Sense[]>();
    const senses: Sense[] = [];
    for (const toponym of toponyms) {
      const name = toponym.key * 2 + (toponym.kind === "demonym" ? 1 : 0);
      const known = byName.get(name) ?? [];
      const { hierarchy } = toponym;
      let sense = known.findLast(
        (other) => other.kindWord === toponym.kindWord && (hierarchy === null || agree(hierarchy, other.hierarchy)),
      );
      if (sense === undefined) {
        sense = senseOf(toponym, this.gazetteer);
        sense.siblings = known;
        known.push(sense);
        senses.push(sense);
        byName.set(name, known);
      }
      sense.toponyms.push(toponym);
      sense.hierarchy ??= hierarchy;
      sense.besideCapital ||= toponym.besideCapital;
      sense.odds = Math.max(sense.odds, toponym.odds);
    }
    return senses;
  }

  private scoreOwn(sense: Sense): void {
    const { candidates, own } = sense;
    for (let i = 0; i < candidates.length; i++) {
      this.sum = 0;
      this.weighOwn(sense, candidates[i]!, this.addUp);
      own[i] = this.sum;
    }
    sense.weight = (1 + Math.log(sense.toponyms.length)) / (1 + Math.exp(-sense.odds));
  }

  private readonly addUp = (kind: ResolutionEvidence, times: number): void => {
    this.sum += RESOLUTION[kind] * times;
  };

  /** Hands on what the name itself and its neighbours say for a candidate. */
  private weighOwn(
    { kindWord, hierarchy, besideCapital, candidates }: Sense,
    { place, use, languages, inflected }: NameCandidate,
    put: (kind: ResolutionEvidence, times: number) => void,
  ): void {
    const kind = this.gazetteer.kind(place);
    put(BY_KIND[kind], 1);
    put("population", Math.log10((this.gazetteer.population(place) || USUAL_POPULATION[kind]) / 100));
    if (isCapital(this.gazetteer, place) && !factsOf(candidates, this.gazetteer).country)
      put("capital", besideCapital ? 2 : 1);
    if (!isKnownTo(this.language, languages)) put("foreign", 1);
    if (use === "alias") put("alias", 1);
    if (inflected) put("inflected", 1);
    if (kindWord !== "") put(kindWordNamed(kindWord).kinds.includes(kind) ? "kindWord" : "otherKind", 1);
    if (hierarchy !== null) put(hierarchy.places.has(place) ? "hierarchy" : "outsideHierarchy", 1);
  }

  private ownEvidence(sense: Sense, candidate: NameCandidate): Evidence[] {
    const evidence: Evidence[] = [];
    this.weighOwn(sense, candidate, (kind, times) => {
      if (times === 0) return;
      const about = this.aboutOwn(kind, sense, candidate);
      evidence.push({ kind, weight: RESOLUTION[kind] * times, ...(about !== undefined && { about }) });
    });
    return evidence;
  }

  /** The place or word that a piece of own evidence speaks of. */
  private aboutOwn(
    kind: ResolutionEvidence,
    { kindWord, hierarchy }: Sense,
    { languages }: NameCandidate,
  ): string | undefined {
    switch (kind) {
      case "foreign":
        return languages[0];
      case "kindWord":
      case "otherKind":
        return kindWord;
      case "hierarchy":
      case "outsideHierarchy": {
        const beside = hierarchy!.beside.candidates[0];
        return beside && this.names.label(beside.place);
      }
      default:
        return undefined;
    }
  }

  /** What the rest of the text says for a candidate; the sense's own share is left out by the caller. */
  private contextEvidence({ place, inflected }: NameCandidate): Evidence[] {
    const { context } = this;
    const own = inflected ? context.inflectedPlace(place) : 0;
    const evidence: Evidence[] = [];
    const put = (kind: ResolutionEvidence, amount: number, about: number) => {
      if (amount > 0.01)
        evidence.push({
          kind,
          weight: RESOLUTION[kind] * spoken(amount),
          ...(about !== NONE && { about: this.names.label(about) }),
        });
    };
    const whereabouts = Whereabouts.of(this.gazetteer);
    put("sameCountry", context.country(place) - own, whereabouts.country(place));
    put("sameRegion", context.region(place) - own, whereabouts.region(place));
    put("sameDistrict", context.district(place), whereabouts.district(place));
    put("nearby", context.nearby(place) - own, NONE);
    return evidence;
  }

  /** The cases of one name do not speak for each other: each is read as whatever may be inflected so. */
  private contextScore({ place, inflected }: NameCandidate): number {
    const { context } = this;
    const own = inflected ? context.inflectedPlace(place) : 0;
    return (
      RESOLUTION.sameCountry * spoken(context.country(place) - own) +
      RESOLUTION.sameRegion * spoken(context.region(place) - own) +
      RESOLUTION.nearby * spoken(context.nearby(place) - own)
    );
  }

  private rescore(sense: Sense): void {
    const { candidates, own, score } = sense;
    this.share(sense, -1);
    for (let i = 0; i < candidates.length; i++) {
      const district = RESOLUTION.sameDistrict * spoken(this.context.district(candidates[i]!.place));
      const context = this.contextScore(candidates[i]!) + district;
      score[i] = own[i]! + context + RESOLUTION.oneSense * siblingShare(sense, i);
    }
    this.settle(sense, score);
    sense.context = this.contextScore(candidates[sense.best]!);
    this.share(sense, 1);
  }

  private settle(sense: Sense, scores: readonly number[]): void {
    const { probability } = sense;
    let best = 0;
    for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
    let sum = 0;
    for (let i = 0; i < scores.length; i++) sum += probability[i] = Math.exp(scores[i]! - scores[best]!);
    for (let i = 0; i < scores.length; i++) probability[i]! /= sum;
    sense.best = best;
  }

  private share(sense: Sense, sign: number): void {
    const { candidates, probability, weight } = sense;
    for (let i = 0; i < candidates.length; i++) {
      const amount = weight * probability[i]!;
      if (amount <= LEAST_SHARE) continue;
      const { place, inflected } = candidates[i]!;
      this.context.put(place, sign * amount);
      if (inflected) this.context.putInflected(place, sign * amount);
    }
  }

  /** Whether the chosen candidate is a town, not a large one, of a country that the text does not speak of otherwise. */
  isOutOfPlace(sense: Sense): boolean {
    const { place } = sense.candidates[sense.shown]!;
    const { context, gazetteer } = this;
    if (!PLACED.has(gazetteer.kind(place)) || gazetteer.population(place) >= LARGE_TOWN || sense.hierarchy !== null)
      return false;
    this.share(sense, -1);
    const strange = context.total >= PLACES_ENOUGH && context.country(place) < SPOKEN_OF;
    this.share(sense, 1);
    return strange;
  }

  /** The probability of the chosen candidate, with those that it lies in or that lie in it: a town and its district. */
  certainty(sense: Sense): number {
    const { place: chosen } = sense.candidates[sense.shown]!;
    let all = 0;
    let agreeing = 0;
    sense.candidates.forEach(({ place }, i) => {
      const share = Math.exp((sense.score[i]! - sense.score[sense.best]!) / DOUBT);
      all += share;
      if (this.gazetteer.isWithin(place, chosen) || this.gazetteer.isWithin(chosen, place)) agreeing += share;
    });
    return agreeing / all;
  }

  /** The evidence for the chosen candidate, and at most five that lost. */
  explain(sense: Sense): { evidence: Evidence[]; refused: Refused[] } {
    this.share(sense, -1);
    const chosen = sense.candidates[sense.shown]!;
    const share = siblingShare(sense, sense.shown);
    const evidence = [...this.ownEvidence(sense, chosen), ...this.contextEvidence(chosen)];
    if (share > 0.01) evidence.push({ kind: "oneSense", weight: RESOLUTION.oneSense * share });
    this.share(sense, 1);
    if (sense.shown !== sense.best) {
      const town = this.gazetteer.kind(chosen.place) === "town";
      const weight = sense.score[sense.best]! - sense.score[sense.shown]!;
      evidence.push(town ? { kind: "kindWord", weight, about: sense.kindWord } : { kind: "outline", weight });
    }
    const order = sense.candidates.map((_, i) => i).filter((i) => i !== sense.shown);
    order.sort((one, other) => sense.score[other]! - sense.score[one]!);
    const refused = order.slice(0, 5).map((i) => {
      const { place } = sense.candidates[i]!;
      return {
        place: this.gazetteer.id(place),
        name: this.names.label(place),
        around: this.names.around(place),
        score: round(sense.score[i]!),
      };
    });
    return { evidence: evidence.map((piece) => ({ ...piece, weight: round(piece.weight) })), refused };
  }
}

/** How much names of the same country, region or neighbourhood say, however long the text is. */
function spoken(amount: number): number {
  return amount > 0 ? Math.log2(1 + Math.min(SPOKEN_ENOUGH, amount)) : 0;
}

export function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

import type { Mention, Span } from "../../src/core/model.ts";
import { counts, isSame, overlaps, pairs, rates } from "./spans.ts";
import type { Rates } from "./spans.ts";

/** A toponym that a person has marked. */
export interface GoldPlace extends Span {
  text: string;
  /** Whether a mention links it rightly; null where nobody has said which place it is. */
  isRight: ((mention: Mention) => boolean) | null;
  /** Inside the place's box: right for its reliability, though a country's centre may be elsewhere. */
  isInside?: (mention: Mention) => boolean;
  /** False: neither a miss nor a false alarm. */
  scored: boolean;
}

/** What became of one link: the confidence that was promised, and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/**
 * Scores of places over texts. Strict: the same span; relaxed: spans that overlap, one to one. Resolution: the share of
 * right links among what was found. End to end: found and rightly linked, of all found and of all marked.
 */
export class PlaceScore {
  readonly judged: Judged[] = [];
  private readonly strict = counts();
  private readonly relaxed = counts();
  private readonly linked = counts();
  private known = 0;

  add(gold: readonly GoldPlace[], mentions: readonly Mention[]): void {
    const scored = gold.filter((place) => place.scored);
    const ignored = gold.filter((place) => !place.scored);
    const paired = pairs(scored, mentions);
    const used = new Set(paired.map(([, found]) => found));
    const same = paired.filter(([place, found]) => isSame(scored[place]!, mentions[found]!)).length;
    const alone = mentions.filter((mention, i) => !used.has(i) && !ignored.some((place) => overlaps(place, mention)));
    for (const score of [this.strict, this.relaxed, this.linked]) {
      score.gold += scored.length;
      score.found += paired.length + alone.length;
    }
    this.strict.hits += same;
    this.relaxed.hits += paired.length;
    for (const { confidence } of alone) this.judged.push({ confidence, right: false });
    for (const [place, found] of paired) {
      const { isRight, isInside } = scored[place]!;
      if (isRight === null) continue;
      const mention = mentions[found]!;
      const right = isRight(mention);
      this.known++;
      if (right) this.linked.hits++;
      this.judged.push({ confidence: mention.confidence, right: right || (isInside?.(mention) ?? false) });
    }
  }

  get marked(): number {
    return this.relaxed.gold;
  }

  /** Share of the places found of which it is known which one they are. */
  get judgeable(): number {
    return this.relaxed.hits === 0 ? 0 : this.known / this.relaxed.hits;
  }

  result(): { strict: Rates; relaxed: Rates; resolution: number; endToEnd: Rates } {
    return {
      strict: rates(this.strict),
      relaxed: rates(this.relaxed),
      resolution: this.known === 0 ? 0 : this.linked.hits / this.known,
      endToEnd: rates(this.linked),
    };
  }
}

/** What a pattern has matched, by role: the words and numbers that a builder makes a meaning of. */
import type { WordValue } from "./lexicon.ts";
import type { PatternRole } from "./pattern.ts";
import type { Token } from "./scan.ts";

/** A matched word: its role and class, and its position in the run. */
interface Slot extends PatternRole {
  at: number;
}

export class Slots {
  readonly text: string;
  readonly dayFirst: boolean;
  private readonly tokens: Token[];
  private readonly filled: Slot[] = [];

  constructor(
    text: string,
    dayFirst: boolean,
    tokens: Token[],
    offset: number,
    roles: PatternRole[],
    indices: ([number, number] | undefined)[],
  ) {
    this.text = text;
    this.dayFirst = dayFirst;
    this.tokens = tokens;
    for (let group = 0; group < roles.length; group++) {
      const range = indices[group + 1];
      if (!range) continue;
      const { role, className } = roles[group]!;
      this.filled.push({ role, className, at: offset + range[0] });
    }
  }

  private find(role: string): Slot | undefined {
    for (const slot of this.filled) if (slot.role === role) return slot;
    return undefined;
  }

  has(role: string): boolean {
    return this.find(role) !== undefined;
  }

  /** Where in the run the token stands that plays a role. */
  indexOf(role: string): number | undefined {
    return this.find(role)?.at;
  }

  token(role: string): Token | undefined {
    const slot = this.find(role);
    return slot && this.tokens[slot.at];
  }

  /** The value of the word in its class, or the number. */
  value(role: string): WordValue | undefined {
    const slot = this.find(role);
    if (!slot) return undefined;
    const token = this.tokens[slot.at]!;
    return token.word ? token.word.classes.get(slot.className) : token.number;
  }

  number(role: string): number | undefined {
    const value = this.value(role);
    return value === undefined ? undefined : Number(value);
  }

  /** The words of a role as printed. */
  printed(role: string): string {
    const token = this.token(role);
    return token ? this.text.slice(token.start, token.end) : "";
  }

  /** First and last matched token, by position in the run, without those in the role `context`. */
  extent(): [first: number, last: number] {
    let first = Infinity;
    let last = -1;
    for (const { role, at } of this.filled) {
      if (role === "context") continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
    return [first, last];
  }

  /** The code units around the expression: what stands right before and right after it. */
  around(): [before: string, after: string] {
    const [first, last] = this.extent();
    const { start } = this.tokens[first]!;
    const { end } = this.tokens[last]!;
    return [this.text.slice(Math.max(0, start - 16), start), this.text.slice(end, end + 40)];
  }
}

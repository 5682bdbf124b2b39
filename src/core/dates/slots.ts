/** What a pattern has matched, by role: the words and numbers that a builder makes a meaning of. */
import type { WordValue } from "./lexicon.ts";
import type { Slot } from "./pattern.ts";
import type { Token } from "./scan.ts";

export class Slots {
  readonly text: string;
  readonly dayFirst: boolean;
  private readonly tokens: Token[];
  private readonly offset: number;
  private readonly filled: readonly Slot[];

  /** @param offset where in the run the match begins */
  constructor(text: string, dayFirst: boolean, tokens: Token[], offset: number, filled: readonly Slot[]) {
    this.text = text;
    this.dayFirst = dayFirst;
    this.tokens = tokens;
    this.offset = offset;
    this.filled = filled;
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
    const slot = this.find(role);
    return slot && this.offset + slot.at;
  }

  token(role: string): Token | undefined {
    const at = this.indexOf(role);
    return at === undefined ? undefined : this.tokens[at];
  }

  /** The value of the word in its class, or the number. */
  value(role: string): WordValue | undefined {
    const slot = this.find(role);
    if (!slot) return undefined;
    const token = this.tokens[this.offset + slot.at]!;
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
    return [this.offset + first, this.offset + last];
  }

  /** The code units around the expression: what stands right before and right after it. */
  around(): [before: string, after: string] {
    const [first, last] = this.extent();
    const { start } = this.tokens[first]!;
    const { end } = this.tokens[last]!;
    return [this.text.slice(Math.max(0, start - 16), start), this.text.slice(end, end + 40)];
  }
}

/** What a pattern has matched, by role: the words and numbers that a builder makes a meaning of. */
import type { WordValue } from "./lexicon.ts";
import type { PatternRole } from "./pattern.ts";
import type { Token } from "./scan.ts";

export class Slots {
  readonly text: string;
  readonly dayFirst: boolean;
  private readonly tokens: Token[];
  private readonly roles: PatternRole[];
  private readonly indices: ([number, number] | undefined)[];

  constructor(
    text: string,
    dayFirst: boolean,
    tokens: Token[],
    roles: PatternRole[],
    indices: ([number, number] | undefined)[],
  ) {
    this.text = text;
    this.dayFirst = dayFirst;
    this.tokens = tokens;
    this.roles = roles;
    this.indices = indices;
  }

  /** The token that plays a role; its position in the run. */
  private position(role: string): [index: number, className: string] | undefined {
    for (let group = 0; group < this.roles.length; group++) {
      const { role: name, className } = this.roles[group]!;
      const range = name === role ? this.indices[group + 1] : undefined;
      if (range) return [range[0], className];
    }
    return undefined;
  }

  has(role: string): boolean {
    return this.position(role) !== undefined;
  }

  token(role: string): Token | undefined {
    const found = this.position(role);
    return found && this.tokens[found[0]];
  }

  /** The value of the word in its class, or the number. */
  value(role: string): WordValue | undefined {
    const found = this.position(role);
    if (!found) return undefined;
    const token = this.tokens[found[0]]!;
    return token.word ? token.word.classes.get(found[1]) : token.number;
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
    for (let group = 0; group < this.roles.length; group++) {
      const range = this.indices[group + 1];
      if (!range || this.roles[group]!.role === "context") continue;
      first = Math.min(first, range[0]);
      last = Math.max(last, range[0]);
    }
    return [first, last];
  }

  /** The code units around the expression: what stands right before and right after it. */
  around(): [before: string, after: string] {
    const [first, last] = this.extent();
    const { start } = this.tokens[first]!;
    const { end } = this.tokens[last]!;
    return [this.text.slice(Math.max(0, start - 3), start), this.text.slice(end, end + 24)];
  }
}

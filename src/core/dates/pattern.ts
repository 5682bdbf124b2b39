/**
 * The notation of the pattern tables. A pattern is a sequence of classes of words: `month day ,? year`. A class may be
 * renamed to the role that it plays (`to=day`), choices stand in parentheses (`(month | season) year`), and `?` makes
 * the item before it optional. There is no repetition, so a match is never longer than its pattern.
 *
 * A pattern compiles to a sticky regular expression over *letters*: every token of a run is one letter that stands for
 * the set of classes that the token belongs to.
 */

/** The role that a capture group plays, and the class that its word was taken in. */
export interface PatternRole {
  role: string;
  className: string;
}

/** A compiled pattern: which letters it may begin with, and which role each capture group plays. */
export interface CompiledPattern {
  /** Without captures: how far the pattern reaches. */
  probe: RegExp;
  /** With a capture group a role. */
  expression: RegExp;
  roles: PatternRole[];
  first: Set<string>;
}

interface Piece {
  source: string;
  first: Set<string>;
  optional: boolean;
}

/** @param letters all letters whose set contains the class. Throws where the pattern names a class that no word has. */
export function compilePattern(pattern: string, letters: (className: string) => string[]): CompiledPattern {
  const items = pattern.match(/[()|?]|[^\s()|?]+/g) ?? [];
  const roles: PatternRole[] = [];
  let at = 0;

  function choice(): Piece {
    const options = [sequence()];
    while (items[at] === "|") {
      at++;
      options.push(sequence());
    }
    return {
      source: options.map((option) => option.source).join("|"),
      first: new Set(options.flatMap((option) => [...option.first])),
      optional: options.some((option) => option.optional),
    };
  }

  function sequence(): Piece {
    const whole: Piece = { source: "", first: new Set(), optional: true };
    while (at < items.length && items[at] !== "|" && items[at] !== ")") {
      const piece = item();
      if (whole.optional) for (const letter of piece.first) whole.first.add(letter);
      whole.optional &&= piece.optional;
      whole.source += piece.source;
    }
    return whole;
  }

  function item(): Piece {
    let piece: Piece;
    const name = items[at++]!;
    if (name === "(") {
      const inner = choice();
      if (items[at++] !== ")") throw new Error(`Pattern "${pattern}" has an open parenthesis.`);
      piece = { ...inner, source: `(?:${inner.source})` };
    } else {
      const [role = "", className = role] = name.includes("=") && name.length > 1 ? name.split("=") : [name];
      const accepted = letters(className);
      if (accepted.length === 0)
        throw new Error(`Pattern "${pattern}" names "${className}", which no word belongs to.`);
      roles.push({ role, className });
      piece = { source: `([${accepted.join("")}])`, first: new Set(accepted), optional: false };
    }
    if (items[at] !== "?") return piece;
    at++;
    return { source: `(?:${piece.source})?`, first: piece.first, optional: true };
  }

  const { source, first, optional } = choice();
  if (optional) throw new Error(`Pattern "${pattern}" would match nothing at all.`);
  if (at < items.length) throw new Error(`Pattern "${pattern}" has a parenthesis too many.`);
  return {
    probe: new RegExp(source.replace(/\((?!\?)/g, "(?:"), "y"),
    expression: new RegExp(source, "yd"),
    roles,
    first,
  };
}

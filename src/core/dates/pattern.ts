/**
 * The notation of the pattern tables. A pattern is a sequence of classes of words: `month day ,? year`. A class may be
 * renamed to the role that it plays (`to=day`), choices stand in parentheses (`(month | season) year`), and `?` makes
 * the item before it optional. There is no repetition, so a match is never longer than its pattern.
 *
 * A pattern compiles to a sticky regular expression over *letters*: every token of a run is one letter that stands for
 * the set of classes that the token belongs to.
 */

/** The role that a word plays, and the class that it was taken in. */
interface PatternRole {
  role: string;
  className: string;
}

/** A role, and the letter that plays it, by position behind the first one that was matched. */
export interface Slot extends PatternRole {
  at: number;
}

/** A compiled pattern, and which letters it may begin with. */
export interface CompiledPattern {
  /** Without captures: how far the pattern reaches. */
  probe: RegExp;
  /** Who plays which role in letters that the pattern matches from first to last. */
  slots: (letters: string) => readonly Slot[];
  first: Set<string>;
}

/** The same few sequences of letters match again and again; so many are kept for each pattern. */
const MOST_REMEMBERED = 500;

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
    slots: slotReader(new RegExp(source, "yd"), roles),
    first,
  };
}

/** @param expression has a capture group for each role */
function slotReader(expression: RegExp, roles: readonly PatternRole[]): CompiledPattern["slots"] {
  const remembered = new Map<string, Slot[]>();
  return (letters) => {
    let slots = remembered.get(letters);
    if (slots) return slots;
    expression.lastIndex = 0;
    const { indices } = expression.exec(letters)!;
    slots = roles.flatMap((role, group) => {
      const range = indices![group + 1];
      return range ? [{ ...role, at: range[0] }] : [];
    });
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(letters, slots);
    return slots;
  };
}

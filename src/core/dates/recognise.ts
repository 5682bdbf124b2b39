/** Runs of tokens → drafts: the longest pattern at each place. */
import { WINDOW, type CompiledRow, type Grammar } from "./grammar.ts";
import type { Draft, Meaning } from "./meaning.ts";
import { mergeNumerals } from "./number-words.ts";
import type { Run, Token } from "./scan.ts";
import { Slots } from "./slots.ts";

interface Match {
  row: CompiledRow;
  slots: Slots;
  meaning: Meaning;
}

/** The drafts of a run, ordered and apart from one another. */
export function recognise(text: string, grammar: Grammar, run: Run): Draft[] {
  const tokens = mergeNumerals(run.tokens, grammar.lexicon);
  let letters = "";
  for (const { letter } of tokens) letters += letter;
  const drafts: Draft[] = [];
  let at = 0;
  while (at < tokens.length) {
    let match = longestAt(text, grammar, tokens, letters, at);
    if (!match) {
      at++;
      continue;
    }
    let [first, last] = match.slots.extent();
    if (first > at) {
      // Begun behind its context, another pattern may reach further.
      const further = longestAt(text, grammar, tokens, letters, first);
      const reach = further?.slots.extent();
      if (reach && reach[1] > last) {
        match = further!;
        [first, last] = reach;
      }
    }
    drafts.push(...cut(text, grammar, tokens, match, first, last, run.sentence));
    at = last + 1;
  }
  return drafts;
}

/** The longest match whose builder accepts it; of equally long ones the first in the table. */
function longestAt(text: string, grammar: Grammar, tokens: Token[], letters: string, at: number): Match | null {
  if (!grammar.begins(letters.charCodeAt(at))) return null;
  const window = letters.slice(at, at + WINDOW);
  for (const { row, reach } of grammar.candidates(window)) {
    const slots = new Slots(text, grammar.dayFirst, tokens, at, row.slots(window.slice(0, reach)));
    const meaning = row.build(slots);
    if (meaning) return { row, slots, meaning };
  }
  return null;
}

/** One draft a match, or, where the language marks the ends of ranges apart, one for either end. */
function cut(
  text: string,
  grammar: Grammar,
  tokens: Token[],
  match: Match,
  first: number,
  last: number,
  sentence: number,
): Draft[] {
  const { row, slots, meaning } = match;
  const draft = (from: number, until: number, means: Meaning): Draft => ({
    start: tokens[from]!.start,
    end: endOf(text, tokens[until]!),
    rule: row.rule,
    meaning: means,
    sentence,
  });
  if (meaning.kind !== "calendar" || !meaning.to) return [draft(first, last, meaning)];
  if (grammar.ranges === "whole" && !slots.has("and")) return [draft(first, last, meaning)];
  const middle = slots.indexOf("to") ?? slots.indexOf("and")!;
  const opening: Meaning = slots.has("to") ? { ...meaning, apart: true } : { kind: "calendar", date: meaning.date };
  return [draft(first, middle - 1, opening), draft(middle + 1, last, { kind: "calendar", date: meaning.to })];
}

/** A full stop behind an abbreviation stays outside where it may end the sentence. */
function endOf(text: string, token: Token): number {
  const { end } = token;
  if (text[end - 1] !== "." || (token.word?.key.includes(".") && text[end] !== undefined)) return end;
  return /^(\s*$|\s+\p{Lu}|\s*\n)/u.test(text.slice(end, end + 4)) ? end - 1 : end;
}

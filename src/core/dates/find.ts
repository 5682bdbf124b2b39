/** Temporal expressions in prose. */
import type { Language, TemporalExpression } from "../model.ts";
import { bounds } from "./edtf.ts";
import { grammarFor } from "./languages.ts";
import type { Draft } from "./meaning.ts";
import { recognise } from "./recognise.ts";
import { Resolver } from "./resolve.ts";
import { scan, type Tense } from "./scan.ts";

/**
 * Every temporal expression of a text, in order and apart from one another, with offsets in UTF-16 code units.
 * What is recognised but cannot be resolved has an empty value and no interval. Any string is valid input.
 *
 * @param options.published ISO date of publication: what "yesterday" and "in July" are counted from.
 */
export function findDates(
  text: string,
  options: { language: Language; published?: string | undefined },
): TemporalExpression[] {
  const grammar = grammarFor(options.language);
  const { runs, tenses } = scan(text, grammar);
  const drafts = runs.flatMap((run) => recognise(text, grammar, run));
  const published = options.published !== undefined && bounds(options.published) ? options.published : undefined;
  const years = explicitYears(drafts);
  const resolver = new Resolver(published, isHistory(years, drafts, published), years[0]);
  let tense = 0;
  return drafts.map((draft) => {
    while (tense < tenses.length && tenses[tense]!.at < draft.start) tense++;
    const { type, value, interval, anchor } = resolver.resolve(draft, tenseOf(tenses, tense, draft.sentence));
    const { start, end, rule } = draft;
    return {
      start,
      end,
      text: text.slice(start, end),
      type,
      value,
      interval,
      why: anchor ? { rule, anchor } : { rule },
    };
  });
}

/** The verb before an expression tells where its sentence looks, else the one behind it. */
function tenseOf(tenses: Tense[], next: number, sentence: number): number {
  const before = tenses[next - 1];
  if (before?.sentence === sentence) return before.direction;
  const after = tenses[next];
  return after?.sentence === sentence ? after.direction : 0;
}

function explicitYears(drafts: Draft[]): number[] {
  return drafts.flatMap(({ meaning }) =>
    meaning.kind === "calendar" && meaning.date.year !== undefined
      ? [meaning.date.bc ? 1 - meaning.date.year : meaning.date.year]
      : [],
  );
}

/** A text that has no date of its own, or speaks far more of bygone years than of the days around its publication. */
function isHistory(years: number[], drafts: Draft[], published: string | undefined): boolean {
  if (published === undefined) return true;
  const now = Number(published.slice(0, published.indexOf("-", 1) < 0 ? undefined : published.indexOf("-", 1)));
  const bygone = years.filter((year) => year < now).length;
  const near = years.length - bygone + drafts.filter(isOfTheDay).length;
  return bygone >= 5 && bygone > 3 * near;
}

/** "Yesterday", "last week", "on Tuesday": counted from the day of speech. */
function isOfTheDay({ meaning }: Draft): boolean {
  if (meaning.kind === "calendar") return meaning.date.weekday !== undefined && meaning.date.month === undefined;
  return meaning.kind === "offset" && meaning.from !== "narrative";
}

/** The grammars by language, each compiled when it is first needed. */
import type { Language } from "../model.ts";
import { Grammar, type GrammarTable } from "./grammar.ts";
import { armenian } from "./languages/hy.ts";
import { azerbaijani } from "./languages/az.ts";
import { english } from "./languages/en.ts";
import { georgian } from "./languages/ka.ts";
import { russian } from "./languages/ru.ts";
import { turkish } from "./languages/tr.ts";

const TABLES = new Map<Language, GrammarTable>([
  ["en", english],
  ["az", azerbaijani],
  ["ru", russian],
  ["hy", armenian],
  ["tr", turkish],
  ["ka", georgian],
]);
const compiled = new Map<GrammarTable, Grammar>();

/** The grammar of a language (`az-Latn` counts as `az`); English where there is none. */
export function grammarFor(language: Language): Grammar {
  const table = TABLES.get(language.toLowerCase().split("-")[0]!) ?? english;
  let grammar = compiled.get(table);
  if (!grammar) compiled.set(table, (grammar = new Grammar(table)));
  return grammar;
}

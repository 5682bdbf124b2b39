/** The grammars by language, each compiled when it is first needed. */
import type { Language } from "../model.ts";
import { Grammar, type GrammarTable } from "./grammar.ts";
import { english } from "./languages/en.ts";
import { russian } from "./languages/ru.ts";

const TABLES: Record<Language, GrammarTable> = { en: english, ru: russian };
const compiled = new Map<GrammarTable, Grammar>();

/** The grammar of a language (`az-Latn` counts as `az`); English where there is none. */
export function grammarFor(language: Language): Grammar {
  const table = TABLES[language.toLowerCase().split("-")[0]!] ?? english;
  let grammar = compiled.get(table);
  if (!grammar) compiled.set(table, (grammar = new Grammar(table)));
  return grammar;
}

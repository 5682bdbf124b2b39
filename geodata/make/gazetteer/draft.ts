import type { GazetteerEntry, GazetteerName } from "../../../src/core/places/gazetteer.ts";
import { nameKey } from "../../../src/core/text/fold.ts";

/** Scripts that are written without spaces between words: no scanner finds such names in running text. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** By language: a name, then a word for a kind of region that leaves the name in the nominative. */
const KIND_BEHIND: Record<string, RegExp> = {
  en: /^(.+) (?:province|oblast|governorate|prefecture|voivodeship|department|emirate|krai|rayon)$/i,
  az: /^(.+) (?:rayonu|mərzi|vilayəti|əyaləti|ştatı|diyarı)$/i,
  tr: /^(.+) (?:rayonu|ili|vilayeti|eyaleti|bölgesi|marzı)$/i,
};

/** An entry that names are still being added to. */
export class Draft {
  readonly entry: GazetteerEntry;
  private readonly keys = new Set<string>();

  constructor(entry: Omit<GazetteerEntry, "names">, englishName: string) {
    this.entry = { ...entry, names: [] };
    this.add({ name: englishName, language: "en", use: "official" });
  }

  get name(): string {
    return this.entry.names[0]!.name;
  }

  /** Adds a name in a known language, unless it is there, or is what the place is called in English anyway. */
  add({ name, language, use }: GazetteerName): void {
    const clean = cleaned(name);
    if (clean === "") return;
    const { names } = this.entry;
    if (names.some((other) => other.name === clean && (other.language === language || other === names[0]))) return;
    const taken = use === "official" && names.some((other) => other.language === language && other.use === "official");
    names.push({ name: clean, language, use: taken ? "name" : use });
    this.keys.add(nameKey(clean));
  }

  /** Adds a spelling whose language the source does not say, unless one that folds to the same is there. */
  addSpelling(name: string): void {
    const clean = cleaned(name);
    const key = nameKey(clean);
    if (key.length < 2 || this.keys.has(key) || UNSPACED.test(clean)) return;
    this.keys.add(key);
    this.entry.names.push({ name: clean, language: "und", use: "alias" });
  }

  /** Adds what is left of names without a word of kind behind them: "Balkh Province" is called Balkh. */
  addBareNames(): void {
    for (const { name, language } of [...this.entry.names]) {
      const bare = KIND_BEHIND[language]?.exec(name)?.[1];
      if (bare !== undefined) this.add({ name: bare, language, use: "alias" });
    }
  }

  /** Takes a wrong name away, with every spelling that folds to the same. */
  remove(name: string): void {
    const key = nameKey(name);
    this.entry.names = this.entry.names.filter((other) => nameKey(other.name) !== key);
    if (this.entry.names.length === 0) throw new Error(`${this.entry.id} has no name but ${name}.`);
    this.keys.delete(key);
  }

  /** Replaces what the place is called in a language; the old name stays as another spelling. */
  rename(name: string, language: string): void {
    const { names } = this.entry;
    const old = names.findIndex((other) => other.language === language && other.use === "official");
    if (old >= 0 && names[old]!.name === name) return;
    const same = names.findIndex((other, i) => i !== old && other.name === name);
    if (same >= 0) names.splice(same, 1);
    const at = names.findIndex((other) => other.language === language && other.use === "official");
    const renamed: GazetteerName = { name: cleaned(name), language, use: "official" };
    if (at < 0) names.push(renamed);
    else names.splice(at, 1, renamed, { ...names[at]!, use: "alias" });
    this.keys.add(nameKey(name));
  }
}

/** Stress marks, which CLDR and Natural Earth carry from encyclopaedias, and stray white space are no part of a name. */
function cleaned(name: string): string {
  return name
    .normalize("NFC")
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, "")
    .replaceAll("ǝ", "ə")
    .replaceAll("Ǝ", "Ə")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Folding text to what names are compared by, one UTF-16 code unit to one, so that offsets stay what they are and a
 * scanner can fold and hash in place.
 *
 * Folded are: case; the diacritics of Latin, Greek and Cyrillic (ё → е, й → и, ї → і); letters that have no
 * decomposition (ø → o, đ → d, ł → l, ß → s); ı and İ → i; ə → e, so that Azerbaijani Kəlbəcər meets Turkish Kelbecer;
 * Arabic ye and kaf in their Persian forms; final sigma. Apostrophes, ayn and hamza signs, full stops, combining marks
 * and invisible characters are skipped (K'arvachar → karvachar, U.S. → us). White space, hyphens and dashes are spaces.
 * Everything else that is neither letter nor digit breaks a name.
 */

/** The unit leaves no trace. */
export const SKIP = 0;
/** The unit cannot stand inside a name. */
export const BREAK = 1;
/** The unit separates the words of a name. */
export const SPACE = 32;

const SKIPPED =
  // eslint-disable-next-line no-misleading-character-class -- single marks are meant, not what they combine with
  /[.'`´‘’‚‛′ʹʻʼʽʾʿˈˊˋ՚՛՜՞\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/;
const SPACES = /[\s\p{Pd}\u05be\u2212]/u;
const LETTERS = /[\p{L}\p{M}\p{N}]/u;

const SINGLE_LETTERS: Record<string, string> = {
  ə: "e",
  ı: "i",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "t",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ß: "s",
  æ: "a",
  œ: "o",
  ĸ: "k",
  ŀ: "l",
  ƙ: "k",
  ɓ: "b",
  ɗ: "d",
  ƴ: "y",
  ς: "σ",
  ی: "ي",
  ى: "ي",
  ک: "ك",
};

/** Large blocks of letters without case or diacritics: Han and Hangul. */
export function isUncasedBlock(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x4db5) || (unit >= 0x4e00 && unit <= 0x9fef) || (unit >= 0xac00 && unit <= 0xd7a3);
}

/** Surrogates and private use: no characters by themselves. */
function isNoCharacter(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xf8ff;
}

function foldOne(unit: number): number {
  // Most code units are of one of these, and known without looking them up.
  if (isUncasedBlock(unit)) return unit;
  if (isNoCharacter(unit)) return BREAK;
  const character = String.fromCharCode(unit);
  if (SKIPPED.test(character)) return SKIP;
  if (SPACES.test(character)) return SPACE;
  if (!LETTERS.test(character)) return BREAK;
  const decomposed = character.toLowerCase().normalize("NFD");
  // Indic vowel signs and Hangul syllables decompose into letters of equal standing, which must not be dropped.
  const base = /^[^\u{10000}-\u{10ffff}]\p{M}*$/u.test(decomposed)
    ? decomposed.charAt(0)
    : character.toLowerCase().charAt(0);
  return SKIPPED.test(base) ? SKIP : (SINGLE_LETTERS[base] ?? base).charCodeAt(0);
}

/** The folded unit of every code unit: `SKIP`, `BREAK`, `SPACE`, or a letter or digit (always greater than `SPACE`). */
export const FOLDED: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, unit) => foldOne(unit));

/** The folded form of one UTF-16 code unit. */
export function fold(codeUnit: number): number {
  return FOLDED[codeUnit]!;
}

/**
 * What a name is compared by: its folded words, separated by single spaces; empty where nothing is left.
 * `nameKey("K'arvachar") === nameKey("karvachar")`, `nameKey("W. Va.") === "w va"`, `nameKey("W.Va.") === "wva"`.
 */
export function nameKey(text: string): string {
  let key = "";
  let space = false;
  for (let i = 0; i < text.length; i++) {
    const unit = FOLDED[text.charCodeAt(i)]!;
    if (unit === SKIP) continue;
    if (unit <= SPACE) {
      space = key !== "";
      continue;
    }
    if (space) key += " ";
    space = false;
    key += String.fromCharCode(unit);
  }
  return key;
}

/**
 * Rolling hash of folded units, 2 × 32 bits, kept in two numbers by whoever scans:
 *
 *     let a = HASH_A, b = HASH_B;
 *     for (each folded unit u, SPACE once between words) { a = hashStepA(a, u); b = hashStepB(b, u); }
 *
 * The hash of a prefix is the hash on the way, so stems can be looked up while a word is being read.
 */
export const HASH_A = 0x811c9dc5 | 0;
export const HASH_B = 0x2f0b4c47 | 0;

/** FNV-1a over code units. */
export function hashStepA(a: number, unit: number): number {
  return Math.imul(a ^ unit, 0x01000193);
}

/** FxHash: rotate, xor, multiply. */
export function hashStepB(b: number, unit: number): number {
  return Math.imul(((b << 5) | (b >>> 27)) ^ unit, 0x9e3779b1);
}

import type { Language } from "../../core/model.ts";

/** Letters that only one language of its script uses, most telling first. */
const SCRIPTS: [RegExp, Language][] = [
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Thai}/gu, "th"],
  [/[әғқңұһ]/giu, "kk"],
];

const SAMPLE = 2000;

let detector: Promise<typeof import("eld/extrasmall")> | undefined;

/** `Intl.Locale` is slow, and an archive uses a few tags over and over. */
const MOST_TAGS = 1000;
const codes = new Map<string, Language | null>();

/** ISO 639-1 (or, where there is none, 639-3) code of a language tag such as `ru-RU` or `eng`; null where it is none. */
export function languageCode(tag: string): Language | null {
  const known = codes.get(tag);
  if (known !== undefined) return known;
  const code = parseTag(tag);
  if (codes.size < MOST_TAGS) codes.set(tag, code);
  return code;
}

function parseTag(tag: string): Language | null {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll("_", "-"));
    return /^[a-z]{2,3}$/.test(language) ? language : null;
  } catch {
    return null;
  }
}

/**
 * The language that a text is written in, `und` where that cannot be told. By script where a script has one language, else by the n-grams of
 * `eld`, which is loaded when it is first needed: a fifth of a second that archives with given languages do not pay.
 */
export async function detectLanguage(text: string): Promise<Language> {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === "kk" ? 0.03 : 0.5)) return language;
  }
  detector ??= import("eld/extrasmall");
  const { eld } = await detector;
  return eld.detect(sample).language || "und";
}

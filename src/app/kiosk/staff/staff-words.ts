import type { InterfaceLanguage } from "../../../core/model.ts";

/** The words of the staff's page. They are apart from those of the interface, as no visitor ever loads them. */
export type StaffWords = typeof import("./words/en.json");

const LOADERS: Record<InterfaceLanguage, () => Promise<{ default: StaffWords }>> = {
  en: () => import("./words/en.json"),
  az: () => import("./words/az.json"),
  ru: () => import("./words/ru.json"),
  hy: () => import("./words/hy.json"),
};

export async function staffWords(language: InterfaceLanguage): Promise<StaffWords> {
  return (await LOADERS[language]()).default;
}

/** Puts values in the place of their `{names}`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A stretch of time in its two largest units, such as `3 d 4 h`, `4 min 10 s`. */
export function formatStretch(seconds: number, words: StaffWords): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const parts: [number, string][] = [
    [Math.floor(whole / 86_400), words.days],
    [Math.floor(whole / 3600) % 24, words.hours],
    [Math.floor(whole / 60) % 60, words.minutes],
    [whole % 60, words.seconds],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, text]) => fill(text, { count })).join(" ");
}

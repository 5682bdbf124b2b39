import type { InterfaceLanguage } from "../../../core/model.ts";

/** The words of the operator's page; those of a setting are found by its path. */
export type OperatorWords = Record<keyof typeof import("./words/en.json"), string>;

const LOADERS: Record<InterfaceLanguage, () => Promise<{ default: OperatorWords }>> = {
  en: () => import("./words/en.json"),
  az: () => import("./words/az.json"),
  ru: () => import("./words/ru.json"),
  hy: () => import("./words/hy.json"),
};

export async function operatorWords(language: InterfaceLanguage): Promise<OperatorWords> {
  return (await LOADERS[language]()).default;
}

/** A word that is named by what it stands for, such as `idle.wait`; the name itself where it has none. */
export function wordFor(words: OperatorWords, name: string): string {
  return (words as Record<string, string>)[name] ?? name;
}

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../../src/core/model.ts";

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> }[];
type File = Record<string, string | Variants>;

const read = (language: string): File => JSON.parse(readFileSync(`src/app/messages/${language}.json`, "utf8")) as File;
const english = read("en");

/** Words of others that a message is told with. */
function inputs(message: string | Variants): string[] {
  if (typeof message === "string") return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
  return message[0]!.declarations.filter((line) => line.startsWith("input ")).sort();
}

describe.each(INTERFACE_LANGUAGES)("the messages in %s", (language) => {
  const messages = read(language);

  test("are all there, and no others", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test("are told with the same words as in English", () => {
    for (const [key, message] of Object.entries(messages)) expect(inputs(message), key).toEqual(inputs(english[key]!));
  });

  test("have every plural form of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `plural=${form}`);
    for (const [key, message] of Object.entries(messages)) {
      if (typeof message !== "string") expect(Object.keys(message[0]!.match).sort(), key).toEqual(forms.sort());
    }
  });
});

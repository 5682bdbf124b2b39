import type { InterfaceLanguage } from "../../core/model.ts";
import { isInterfaceLanguage } from "../../core/view/url.ts";

/** A message module as compiled; all languages have the same messages. */
type Compiled = typeof import("../messages/compiled/messages/en.js");

/** The words of the interface in one language. A message that takes no words of others is called without any. */
export type Messages = {
  readonly [Key in keyof Compiled]: Parameters<Compiled[Key]>[0] extends infer Inputs
    ? object extends Inputs
      ? () => string
      : (inputs: Inputs) => string
    : never;
};

/** Gives a compiled module its type: without inputs, a message ignores its argument. */
export function messagesOf(compiled: Compiled): Messages {
  return compiled as unknown as Messages;
}

const LOADERS: Record<InterfaceLanguage, () => Promise<Compiled>> = {
  en: () => import("../messages/compiled/messages/en.js"),
  az: () => import("../messages/compiled/messages/az.js"),
  ru: () => import("../messages/compiled/messages/ru.js"),
  hy: () => import("../messages/compiled/messages/hy.js"),
};

/** The words of the interface in a language that it need not speak now. */
export async function messagesIn(language: InterfaceLanguage): Promise<Messages> {
  return messagesOf(await LOADERS[language]());
}

/** Languages of the interface by their own names. */
export const LANGUAGE_NAMES: Record<InterfaceLanguage, string> = {
  en: "English",
  az: "Azərbaycanca",
  ru: "Русский",
  hy: "Հայերեն",
};

class CurrentLanguage {
  now = $state<InterfaceLanguage>("en");
  #messages = $state.raw<Messages | null>(null);
  #wanted: InterfaceLanguage | null = null;

  /** The words, to be had once `speak` or `use` is done. */
  get messages(): Messages {
    if (!this.#messages) throw new Error("The interface has no language yet: call speak() before anything is drawn.");
    return this.#messages;
  }

  use(now: InterfaceLanguage, messages: Messages): void {
    this.now = now;
    this.#messages = messages;
  }

  /** Loads a language and turns the interface to it; the last one asked for wins. */
  async speak(wanted: InterfaceLanguage): Promise<void> {
    this.#wanted = wanted;
    const messages = await messagesIn(wanted);
    if (this.#wanted === wanted) this.use(wanted, messages);
  }
}

export const language = new CurrentLanguage();

/** The first of the reader's languages that the interface has, else English. */
export function readersLanguage(preferred: readonly string[]): InterfaceLanguage {
  for (const tag of preferred) {
    const code = tag.toLowerCase().split("-")[0]!;
    if (isInterfaceLanguage(code)) return code;
  }
  return "en";
}

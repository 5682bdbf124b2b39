import type { Language } from "../../core/model.ts";
import { kiosk } from "../state/kiosk.svelte.ts";

/** A paragraph to be read out. */
export interface Block {
  text: string;
  language: Language;
  element: Element;
}

/** Slow voices take about 0.12 s a letter; one that takes far longer has died without a word, and would hold the kiosk for ever. */
const MS_PER_LETTER = 250;
const MS_TO_BEGIN = 8000;

/** The voices of this machine, and what they are reading. Those that ask a service elsewhere are left alone. */
class Speech {
  voices = $state.raw<SpeechSynthesisVoice[]>([]);
  #rest: Block[] = [];
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** Follows the voices of the machine, which come late. @returns what stops it */
  follow(): () => void {
    if (typeof speechSynthesis === "undefined") return () => {};
    const read = (): void => {
      this.voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
    };
    read();
    speechSynthesis.addEventListener("voiceschanged", read);
    return () => {
      speechSynthesis.removeEventListener("voiceschanged", read);
      this.stop();
    };
  }

  /** Whether there is a voice of a language. */
  speaks(language: Language): boolean {
    return this.#voiceOf(language) !== undefined;
  }

  /** Reads paragraphs one after another; those without a voice are passed over. */
  read(blocks: Block[]): void {
    this.stop();
    this.#rest = blocks.filter(({ language }) => this.speaks(language));
    kiosk.speaking = this.#rest.length > 0;
    this.#next();
  }

  stop(): void {
    clearTimeout(this.#patience);
    this.#rest = [];
    if (kiosk.speaking) speechSynthesis.cancel();
    kiosk.speaking = false;
  }

  #next(): void {
    clearTimeout(this.#patience);
    const block = this.#rest.shift();
    if (!block) {
      kiosk.speaking = false;
      return;
    }
    const utterance = new SpeechSynthesisUtterance(block.text);
    utterance.lang = block.language;
    utterance.voice = this.#voiceOf(block.language) ?? null;
    utterance.onstart = () => block.element.scrollIntoView({ block: "nearest" });
    utterance.onend = () => kiosk.speaking && this.#next();
    utterance.onerror = () => this.stop();
    this.#patience = setTimeout(() => this.stop(), MS_TO_BEGIN + block.text.length * MS_PER_LETTER);
    speechSynthesis.speak(utterance);
  }

  #voiceOf(language: Language): SpeechSynthesisVoice | undefined {
    return this.voices.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  }
}

export const speech = new Speech();

/** The paragraphs of the text, from the first that is in view. */
export function blocksInView(text: Element): Block[] {
  const top = text.closest("[data-scroll]")?.getBoundingClientRect().top ?? 0;
  const all = [...text.querySelectorAll("h1, [data-passage] .text, p[data-passage], .newest .text")];
  const from = all.findIndex((element) => element.getBoundingClientRect().bottom > top);
  return (from < 0 ? [] : all.slice(from)).map((element) => ({
    element,
    text: element.textContent.replace(/\s+/g, " ").trim(),
    language: element.closest("[lang]")?.getAttribute("lang") ?? "",
  }));
}

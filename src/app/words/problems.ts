import type { ViewProblem } from "../../core/view/url.ts";
import type { Messages } from "../state/language.svelte.ts";

/** A sentence on a part of an address that could not be understood. */
export function problemSentence({ part, value }: ViewProblem, m: Messages): string {
  switch (part) {
    case "page":
      return m.unknown_page({ value });
    case "from":
    case "to":
      return m.unknown_date({ value });
    case "window":
      return m.unknown_window({ value });
    case "lang":
      return m.unknown_language({ value });
    case "passage":
      return m.unknown_passage_here();
  }
}

import type { InterfaceLanguage } from "../model.ts";

/** Scripts that the keyboard on screen can have. */
export type Keyboard = "latin" | "cyrillic" | "armenian" | "georgian";

/** What the kiosk's server tells the app of the show, in `<meta name="dateline-kiosk">`. */
export interface Show {
  /** Digest of the show's files. */
  version: string;
  /** At least one; the first is the one that a visitor meets. */
  languages: InterfaceLanguage[];
  /** The one that a visitor meets. */
  theme: "light" | "dark";
  /** Seconds without a touch until the countdown, and from there to the reset. */
  idle: { wait: number; countdown: number };
  /** Seconds that a scene of the attract loop stands. */
  attract: { seconds: number };
  /** Where the atlas is hosted, ending in `/`; null: nowhere, so that codes of items take the place of addresses. */
  publicBase: string | null;
  keyboards: Keyboard[];
  /** Whether passages can be read aloud, where a voice is installed. */
  readAloud: boolean;
}

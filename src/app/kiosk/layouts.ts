import type { Keyboard } from "../../core/kiosk/show.ts";

/*
 * Keys of the keyboard on screen, a row a line, as simple-keyboard takes them. Names are found in any case, so there is no shift: every
 * letter of a script is in sight. The rows follow the standard layouts as far as that allows: QWERTY with the letters of Azerbaijani,
 * ЙЦУКЕН with those of Ukrainian, Eastern Armenian, and the QWERTY of Georgian with the letters that its shift would hide.
 */
const DIGITS = "1 2 3 4 5 6 7 8 9 0 - {delete}";
const FOOT = "{space} {done}";

export const LAYOUTS: Record<Keyboard | "digits", string[]> = {
  latin: [DIGITS, "q w e r t y u i o p ü ö ğ", "a s d f g h j k l ı ə '", "z x c v b n m ç ş .", FOOT],
  cyrillic: [DIGITS, "й ц у к е н г ш щ з х ъ ё", "ф ы в а п р о л д ж э і ї", "я ч с м и т ь б ю є ґ .", FOOT],
  armenian: [DIGITS, "խ ւ է ր տ ե ը ի ո պ չ ջ օ", "ա ս դ ֆ ք հ ճ կ լ թ փ ռ ժ", "զ ց գ վ բ ն մ շ ղ ծ ձ յ և", FOOT],
  georgian: [DIGITS, "ქ წ ე რ ტ ყ უ ი ო პ ღ", "ა ს დ ფ გ ჰ ჯ კ ლ თ ჭ", "ზ ხ ც ვ ბ ნ მ შ ჩ ძ ჟ", FOOT],
  digits: ["1 2 3 4 5 {delete}", "6 7 8 9 0 - {done}"],
};

/** What each keyboard is called by: the first letters of its script. */
export const FIRST_LETTERS: Record<Keyboard, string> = {
  latin: "ABC",
  cyrillic: "АБВ",
  armenian: "ԱԲԳ",
  georgian: "აბგ",
};

/** The keyboard that a language is written with. */
export const KEYBOARD_OF: Record<string, Keyboard> = { en: "latin", az: "latin", ru: "cyrillic", hy: "armenian" };

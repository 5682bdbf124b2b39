import { expect, test } from "vitest";
import { FIRST_LETTERS, KEYBOARD_OF, LAYOUTS } from "../../../src/app/kiosk/layouts.ts";
import { INTERFACE_LANGUAGES } from "../../../src/core/model.ts";

const ALPHABETS = {
  latin: "abcçdeəfgğhxıijkqlmnoöprsştuüvyzw",
  cyrillic: "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
  armenian: "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
  georgian: "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
};

test.each(Object.entries(ALPHABETS))(
  "the %s keyboard has every letter, the digits and a way out",
  (script, letters) => {
    const keys = LAYOUTS[script as keyof typeof ALPHABETS].join(" ").split(" ");
    for (const letter of letters + "0123456789") expect(keys, letter).toContain(letter);
    for (const key of ["{space}", "{delete}", "{done}"]) expect(keys).toContain(key);
    expect(new Set(keys).size).toBe(keys.length);
  },
);

test("every language of the interface has its keyboard, and no row is too long for keys of 44 px", () => {
  for (const language of INTERFACE_LANGUAGES) expect(FIRST_LETTERS[KEYBOARD_OF[language]!]).toBeTruthy();
  for (const rows of Object.values(LAYOUTS)) for (const row of rows) expect(row.split(" ").length).toBeLessThan(15);
});

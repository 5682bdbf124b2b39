import type { Ending } from "./inflection.ts";

const CASES = ["ի", "ին", "ից", "ով", "ում", "ը", "ն", "ինը", "իցը", "ումն", "ինն"];

/** Armenian case endings and articles of names of places. */
export const ARMENIAN_ENDINGS: readonly Ending[] = [
  ...CASES.map((ending): Ending => [ending, [""]]),
  // Names in a vowel put a glide between: Մոսկվա, Մոսկվայի.
  ...CASES.map((ending): Ending => [`յ${ending}`, [""]]),
  // -ու turns into -վ: Բաքու, Բաքվի; -ի is lost or turns into -ու.
  ...CASES.map((ending): Ending => [`վ${ending}`, ["ու"]]),
  ["ու", ["ի"]],
  ["ուց", ["ի"]],
  ["ուում", ["ու"]],
  ["իում", ["ի"]],
  // Reduced vowels: names in -ուն.
  ["ան", ["ուն"]],
  ["անի", ["ուն"]],
  ["ական", ["", "ա"], "demonym"],
  ["ականի", ["", "ա"], "demonym"],
  ["յան", ["", "ա", "ի"], "demonym"],
  ["ցի", ["", "ա"], "demonym"],
  ["ցիներ", ["", "ա"], "demonym"],
  ["եր", [""], "demonym"],
  ["երի", [""], "demonym"],
  ["երը", [""], "demonym"],
];

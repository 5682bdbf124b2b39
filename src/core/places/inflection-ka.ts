import type { Ending } from "./inflection.ts";

const CASES = [
  "ს",
  "ის",
  "ში",
  "იდან",
  "ით",
  "ად",
  "მა",
  "თან",
  "ზე",
  "სთან",
  "სა",
  "ისა",
  "ისთვის",
  "სთვის",
  "დან",
  "მდე",
  "იში",
  "შიც",
  "იც",
  "იდანაც",
];

/** Georgian case endings and postpositions of names of places: the nominative ends in -ი, or in another vowel. */
export const GEORGIAN_ENDINGS: readonly Ending[] = [
  ...CASES.map((ending): Ending => [ending, ["ი", "", "ა", "ე"]]),
  // A vowel before the last consonant is lost: ერევანი, ერევნის.
  ...["ნ", "რ", "ლ", "მ"].flatMap((last) =>
    ["ის", "ით", "იდან", "ისთვის", "ისა"].map((ending): Ending => [`${last}${ending}`, [`ა${last}ი`, `ე${last}ი`]]),
  ),
  ["ელი", ["ი", "", "ა"], "demonym"],
  ["ელები", ["ი", "", "ა"], "demonym"],
];

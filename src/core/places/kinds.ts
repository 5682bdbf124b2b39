import type { PlaceKind } from "../model.ts";
import { wordHash } from "./lexicon.ts";

/** The kinds of places that a kind word beside a name speaks of, and whether the word is read as part of the name. */
export interface KindWord {
  word: string;
  kinds: readonly PlaceKind[];
  /** "Kalbajar district" is one span, "Kalbajar town" is a name and a word. */
  inside: boolean;
  /** "Kalbajar and Lachin districts": it speaks of the whole list. */
  plural: boolean;
}

const DISTRICT: readonly PlaceKind[] = ["district", "region"];
const REGION: readonly PlaceKind[] = ["region", "district"];
const LAND: readonly PlaceKind[] = ["region", "district", "historical", "area"];
const WATER: readonly PlaceKind[] = ["water"];
const TOWN: readonly PlaceKind[] = ["town"];

/** Kind words by language, each with the forms in which it is printed. */
const TABLE: readonly [words: string, kinds: readonly PlaceKind[], how?: "outside" | "plural"][] = [
  // English
  ["district raion rayon county parish borough township municipality canton commune subdistrict", DISTRICT],
  ["province oblast krai state prefecture governorate voivodeship", REGION],
  ["region territory", LAND],
  ["republic", ["country", "region", "historical"]],
  ["peninsula island islands valley desert", ["area", "region", "mountain", "country"]],
  ["river lake sea gulf strait bay", WATER],
  ["mountains", ["mountain", "area"]],
  ["city town village settlement", TOWN, "outside"],
  ["counties districts", DISTRICT, "plural"],
  ["provinces states", REGION, "plural"],
  ["regions", LAND, "plural"],
  // Russian
  ["район района району районом районе уезд уезда", DISTRICT],
  ["область области областью край края краю краем крае округ округа округе губерния губернии", REGION],
  ["провинция провинции провинцию штат штата штате графство графстве", REGION],
  ["республика республики республике республику республикой", ["country", "region", "historical"]],
  ["море моря озеро озера река реки", WATER],
  ["остров острова полуостров полуострова", ["area", "region"]],
  ["хребет", ["mountain"]],
  // Azerbaijani
  ["rayon rayonu rayonunu rayonunda rayonundan rayonuna rayonunun", DISTRICT],
  ["vilayəti vilayətinin vilayətində", REGION],
  ["bölgəsi bölgəsində bölgəsinin", LAND],
  [
    "şəhəri şəhərini şəhərində şəhərindən şəhərinə şəhərinin kəndi kəndini kəndində kəndindən kəndinə kəndinin",
    TOWN,
    "outside",
  ],
  ["qəsəbəsi qəsəbəsində qəsəbəsinin", TOWN, "outside"],
  ["dənizi dənizində dənizinin çayı çayında çayının gölü gölündə gölünün", WATER],
  ["dağı dağları", ["mountain"]],
  ["respublikası respublikasının respublikasında", ["country", "region", "historical"]],
  // Armenian
  ["մարզ մարզի մարզում մարզից", REGION],
  ["շրջան շրջանի շրջանում շրջանից շրջանը", DISTRICT],
  ["քաղաք քաղաքի քաղաքում քաղաքից քաղաքը գյուղ գյուղի գյուղում գյուղից գյուղը", TOWN, "outside"],
  ["լիճ լճի գետ գետի ծով ծովի", WATER],
  ["հանրապետություն հանրապետության հանրապետությունում", ["country", "region", "historical"]],
];

const BY_HASH = new Map<number, KindWord>(
  TABLE.flatMap(([words, kinds, how]) =>
    words
      .split(" ")
      .map((word): [number, KindWord] => [
        wordHash(word),
        { word, kinds, inside: how === undefined, plural: how === "plural" },
      ]),
  ),
);

/** The kind word with this hash, if it is one. */
export function kindWordOf(hash: number): KindWord | undefined {
  return BY_HASH.get(hash);
}

import type { PlaceKind } from "../model.ts";
import { wordHash } from "./words.ts";

/** A word for a kind of place, as it is printed beside a name. */
export interface KindWord {
  word: string;
  /** The same for all forms of a word. */
  lemma: string;
  /** Kinds of the gazetteer that it may mean. */
  kinds: readonly PlaceKind[];
  /** `inside`: read as part of the name ("Kalbajar district"); `outside`: it is not ("Kalbajar town"). */
  span: "inside" | "outside";
  /** "Kalbajar and Lachin districts": it speaks of the whole list. */
  plural: boolean;
  /** A word for a village: what gives its name to a district is none. */
  village: boolean;
  /** Of an English plural: "county". */
  singular: string;
}

type Row = Pick<KindWord, "kinds"> & Partial<KindWord> & { lemmas: string };

/** Kind words of all languages: words separated by commas, the forms of an inflected one by spaces. */
const TABLE: readonly Row[] = [
  {
    kinds: ["district", "region"],
    lemmas: `district,raion,rayon,county,parish,borough,township,municipality,canton,commune,subdistrict,
      район района району районом районе,уезд уезда уезде,
      rayon rayonda rayondan rayona rayonun rayonu rayonunu rayonunda rayonundan rayonuna rayonunun rayonundakı,
      շրջան շրջանի շրջանում շրջանից շրջանը,რაიონი რაიონში რაიონის,ilçesi ilçesinde ilçesinin`,
  },
  {
    kinds: ["region", "district"],
    lemmas: `province,oblast,krai,state,prefecture,governorate,voivodeship,
      область области областью,край края краю краем крае,округ округа округе,губерния губернии губернию,
      провинция провинции провинцию,штат штата штате,графство графства графстве,
      vilayəti vilayətinin vilayətində,մարզ մարզի մարզում մարզից մարզը,ili ilinde ilinin`,
  },
  {
    kinds: ["region", "district", "historical", "area"],
    lemmas: `region,territory,bölgəsi bölgəsində bölgəsinin,მხარე მხარეში`,
  },
  {
    kinds: ["country", "region", "historical"],
    lemmas: `republic,республика республики республике республику республикой,
      respublikası respublikasının respublikasında,հանրապետություն հանրապետության հանրապետությունում`,
  },
  {
    kinds: ["area", "region", "country", "mountain"],
    lemmas: `peninsula,island,islands,valley,desert,corridor,коридор коридора коридоре коридору,
      dəhlizi dəhlizində dəhlizinin,միջանցք միջանցքի միջանցքում,остров острова острове,полуостров полуострова полуострове`,
  },
  {
    kinds: ["water"],
    lemmas: `river,lake,sea,gulf,strait,bay,море моря,озеро озера озере,река реки реке,
      dənizi dənizində dənizinin,çayı çayında çayının,gölü gölündə gölünün,լիճ լճի,գետ գետի,ծով ծովի`,
  },
  { kinds: ["mountain", "area"], lemmas: `mountains,хребет хребта,dağı,dağları,լեռ` },
  {
    kinds: ["town"],
    span: "outside",
    lemmas: `city,town,settlement,город города городе городу городом,посёлок посёлка посёлке,поселок поселка поселке,
      şəhəri şəhərini şəhərində şəhərindən şəhərinə şəhərinin şəhərindəki,qəsəbəsi qəsəbəsində qəsəbəsinin,
      քաղաք քաղաքի քաղաքում քաղաքից քաղաքը`,
  },
  {
    kinds: ["town"],
    span: "outside",
    village: true,
    lemmas: `village,село села селе селу селом,деревня деревни деревне деревню,
      kəndi kəndini kəndində kəndindən kəndinə kəndinin kəndindəki,գյուղ գյուղի գյուղում գյուղից գյուղը`,
  },
  {
    kinds: ["district", "region"],
    plural: true,
    lemmas: `counties,districts,районов районами районах,rayonları rayonlarının,շրջաններ շրջանների`,
  },
  { kinds: ["region", "district"], plural: true, lemmas: `provinces,states,regions,областей областями областях` },
];

const BY_HASH = new Map<number, KindWord>(
  TABLE.flatMap(({ kinds, lemmas, span = "inside", plural = false, village = false }) =>
    lemmas.split(",").flatMap((forms) => {
      const words = forms.trim().split(/\s+/);
      return words.map((word): [number, KindWord] => [
        wordHash(word),
        { word, lemma: words[0]!, kinds, span: plural ? "outside" : span, plural, village, singular: singularOf(word) },
      ]);
    }),
  ),
);

function singularOf(word: string): string {
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}

/** The kind word with this hash (`Words.hashA`), if it is one. */
export function kindWordOf(hash: number): KindWord | undefined {
  return BY_HASH.get(hash);
}

const BY_WORD = new Map<string, KindWord>([...BY_HASH.values()].map((kindWord) => [kindWord.word, kindWord]));

/** The kind word that is spelt so, as `KindWord.word` has it. */
export function kindWordNamed(word: string): KindWord {
  return BY_WORD.get(word)!;
}

/** Hashes of all kind words. */
export function kindWordHashes(): Iterable<number> {
  return BY_HASH.keys();
}

import {
  compoundDuration,
  deictic,
  distance,
  duration,
  durationValue,
  literal,
  partOfDay,
  reference,
  repeated,
  same,
  shifted,
  turned,
  vagueDuration,
} from "../builders.ts";
import { bareYear, calendar, dottedClock, range } from "../calendar-builders.ts";
import type { GrammarTable, PatternRow } from "../grammar.ts";
import type { Meaning, Unit } from "../meaning.ts";
import type { Slots } from "../slots.ts";
import { forms, ROMAN } from "./forms.ts";

const YEAR = "(year - suffix | year yearword | year)";
const DAY = "day (- suffix)?";
const FULL = `(${YEAR} ,? month ${DAY} | ${YEAR} ,? day month | day month ,? ${YEAR} | day month | month ${DAY} | iso=iso-date | numeric=numeric-date)`;
const DATE = `(${FULL} (,? weekday)? | weekday ,? ${FULL})`;
const COUNT = "(count? vague | count | quantity)";
const YEAR2 = "(year2=year - suffix | year2=year yearword | year2=year)";
const CENTURY = "(century=roman | century=day - ordinal-suffix | century=century-ordinal)";
const HALF = "(ordinal halfword)";
const CLOCK = "(clock-word (clock | hour | dotted=dotted-clock) (- suffix)? | clock (- suffix)?)";
const ZONE = "([ zone=city time ] | zone=city time)";

const patterns: PatternRow[] = [
  ["date", calendar, `about? ${DATE}`],
  ["date", calendar, "iso=iso-time"],
  ["month-year", calendar, `${YEAR} month edge?`],
  ["month-year", calendar, "month ,? (year - suffix | year yearword | year)"],
  ["month-last-year", calendar, "yearshift=shift yearunit month edge?"],
  ["month", calendar, "shift? month month-word? edge?"],
  ["season", calendar, `${YEAR} season`],
  ["season", calendar, "shift? season"],
  ["season", calendar, "yearshift=shift yearunit season"],
  ["holiday", calendar, "shift? (holiday | holiday=new-year yearunit | saint holiday=birth)"],
  ["weekday", calendar, "shift? weekday day-word?"],
  ["weekday", calendar, "shift? weekday=saturday day-word"],
  ["range", calendar, `day to=- day2=day month2=month ,? (year2=year yearword?)?`],
  ["range", calendar, `${YEAR}? month day to=- day2=day (- suffix)?`],
  ["range", calendar, `${YEAR}? month day to=- month2=month day2=day (- suffix)?`],
  ["range", calendar, `${YEAR}? month day - to=from-suffix (month2=month)? day2=day (- suffix)?`],
  ["range", calendar, `day month ${YEAR}? to=- day2=day month2=month ,? (year2=year yearword?)?`],
  ["range", calendar, "year to=- (year2=year | short2=short) (- suffix | yearword)?"],
  ["range", calendar, `(year - from-suffix | year yearword) to=until ${YEAR2}`],
  ["range", range, `year - from-suffix ${YEAR2}`],
  ["range", calendar, `${YEAR}? month day - from-suffix to=until month2=month? day2=day (- suffix)?`],
  ["range", range, `${YEAR}? month=from-month month2=month month-word?`],
  ["range", calendar, `${YEAR}? month=from-month to=until month2=month`],
  ["range", calendar, `${YEAR}? month to=- month2=month months?`],
  ["range", calendar, `century=roman to=- century2=roman centuryword`],
  ["range", calendar, "iso=iso-date (to=- | to=/) iso2=iso-date"],
  ["decade", calendar, "(decade=year | decade=short) - decade-suffix yearword? edge?"],
  ["decade", calendar, "decade=decade-word yearword? edge?"],
  ["century", calendar, `bc=bce? ${CENTURY} centuryword (edge | ${HALF})?`],
  ["era", calendar, "bc=bce anyyear=any-year (- suffix | yearword)?"],
  ["year", calendar, "about? year (- suffix | yearword) edge?"],
  ["year", calendar, "about? year (- suffix)? yearunit"],
  ["year", bareYear, "about? year"],
  ["quarter", calendar, `${YEAR} (quarter=roman | quarter=day - ordinal-suffix | quarter=ordinal) quarterword`],
  ["quarter", calendar, "(quarter=roman | quarter=day - ordinal-suffix | quarter=ordinal) quarterword"],

  ["half", calendar, `${YEAR} (half=ordinal half-year | half=ordinal halfword)`],
  ["shifted", shifted, `shift? unit ${HALF}`],
  ["time", dottedClock(calendar), `${DATE} ,? (${ZONE} ,?)? part? ${CLOCK} ${ZONE}?`],
  ["time", dottedClock(calendar), `${CLOCK} ${ZONE}? ,? ${DATE}`],
  ["time", dottedClock(deictic), `deictic part? ${CLOCK}`],
  ["time", dottedClock(partOfDay), `${ZONE}? (shift? part)? ${CLOCK} ${ZONE}?`],
  ["time", deictic, "deictic noon"],
  ["time", partOfDay, "noon"],
  ["part", calendar, `${DATE} part`],
  ["part", deictic, "deictic part"],
  ["part", partOfDay, "(shift | turn)? part"],

  ["shifted", shifted, "shift unit edge?"],
  ["shifted", shifted, "unit edge"],
  ["shifted", shifted, "unit=year-end"],
  ["turned", turned, "turn unit edge?"],
  ["present", literal("DATE", "PRESENT_REF"), "this units"],
  ["recent", literal("DATE", "PAST_REF"), "recent times"],
  ["coming", literal("DATE", "FUTURE_REF"), "near future"],
  ["recent", literal("DATE", "PAST_REF"), "recent vague? units"],
  ["coming", literal("DATE", "FUTURE_REF"), "coming units"],
  ["ago", distance(-1, "speech"), `${COUNT} unit before`],
  ["later", distance(1, "narrative"), `${COUNT} unit after`],
  ["then", same(null), "then-word context=then-mark"],
  ["duration", duration, `(approx than?)? ${COUNT} unit`],
  ["duration", compoundDuration, "compound-unit"],
  ["duration", oneAndHalf, "one-and-half unit"],
  ["duration", vagueDuration, "long unit=units"],
  ["duration", duration, "recent count unit"],
  ["duration", duration, "count - quantity2=count unit"],
  ["deictic", deictic, "deictic"],
  ["reference", reference, "reference"],
  ["set", repeated, "each (unit | weekday | part | season)"],
  ["set", repeated, "each? count unit=rate often=count"],
  ["set", repeated, "unit=rate often=count times-word"],
  ["set", repeated, "weekday=weekday days"],
  ["set", repeated, "frequency"],
];

/** "Մեկուկես տարի". */
function oneAndHalf(slots: Slots): Meaning {
  return { kind: "literal", type: "DURATION", value: durationValue(1.5, slots.value("unit") as Unit) };
}

const CASES = "- ի ին ից ում ը ով իս իցը";

export const armenian: GrammarTable = {
  patterns,
  dayFirst: true,
  ranges: "whole",
  words: {
    month: Object.fromEntries(
      "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"
        .split(" ")
        .map((stem, index) => [forms(stem, CASES), index + 1]),
    ),
    "from-month": Object.fromEntries(
      "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"
        .split(" ")
        .map((stem, index) => [stem + "ից", index + 1]),
    ),
    months: { "ամիսներին ամիսներ ամիսների": 0 },
    "day-word": { "օրը օրվա": 0 },
    days: { "օրերին օրերը": 0 },
    saturday: { շաբաթ: 6 },
    saint: { Սուրբ: 0 },
    birth: { "Ծնունդ Ծննդյան Ծնունդը Ծննդին": "0106" },
    holiday: { "Զատիկ Զատիկին Զատիկը Զատկի": "E", "Ամանոր Ամանորին Ամանորը": "0101" },
    "new-year": { Նոր: "0101" },
    "month-word": { "ամսին ամսում ամսվա": 0 },
    weekday: {
      [forms("երկուշաբթ", "ի ին ու վա")]: 1,
      [forms("երեքշաբթ", "ի ին ու վա")]: 2,
      [forms("չորեքշաբթ", "ի ին ու վա")]: 3,
      [forms("հինգշաբթ", "ի ին ու վա")]: 4,
      [forms("ուրբաթ", "- օրը")]: 5,
      [forms("կիրակ", "ի ին նօրյա")]: 7,
    },
    season: {
      "գարնանը գարուն գարնան": "SP",
      "ամռանը ամառ ամառը ամռան": "SU",
      "աշնանը աշուն աշնան": "FA",
      "ձմռանը ձմեռ ձմռան": "WI",
    },
    part: {
      "առավոտյան առավոտ առավոտը": "MO",
      "երեկոյան երեկո": "EV",
      "գիշերը գիշեր գիշերվա": "NI",
      "ցերեկը ցերեկվա": "DT",
    },
    noon: { "կեսօրին կեսօր կեսօրից": 720, "կեսգիշերին կեսգիշեր": 0 },
    unit: {
      "վայրկյան վայրկյանի": "TS",
      "րոպե րոպեի րոպեում": "TM",
      "ժամ ժամի ժամում ժամից ժամով": "TH",
      "օր օրը օրվա օրում օրից": "D",
      "շաբաթ շաբաթը շաբաթվա շաբաթում": "W",
      "ամիս ամիսը ամսվա ամսում ամսից": "M",
      "տարի տարին տարվա տարում տարուց տարեկան": "Y",
      "տասնամյակ տասնամյակի տասնամյակում": "E",
      "դար դարի դարում": "C",
    },
    units: {
      "օրերին օրերի օրերը": "D",
      "շաբաթներին շաբաթների": "W",
      "ամիսներին ամիսների ամիսներ": "M",
      "տարիներին տարիների տարիներ": "Y",
    },
    yearunit: { "տարի տարվա տարում տարին տարվան": 0 },
    "year-end": { տարեվերջին: "Y" },
    rate: { "տարին տարեկան": "Y", "ամիսը ամսական": "M", "շաբաթը շաբաթական": "W", "օրը օրական": "D" },
    "times-word": { անգամ: 0 },
    "one-and-half": { մեկուկես: 1.5 },
    long: { "երկար շատ": 0 },
    "compound-unit": { միամյա: "P1Y", երկամյա: "P2Y", եռամյա: "P3Y", քառամյա: "P4Y", հնգամյա: "P5Y", տասնամյա: "P10Y" },
    halfword: { "կեսին կեսից կեսի կեսը": 0 },
    "half-year": { "կիսամյակում կիսամյակի կիսամյակ": 0 },
    "century-ordinal": { տասնիններորդ: 19, քսաներորդ: 20 },
    "decade-word": Object.fromEntries(
      "քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն"
        .split(" ")
        .map((stem, index) => [forms(stem + "ական", "ներին ներ ներից ներում ների -"), index + 2]),
    ),
    until: { մինչև: 0 },
    yearword: { "թվական թվականի թվականին թվականից թվականը թվականներ թվականներին թվականների թ. թթ.": 0 },
    quarterword: { "եռամսյակ եռամսյակում եռամսյակի": 0 },
    centuryword: { "դար դարի դարում դարից դարը դարերում դարերի": 0 },
    roman: ROMAN,
    ordinal: { առաջին: 1, երկրորդ: 2, երրորդ: 3, չորրորդ: 4 },
    "ordinal-suffix": { "րդ ին": 0 },
    "from-suffix": { ից: 0 },
    suffix: { "ին ի ից ը ն ում րդ իս ով": 0 },
    "decade-suffix": { "ական ականներ ականներին ականների ականներից": 0 },
    bce: { "մ.թ.ա": 1 },
    numeral: {
      "մեկ մի": 1,
      երկու: 2,
      երեք: 3,
      չորս: 4,
      հինգ: 5,
      վեց: 6,
      յոթ: 7,
      ութ: 8,
      "ինը ինն": 9,
      "տաս տասը": 10,
      քսան: 20,
      քսանյոթ: 27,
      երեսուն: 30,
      քառասուն: 40,
      հիսուն: 50,
      վաթսուն: 60,
      յոթանասուն: 70,
      ութսուն: 80,
      իննսուն: 90,
      հարյուր: 100,
      հազար: 1000,
    },
    quantity: { կես: 0.5 },
    vague: { քանի: 0 },
    deictic: {
      "այսօր այսօրվա": "0",
      "երեկ երեկվա": "-1",
      "վաղը վաղվա": "1",
      նախօրեին: "-1",
    },
    reference: { "այժմ ներկայումս հիմա": "PRESENT_REF", վերջերս: "PAST_REF" },
    this: { այս: 0 },
    times: { "շրջանում ժամանակներում ժամանակ": 0 },
    near: { մոտ: 0 },
    future: { ապագայում: 0 },
    tense: {
      "կկայանա կկայանան կլինի կլինեն կբացվի կբացեն կսկսվի կմեկնի կայցելի կհանդիպի կանցկացվի կներկայացնի նախատեսվում սպասվում": 1,
      "եղավ եղել էր էին ասաց հայտարարեց հայտնեց եկավ գնաց կայացավ սկսվեց բացվեց բացել փակվեց փակեցին մեկնեց ժամանեց զոհվեց կառուցվել":
        -1,
    },
    shift: { "այս ընթացիկ": 0, "անցյալ նախորդ անցած": -1, "եկող հաջորդ գալիք": 1 },
    turn: { "նույն այդ այն": 0, հաջորդ: 1, նախորդ: -1 },
    recent: { վերջին: 0 },
    coming: { առաջիկա: 0 },
    frequency: { ամենօրյա: "P1D", ամենշաբաթյա: "P1W", ամենամսյա: "P1M", ամենամյա: "P1Y" },
    each: { "ամեն յուրաքանչյուր": 0 },
    edge: { "սկզբին սկզբներին վերջերին սկիզբ սկզբից վերջին վերջ վերջից կեսին կեսերին": 0 },
    about: { "մոտ մոտավորապես շուրջ": 0 },
    approx: { "մոտ շուրջ գրեթե ավելի": 0 },
    than: { քան: 0 },
    before: { առաջ: 0 },
    after: { "հետո անց": 0 },
    "then-word": { այդ: 0 },
    "then-mark": { ժամանակից: 0 },
    "clock-word": { "ժամը ժամ": 0 },
    city: {
      մոսկվայի: "180 2014-10-26",
      բաքվի: "240 2016-03-27",
      երևանի: "240 2012-03-25",
      թբիլիսիի: "240 2005-03-27",
      տեղական: "local",
    },
    time: { ժամանակով: 0 },
  },
};

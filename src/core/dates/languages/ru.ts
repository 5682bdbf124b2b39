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
  workingLife,
} from "../builders.ts";
import { bareYear, calendar, dottedClock } from "../calendar-builders.ts";
import type { GrammarTable, PatternRow } from "../grammar.ts";
import type { Meaning, Unit } from "../meaning.ts";
import type { Slots } from "../slots.ts";
import { forms, ROMAN } from "./forms.ts";

const YEAR = "(year yearword? | year)";
const FULL = `(day (- suffix)? month (,? ${YEAR})? | iso=iso-date | numeric=numeric-date yearword?)`;
const DATE = `(weekday ,? -? context-on? ${FULL} | ${FULL})`;
const EDGE = "(edge | mod)?";
const COUNT = "(count fraction? | quantity | vague)";
const APPROX = "(approx than? | not less)?";
const HALF = "(ordinal half-word)?";
const BC = "(bc=until-era (n e | our era))";
const CLOCK = "(clock (hour-unit | hour-units)? | hour hour-units (minute=count minute-units)? | noon)";
const ZONE = "(by zone time | zone | [ by? zone time? ])";

const patterns: PatternRow[] = [
  ["date", calendar, `about? ${EDGE} ${DATE}`],
  ["date", calendar, "iso=iso-time"],
  ["date", calendar, `day=day-ordinal month (,? ${YEAR})?`],
  ["month-year", calendar, `${EDGE} month ${YEAR}`],
  ["month-last-year", calendar, `${EDGE} (day)? month yearshift=shift yearword`],
  ["month", calendar, `${EDGE} shift? month`],
  ["month", calendar, "month=month-adjective"],
  ["month-that-year", calendar, `${EDGE} day? month yearturn=turn same yearword`],
  ["season", calendar, `${EDGE} shift? season (${YEAR} | year - suffix)?`],
  ["season", calendar, `season year / (year2=year | short2=short) yearword`],
  ["season", calendar, `${EDGE} season yearshift=shift yearword`],
  ["season", calendar, `${EDGE} season yearturn=turn same yearword`],
  ["holiday", calendar, `shift? (holiday | holiday=new-year yearword | holiday=victory-day of-victory) (${YEAR})?`],
  ["weekday", calendar, `(mod | edge)? shift? weekday`],
  ["weekday", calendar, "weekday=weekday-adjective"],
  ["range", calendar, `day (to=- | to=to | and) day2=day month2=month (year2=year yearword?)?`],
  ["range", calendar, `day month ${YEAR}? (to=- | to=to | and) day2=day month2=month (year2=year yearword?)?`],
  ["range", calendar, `month ${YEAR}? (to=- | to=to | and) month2=month (year2=year yearword?)?`],
  ["range", calendar, `year yearword? (to=- | to=to) (year2=year | short2=short) yearword?`],
  ["range", calendar, `year to=/ (year2=year | short2=short) yearword`],
  ["range", calendar, `century=roman (to=- | to=to | and) century2=roman centuryword`],
  ["range", calendar, `decade=year - plural-suffix? (to=- | to=to | and) decade2=year - plural-suffix year-units?`],
  ["range", calendar, `iso=iso-date (to=- | to=to) iso2=iso-date`],
  ["range", calendar, `numeric=numeric-date (to=- | to=to) numeric2=numeric-date`],
  ["decade", calendar, `${EDGE} decade=year - plural-suffix year-units?`],
  ["decade", calendar, `${EDGE} decade=short - plural-suffix year-units?`],
  ["decade", calendar, `${EDGE} decade=decade-word year-units?`],
  ["century", abbreviated(calendar), `${EDGE} ${HALF} (century=roman | century=day - suffix) centuryword ${BC}?`],
  ["century", calendar, `${EDGE} ${HALF} century=century-ordinal centuryword ${BC}?`],
  ["century", calendar, `${EDGE} ${HALF} tens=count century=twenty-ordinal centuryword`],
  ["era", calendar, `about? anyyear=any-year yearword? bc=until-era (n e | our era)`],
  ["year", calendar, `${EDGE} about? year (- suffix)? yearword`],
  ["year", calendar, `(context=lead)? ${EDGE} year - suffix`],
  ["year", bareYear, `${EDGE} about? year`],
  ["year", bareYear, `(context=lead | context=[ | context=to | context=and) ${EDGE} about? year`],
  ["quarter", calendar, `(quarter=roman | quarter=day (- suffix)? | quarter=ordinal) quarterword (${YEAR})?`],
  ["half", calendar, `(half=roman | half=ordinal) halfword (${YEAR})?`],
  ["half", calendar, `half=ordinal half-word ${YEAR}`],
  ["shifted", shifted, `half=ordinal half-word unit`],

  ["time", calendar, `about? ${CLOCK} part? ${ZONE}? ,? ${DATE}`],
  ["time", calendar, `${DATE} ,? (lead | about)? ${CLOCK} part? ${ZONE}?`],
  ["time", calendar, `weekday ,? lead? ${CLOCK} part?`],
  ["time", calendar, `part lead? weekday ,? ${FULL}?`],
  ["time", calendar, `(mod)? part ,? ${DATE}`],
  ["time", calendar, `${DATE} ,? part`],
  ["time", calendar, `weekday part`],
  ["time", calendar, `part on ${DATE}`],
  ["time", deictic, `deictic ,? (lead | about)? ${CLOCK} part? ${ZONE}?`],
  ["time", partOfDay, `about? clock part? ${ZONE}?`],
  ["time", partOfDay, `(context=lead | about) hour hour-units (minute=count minute-units)? part? ${ZONE}?`],
  ["time", partOfDay, `hour (hour-units | hour-unit)? part`],
  ["time", partOfDay, `about? noon`],
  ["time", dottedClock(partOfDay), `context=in about? dotted=dotted-clock ${ZONE}?`],
  ["time", partOfDay, `about? hour hour-units part`],
  ["part", deictic, `deictic part`],
  ["part", deictic, `(mod)? part deictic`],
  ["part", partOfDay, `mod? shift? part`],
  ["part", partOfDay, `turn same? part`],

  ["shifted", shifted, `(edge | mod)? shift unit`],
  ["shifted", shifted, `edge unit`],
  ["shifted", shifted, "unit=weekend"],
  ["turned", turned, `turn unit`],
  ["turned", turned, `turn same unit`],
  ["present", literal("DATE", "PRESENT_REF"), "(context=until these-times then-mark | our units)"],
  ["recent", literal("DATE", "PAST_REF"), `recent (vague)? units`],
  ["coming", literal("DATE", "FUTURE_REF"), `coming (vague)? units`],
  ["present", literal("DATE", "PRESENT_REF"), "(present time | present moment | these units)"],
  ["recent", literal("DATE", "PAST_REF"), "recent time"],
  ["coming", literal("DATE", "FUTURE_REF"), "coming time"],
  ["ago", distance(-1, "speech"), `${APPROX} ${COUNT}? (unit | units) ago`],
  ["ago", halfAgo, "half-year ago"],
  ["later", distance(1, "narrative"), `after ${APPROX} ${COUNT}? (unit | units)`],
  ["later", distance(1, "narrative"), `${COUNT}? (unit | units | unit=by-unit) (after | later)`],
  ["earlier", distance(-1, "narrative"), `${COUNT}? (unit | units | unit=by-unit) earlier`],
  ["earlier", distance(-1, "narrative"), `context=behind ${COUNT}? (unit | units) context=until`],
  ["duration", counted, `${APPROX} ${COUNT} (unit | units)`],
  ["duration", duration, `context=for unit=span`],
  ["set", repeated, `context=in unit=rate`],
  ["duration", duration, `${APPROX} count (- | to | or) quantity2=count (unit | units)`],
  ["duration", duration, "approx than? unit"],
  ["duration", duration, `(recent | coming | shift) ${COUNT} (unit | units)`],
  ["duration", workingLife, "count - unit=adjective-unit"],
  ["duration", compoundDuration, "compound-unit"],
  ["duration", compoundDuration, `${APPROX} compound-unit=half-year`],
  ["duration", vagueDuration, "(recent | coming | these | long) unit=units"],
  ["duration", vagueDuration, "unit=plain-units"],
  ["duration", duration, "whole unit"],
  ["then", same(null), "context=since same-time then-mark"],
  ["deictic", deictic, "deictic"],
  ["reference", reference, "reference"],
  ["set", repeated, "frequency"],
  ["set", repeated, "each (unit | units | weekday | part | month | season)"],
  ["set", repeated, "each count (unit | units)"],
  ["set", repeated, "(often=count? once | per-count) in unit=rate"],
  ["set", repeated, "context=on-days (part=parts | unit=weekends)"],
  ["set", repeated, "context=on-days weekday=weekdays"],
];

/** "В" is the century only with its full stop. */
function abbreviated(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null => (/^в$/i.test(slots.printed("centuryword")) ? null : build(slots));
}

/** "На 75 году жизни" tells which year it is, not how many. */
function counted(slots: Slots): Meaning | null {
  return /^год[уе]$/i.test(slots.printed("unit")) ? null : duration(slots);
}

/** "Полгода назад". */
function halfAgo(slots: Slots): Meaning | null {
  return slots.value("half-year") === "P6M" ? { kind: "offset", by: -6, unit: "M", from: "speech" } : null;
}

const HARD = "- а у ом е";
const SOFT = "ь я ю ем ём е";
const ADJECTIVE = "ый ого ому ым ом ая ой ую ые ых ым ыми ое";
const SOFT_ADJECTIVE = "ий его ему им ем яя ей юю ие их ими ее";
const HUSHED_ADJECTIVE = "ий его ему им ем ая ей ую ие их ими ее";

const unitSingular = {
  [forms("секунд", "а ы у е")]: "TS",
  [forms("минут", "а у е ы")]: "TM",
  "час часа часу часе": "TH",
  "день дня дню дне": "D",
  [forms("недел", "я ю е и")]: "W",
  "месяц месяца месяцу месяце": "M",
  [forms("квартал", "- а е у")]: "Q",
  "год года году годе годом": "Y",
  [forms("десятилети", "е я ю и")]: "E",
  [forms("век", "- а е у")]: "C",
  [forms("столети", "е я и")]: "C",
} as const;

const unitPlural = {
  "секунды секунд секундам секундах": "TS",
  "минуты минут минутам минутах": "TM",
  "часы часов часам часах": "TH",
  "дни дней дням днях днями сутки суток суткам сутками": "D",
  "недели недель неделям неделях": "W",
  "месяцы месяцев месяцам месяцах месяцами": "M",
  "кварталы кварталов": "Q",
  "годы годов лет годам годах годами": "Y",
  "десятилетия десятилетий десятилетиям десятилетиях": "E",
  "века веков веках столетия столетий": "C",
} as const;

const ADJECTIVE_UNITS: [stem: string, unit: Unit][] = [
  ["летн", "Y"],
  ["дневн", "D"],
  ["недельн", "W"],
  ["месячн", "M"],
  ["часов", "TH"],
  ["минутн", "TM"],
];
const COMPOUND_NUMBERS: Record<string, number> = {
  одно: 1,
  двух: 2,
  трех: 3,
  четырех: 4,
  пяти: 5,
  шести: 6,
  семи: 7,
  восьми: 8,
  девяти: 9,
  десяти: 10,
  пятнадцати: 15,
  двадцати: 20,
  тридцати: 30,
  сорока: 40,
  пятидесяти: 50,
  сто: 100,
};
const YEAR_ADJECTIVE = `${SOFT_ADJECTIVE} ${ADJECTIVE} ая`;

export const russian: GrammarTable = {
  patterns,
  dayFirst: true,
  ranges: "whole",
  words: {
    month: {
      [forms("январ", SOFT) + " янв."]: 1,
      [forms("феврал", SOFT) + " фев. февр."]: 2,
      [forms("март", HARD)]: 3,
      [forms("апрел", SOFT) + " апр."]: 4,
      "май мая маю мае маем": 5,
      [forms("июн", SOFT)]: 6,
      [forms("июл", SOFT)]: 7,
      [forms("август", HARD) + " авг."]: 8,
      [forms("сентябр", SOFT) + " сен."]: 9,
      [forms("октябр", SOFT) + " окт."]: 10,
      [forms("ноябр", SOFT) + " нояб."]: 11,
      [forms("декабр", SOFT) + " дек."]: 12,
    },
    "month-adjective": Object.fromEntries(
      "январ феврал мартов апрел май июн июл августов сентябр октябр ноябр декабр"
        .split(" ")
        .map((stem, index) => [forms(stem + (/[вй]$/.test(stem) ? "ск" : "ьск"), ADJECTIVE + " ий"), index + 1]),
    ),
    weekday: {
      [forms("понедельник", HARD)]: 1,
      [forms("вторник", HARD)]: 2,
      [forms("сред", "а у ы е")]: 3,
      [forms("четверг", HARD)]: 4,
      [forms("пятниц", "а у ы е ей")]: 5,
      [forms("суббот", "а у ы е ой")]: 6,
      [forms("воскресень", "е я ю ем")]: 7,
    },
    "weekday-adjective": {
      [forms("пятничн", ADJECTIVE)]: 5,
      [forms("субботн", SOFT_ADJECTIVE)]: 6,
      [forms("воскресн", ADJECTIVE)]: 7,
    },
    weekdays: {
      понедельникам: 1,
      вторникам: 2,
      средам: 3,
      четвергам: 4,
      пятницам: 5,
      субботам: 6,
      воскресеньям: 7,
    },
    season: {
      "весна весной весны весну": "SP",
      "летом лето лета": "SU",
      "осень осенью осени": "FA",
      "зима зимой зимы зиму": "WI",
    },
    part: { "утром утра утро утру": "MO", днем: "AF", "вечером вечера вечер вечеру": "EV", "ночью ночи ночь": "NI" },
    parts: { утрам: "MO", вечерам: "EV", ночам: "NI" },
    noon: { "полдень полудня полудню": 720, "полночь полночи полуночи полуночью": 0 },
    holiday: {
      "рождество рождества рождеству": "0107",
      "пасха пасху пасхи пасхе пасхой": "O",
      "сочельник сочельника": "0106",
    },
    "new-year": { "Новый Нового Новому": "0101" },
    "victory-day": { "день дня дню": "0509" },
    "of-victory": { Победы: 0 },
    zone: {
      "московскому московское мск": "180 2014-10-26",
      "бакинскому бакинское": "240 2016-03-27",
      "ереванскому ереванское": "240 2012-03-25",
      "тбилисскому тбилисское": "240 2005-03-27",
      "местному местное": "local",
      "гринвичу gmt utc": 0,
    },
    unit: { ...unitSingular, "выходные выходных": "WE" },
    weekend: { "выходные выходных": "WE" },
    weekends: { выходным: "WE" },
    "by-unit": { часом: "TH", днем: "D", неделей: "W", месяцем: "M" },
    span: { год: "Y", месяц: "M", неделю: "W", "день сутки": "D", час: "TH" },
    rate: { год: "Y", месяц: "M", неделю: "W", сутки: "D" },
    units: unitPlural,
    "plain-units": { "месяцы месяцев": "M", "недели недель": "W", "десятилетия десятилетий": "E" },
    "adjective-unit": Object.fromEntries(ADJECTIVE_UNITS.map(([stem, unit]) => [forms(stem, YEAR_ADJECTIVE), unit])),
    "compound-unit": Object.fromEntries(
      ADJECTIVE_UNITS.slice(0, 5).flatMap(([stem, unit]) =>
        Object.entries(COMPOUND_NUMBERS).map(([number, count]) => [
          forms(number + stem, YEAR_ADJECTIVE),
          durationValue(count, unit),
        ]),
      ),
    ),
    "half-year": { "полгода полугода": "P6M", полвека: "P50Y", "полчаса получаса": "PT30M" },
    "half-word": { [forms("половин", "а е у ы")]: 0 },
    "decade-word": Object.fromEntries(
      "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
        .split(" ")
        .map((stem, index) => [forms(stem, "ые ых ым"), index + 2]),
    ),
    "year-units": { "годы годов годах годам годами гг.": 0 },
    yearword: { "год года году годом годе г. гг. годы годов годах годам": 0 },
    "hour-unit": { час: 0 },
    "hour-units": { "час часа часов часам": 0 },
    "minute-units": { "минут минуты минуту мин.": 0 },
    quarterword: { [forms("квартал", "- а е у")]: 0 },
    halfword: { [forms("полугоди", "е я и ю")]: 0 },
    centuryword: { "век века веке веку веков веках в. вв. столетие столетия столетии": 0 },
    roman: ROMAN,
    "plural-suffix": { "х е ых ые": 0 },
    suffix: { "й го му м я ю е х ые ых ом ого": 0 },
    "until-era": { до: 1 },
    n: { "н.": 0 },
    e: { "э.": 0 },
    era: { эры: 0 },
    numeral: {
      "один одна одно одного одной одну одному": 1,
      "два две двух двум двумя": 2,
      "три трех трем тремя": 3,
      "четыре четырех четырем": 4,
      "пять пяти": 5,
      "шесть шести": 6,
      "семь семи": 7,
      "восемь восьми": 8,
      "девять девяти": 9,
      "десять десяти": 10,
      "одиннадцать одиннадцати": 11,
      "двенадцать двенадцати": 12,
      "тринадцать тринадцати": 13,
      "четырнадцать четырнадцати": 14,
      "пятнадцать пятнадцати": 15,
      "шестнадцать шестнадцати": 16,
      "семнадцать семнадцати": 17,
      "восемнадцать восемнадцати": 18,
      "девятнадцать девятнадцати": 19,
      "двадцать двадцати": 20,
      "тридцать тридцати": 30,
      "сорок сорока": 40,
      "пятьдесят пятидесяти": 50,
      "шестьдесят шестидесяти": 60,
      "семьдесят семидесяти": 70,
      "восемьдесят восьмидесяти": 80,
      "девяносто девяноста": 90,
      "сто ста": 100,
      "двести двухсот": 200,
      "триста трехсот": 300,
      "тысяча тысячи тысяч тысячу": 1000,
    },
    ordinal: {
      [forms("перв", ADJECTIVE)]: 1,
      [forms("втор", ADJECTIVE + " ой")]: 2,
      "третий третьего третьем третьему третьей третью": 3,
      [forms("четверт", ADJECTIVE)]: 4,
    },
    "day-ordinal": Object.fromEntries(
      "перв втор третьего четверт пят шест седьм восьм девят десят"
        .split(" ")
        .map((stem, index) => [stem.endsWith("го") ? stem : stem + "ого", index + 1]),
    ),
    "century-ordinal": Object.fromEntries(
      "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
        .split(" ")
        .map((stem, index) => [forms(stem, "ый ого ому ом"), index + 10]),
    ),
    "twenty-ordinal": { "первый первого первому первом": 21 },
    quantity: { "пару пара пары двое": 2, трое: 3, "пол полтора полутора полторы": 1.5 },
    vague: { "несколько нескольких нескольким много многих многие": 0 },
    deictic: {
      сегодня: "0",
      "вчера накануне": "-1",
      завтра: "1",
      позавчера: "-2",
      послезавтра: "2",
      [forms("сегодняшн", SOFT_ADJECTIVE)]: "0",
      [forms("вчерашн", SOFT_ADJECTIVE)]: "-1",
      [forms("завтрашн", SOFT_ADJECTIVE)]: "1",
    },
    reference: { "сейчас ныне": "PRESENT_REF", недавно: "PAST_REF" },
    frequency: {
      "ежедневно ежедневный ежедневной ежедневного": "P1D",
      "еженедельно еженедельный еженедельного еженедельной": "P1W",
      "ежемесячно ежемесячный ежемесячного ежемесячной": "P1M",
      "ежегодно ежегодный ежегодного ежегодной ежегодном ежегодные ежегодных": "P1Y",
      ежечасно: "PT1H",
      ежесуточно: "P1D",
      [forms("ежеквартальн", "ый ая ое ые ого ой ых о")]: "P1Q",
    },
    each: { "каждый каждого каждое каждую каждая каждой каждые каждых": 0 },
    shift: {
      [forms("прошл минувш", ADJECTIVE + " его ей ий ие их ем")]: -1,
      [forms("последн", SOFT_ADJECTIVE)]: -1,
      "этот этого этом эту этой эта это": 0,
      [forms("текущ", HUSHED_ADJECTIVE)]: 0,
      [forms("нынешн", SOFT_ADJECTIVE)]: 0,
      [forms("следующ будущ грядущ", HUSHED_ADJECTIVE)]: 1,
    },
    turn: {
      "тот того том ту той то": 0,
      [forms("предыдущ", HUSHED_ADJECTIVE)]: -1,
      [forms("следующ", HUSHED_ADJECTIVE)]: 1,
    },
    same: { "же самый": 0 },
    recent: { [forms("последн", SOFT_ADJECTIVE)]: 0, [forms("прошедш", HUSHED_ADJECTIVE)]: 0 },
    coming: { [forms("ближайш предстоящ", HUSHED_ADJECTIVE)]: 0 },
    these: { "эти этих те тех": 0 },
    present: { "настоящее настоящего нынешнее данное данный настоящий": 0 },
    moment: { "момент момента": 0 },
    time: { "время времени": 0 },
    edge: { "начало начале начала началу конец конце конца концу концом середина середине середины середину": 0 },
    mod: { "рано поздно": 0 },
    long: { "долгие долгих многие многих разные разных": 0 },
    whole: { "весь всего всю": 0 },
    about: { "около примерно приблизительно ок.": 0 },
    approx: { "около примерно почти более больше менее меньше свыше": 0 },
    than: { чем: 0 },
    not: { не: 0 },
    less: { "менее более": 0 },
    ago: { назад: 0 },
    after: { "через спустя": 0 },
    later: { "позже позднее": 0 },
    earlier: { "раньше ранее": 0 },
    behind: { за: 0 },
    until: { до: 0 },
    since: { с: 0 },
    "same-time": { тех: 0 },
    "then-mark": { пор: 0 },
    on: { на: 0 },
    in: { "в во": 0 },
    for: { "на за": 0 },
    our: { "наши наших": 0, нашей: 0 },
    "these-times": { сих: 0 },
    once: { раз: 0, раза: 0 },
    "per-count": { "дважды трижды": 0 },
    "context-on": { "на в": 0 },
    "on-days": { по: 0 },
    by: { по: 0 },
    to: { "по до": 0 },
    or: { или: 0 },
    and: { и: 0 },
    tense: {
      "будет будут буду будем состоится состоятся пройдет пройдут планирует планируют планируется намерен намерена намерены намечен намечена намечено начнется начнутся откроется откроют ожидается сможет смогут станет станут должен должна должны": 1,
      "был была было были стал стала стало стали сообщил сообщила сообщило сообщили заявил заявила заявили сказал сказала сказали прошел прошла прошло прошли состоялся состоялась состоялось состоялись произошел произошла произошло произошли погиб погибла погибли умер умерла начался началась началось начались открылся открылась открыли получил получила получили принял приняла приняли":
        -1,
    },
    lead: { "в во с со до по к от после на за около на": 0 },
  },
};

/** Words for dates in the languages that Dateline speaks; forms as the CLDR has them. A data table. */

export interface FormatWords {
  /** Genitive, as in "10 November". */
  months: string[];
  /** On their own, as in "November 2020". */
  monthsAlone: string[];
  day: (day: string, month: string) => string;
  withYear: (date: string, year: string) => string;
  monthYear: (month: string, year: string) => string;
  year: (year: string) => string;
  decade: (decade: string) => string;
  century: (century: number) => string;
  season: (season: "spring" | "summer" | "autumn" | "winter", year: string) => string;
  quarter: (quarter: number, year: string) => string;
  half: (half: number, year: string) => string;
  bc: (text: string) => string;
  about: (text: string) => string;
  since: (text: string) => string;
  until: (text: string) => string;
  utc: string;
}

const roman = (value: number): string => {
  const parts: [number, string][] = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [amount, letters] of parts) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
};

const ordinal = (value: number): string => {
  const last = value % 100 >= 11 && value % 100 <= 13 ? 0 : value % 10;
  return value + (["th", "st", "nd", "rd"][last] ?? "th");
};

/** The ordinal suffix of a number that ends in these digits, by Azerbaijani vowel harmony. */
const azOrdinal = (digits: string): string => {
  const suffix = ["", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu"][Number(digits.at(-1))]!;
  if (suffix) return `${digits}-${suffix}`;
  const tens = ["", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı"][Number(digits.at(-2) ?? 0)]!;
  return `${digits}-${tens || (digits.endsWith("000") ? "ci" : "cü")}`;
};

const english: FormatWords = {
  months: "January February March April May June July August September October November December".split(" "),
  monthsAlone: "January February March April May June July August September October November December".split(" "),
  day: (day, month) => `${day} ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  monthYear: (month, year) => `${month} ${year}`,
  year: (year) => year,
  decade: (decade) => `${decade}s`,
  century: (century) => `${ordinal(century)} century`,
  season: (season, year) => `${season} ${year}`,
  quarter: (quarter, year) => `${ordinal(quarter)} quarter of ${year}`,
  half: (half, year) => `${ordinal(half)} half of ${year}`,
  bc: (text) => `${text} BC`,
  about: (text) => `about ${text}`,
  since: (text) => `since ${text}`,
  until: (text) => `until ${text}`,
  utc: "UTC",
};

const azerbaijani: FormatWords = {
  months: "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split(" "),
  monthsAlone: "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split(" "),
  day: (day, month) => `${day} ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  monthYear: (month, year) => `${month} ${year}`,
  year: (year) => year,
  decade: (decade) => `${azOrdinal(decade)} illər`,
  century: (century) => `${roman(century)} əsr`,
  season: (season, year) => `${year}, ${{ spring: "yaz", summer: "yay", autumn: "payız", winter: "qış" }[season]}`,
  quarter: (quarter, year) => `${year}, ${roman(quarter)} rüb`,
  half: (half, year) => `${year}, ${roman(half)} yarımillik`,
  bc: (text) => `e.ə. ${text}`,
  about: (text) => `təxminən ${text}`,
  since: (text) => `${text} –`,
  until: (text) => `– ${text}`,
  utc: "UTC",
};

const russian: FormatWords = {
  months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  monthsAlone: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
  day: (day, month) => `${day} ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  monthYear: (month, year) => `${month} ${year}`,
  year: (year) => year,
  decade: (decade) => `${decade}-е`,
  century: (century) => `${roman(century)} век`,
  season: (season, year) => `${{ spring: "весна", summer: "лето", autumn: "осень", winter: "зима" }[season]} ${year}`,
  quarter: (quarter, year) => `${roman(quarter)} квартал ${year}`,
  half: (half, year) => `${roman(half)} полугодие ${year}`,
  bc: (text) => `${text} до н. э.`,
  about: (text) => `ок. ${text}`,
  since: (text) => `${text} –`,
  until: (text) => `– ${text}`,
  utc: "UTC",
};

const armenian: FormatWords = {
  months:
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի".split(
      " ",
    ),
  monthsAlone: "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր".split(
    " ",
  ),
  day: (day, month) => `${day} ${month}`,
  withYear: (date, year) => `${date}, ${year} թ.`,
  monthYear: (month, year) => `${month} ${year} թ.`,
  year: (year) => `${year} թ.`,
  decade: (decade) => `${decade}-ականներ`,
  century: (century) => `${roman(century)} դար`,
  season: (season, year) =>
    `${year} թ., ${{ spring: "գարուն", summer: "ամառ", autumn: "աշուն", winter: "ձմեռ" }[season]}`,
  quarter: (quarter, year) => `${year} թ., ${roman(quarter)} եռամսյակ`,
  half: (half, year) => `${year} թ., ${roman(half)} կիսամյակ`,
  bc: (text) => `մ.թ.ա. ${text}`,
  about: (text) => `մոտ ${text}`,
  since: (text) => `${text} –`,
  until: (text) => `– ${text}`,
  utc: "UTC",
};

const turkish: FormatWords = {
  ...azerbaijani,
  months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(" "),
  monthsAlone: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(" "),
  // 2000'ler, 1990'lar: the suffix agrees with the last word of the number.
  decade: (decade) => `${decade}'${"13469".includes(decade.at(-2)!) ? "lar" : "ler"}`,
  century: (century) => `${century}. yüzyıl`,
  season: (season, year) =>
    `${year}, ${{ spring: "ilkbahar", summer: "yaz", autumn: "sonbahar", winter: "kış" }[season]}`,
  quarter: (quarter, year) => `${year}, ${quarter}. çeyrek`,
  half: (half, year) => `${year}, ${half}. yarı`,
  bc: (text) => `MÖ ${text}`,
  about: (text) => `yaklaşık ${text}`,
};

const georgian: FormatWords = {
  months: "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი".split(
    " ",
  ),
  monthsAlone:
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი".split(" "),
  day: (day, month) => `${day} ${month}`,
  withYear: (date, year) => `${date}, ${year}`,
  monthYear: (month, year) => `${month}, ${year}`,
  year: (year) => year,
  decade: (decade) => `${decade}-იანი წლები`,
  century: (century) => `${roman(century)} საუკუნე`,
  season: (season, year) =>
    `${{ spring: "გაზაფხული", summer: "ზაფხული", autumn: "შემოდგომა", winter: "ზამთარი" }[season]}, ${year}`,
  quarter: (quarter, year) => `${roman(quarter)} კვარტალი, ${year}`,
  half: (half, year) => `${roman(half)} ნახევარი, ${year}`,
  bc: (text) => `ძვ. წ. ${text}`,
  about: (text) => `დაახლოებით ${text}`,
  since: (text) => `${text} –`,
  until: (text) => `– ${text}`,
  utc: "UTC",
};

/** By language; English stands in for any other. */
export const FORMAT_WORDS: Record<string, FormatWords> = {
  en: english,
  az: azerbaijani,
  ru: russian,
  hy: armenian,
  tr: turkish,
  ka: georgian,
};

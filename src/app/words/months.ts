import type { InterfaceLanguage } from "../../core/model.ts";

/*
 * Browsers ship month names for some languages only (Chromium has none for Azerbaijani), and Node's change with its version:
 * the interface brings its own, so that a prerendered page reads the same as a live one.
 */

/** Names of the months as they stand beside a year: "July 2020". */
const ALONE: Record<InterfaceLanguage, string> = {
  en: "January February March April May June July August September October November December",
  az: "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
  ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  hy: "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
};

/** As they stand beside a day, where that differs: "10 ноября". */
const WITH_DAY: Partial<Record<InterfaceLanguage, string>> = {
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  hy: "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
};

/** @param month 1 to 12 */
export function monthName(month: number, language: InterfaceLanguage, withDay: boolean): string {
  const names = (withDay && WITH_DAY[language]) || ALONE[language];
  return names.split(" ")[month - 1]!;
}

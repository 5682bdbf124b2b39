import { describe, expect, test } from "vitest";
import { formatInterval } from "../../../src/app/words/dates.ts";
import { words } from "./speech.ts";

describe("a date in words", () => {
  test.each([
    ["2020-11-25", "25 November 2020", "25 ноября 2020"],
    ["2020-07", "July 2020", "июль 2020"],
    ["1993", "1993", "1993"],
    ["199X", "1990s", "1990-е"],
    ["08XX", "800–899", "800–899"],
    ["2020-22", "summer 2020", "лето 2020"],
    ["2020-34", "quarter 2 of 2020", "2-й квартал 2020"],
    ["1905~", "about 1905", "около: 1905"],
    ["1993?", "1993 (uncertain)", "1993 (неточно)"],
    ["-0043", "44 BC", "44 до н. э."],
    ["2020-11-10T00:00+03:00", "10 November 2020, 00:00", "10 ноября 2020, 00:00"],
    ["1988/1994", "1988–1994", "1988–1994"],
    ["2020-09-27/2020-11-10", "27 September – 10 November 2020", "27 сентября – 10 ноября 2020"],
    ["2020-05-03/2020-05-05", "3–5 May 2020", "3–5 мая 2020"],
    ["2020-06/2020-09", "June – September 2020", "июнь – сентябрь 2020"],
    ["1994-05/..", "since May 1994", "с: май 1994"],
    ["../1991", "until 1991", "до: 1991"],
    ["what is this", "what is this", "what is this"],
  ])("%s", (interval, english, russian) => {
    expect(formatInterval(interval, "en", words.en)).toBe(english);
    expect(formatInterval(interval, "ru", words.ru)).toBe(russian);
  });
});

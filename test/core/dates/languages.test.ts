import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/core/dates/find.ts";

/** Text, then per expression: as printed, type, value, interval. All published on Thursday 26 November 2020. */
type Row = [text: string, ...expected: [text: string, type: string, value: string, interval: string | null][]];

function check(language: string, rows: Row[]): void {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))("%s", (text, expected) => {
    const found = findDates(text, { language, published: "2020-11-26" });
    expect(found.map((date) => [date.text, date.type, date.value, date.interval])).toEqual(expected);
    for (const date of found) expect(text.slice(date.start, date.end)).toBe(date.text);
  });
}

describe("English", () => {
  check("en", [
    ["GANJA, Azerbaijan, Nov. 26", ["Nov. 26", "DATE", "2020-11-26", "2020-11-26"]],
    ["date 2020-11-26 GANJA", ["2020-11-26", "DATE", "2020-11-26", "2020-11-26"]],
    ["They came back on November 25.", ["November 25", "DATE", "2020-11-25", "2020-11-25"]],
    ["The bridge fell in 1993.", ["1993", "DATE", "1993", "1993"]],
    ["Back in July 2020, it rained.", ["July 2020", "DATE", "2020-07", "2020-07"]],
    ["It began on Sept. 27.", ["Sept. 27", "DATE", "2020-09-27", "2020-09-27"]],
    [
      "Truce from 00:00 hours (Moscow time) on 10 November 2020.",
      ["00:00 hours (Moscow time) on 10 November 2020", "TIME", "2020-11-10T00:00", "2020-11-10T00:00:00+03:00"],
    ],
    ["It left at 1130am, bus 3100am and room 1175 pm.", ["1130am", "TIME", "2020-11-26T11:30", "2020-11-26T11:30:00"]],
    ["The 1994 truce held.", ["1994", "DATE", "1994", "1994"]],
    ["for the first time in 27 years", ["27 years", "DURATION", "P27Y", null]],
    ["Following over a month of talks", ["over a month", "DURATION", "P1M", null]],
    ["Today the road is open.", ["Today", "DATE", "2020-11-26", "2020-11-26"]],
    [
      "It closed in 1993 and since then nobody came.",
      ["1993", "DATE", "1993", "1993"],
      ["then", "DATE", "1993", "1993"],
    ],
    [
      "the war of 27 September – 10 November 2020",
      ["27 September", "DATE", "2020-09-27", "2020-09-27/2020-11-10"],
      ["10 November 2020", "DATE", "2020-11-10", "2020-11-10"],
    ],
    ["in 1988–94", ["1988", "DATE", "1988", "1988/1994"], ["94", "DATE", "1994", "1994"]],
    ["from 1988 to 1994", ["1988", "DATE", "1988", "1988/1994"], ["1994", "DATE", "1994", "1994"]],
    ["In late 1993 snow fell.", ["late 1993", "DATE", "1993", "1993"]],
    ["a house, of 1905 Long Poplar Road, was sold"],
    ["at 1812 Mill St. in Oguz"],
    ["built about 1905", ["about 1905", "DATE", "1905", "1905~"]],
    ["a coin of 241 BC", ["241 BC", "DATE", "BC0241", "-0240"]],
    ["in the 19th century", ["the 19th century", "DATE", "18", "18XX"]],
    ["in the early 1990s", ["the early 1990s", "DATE", "199", "199X"]],
    ["the summer of 1998", ["the summer of 1998", "DATE", "1998-SU", "1998-22"]],
    ["in the third quarter of 2009", ["the third quarter of 2009", "DATE", "2009-Q3", "2009-35"]],
    ["in the first half of 2009", ["the first half of 2009", "DATE", "2009-H1", "2009-40"]],
    ["It snowed last week.", ["last week", "DATE", "2020-W47", "2020-11-16/2020-11-22"]],
    ["It snowed yesterday.", ["yesterday", "DATE", "2020-11-25", "2020-11-25"]],
    ["They met Tuesday.", ["Tuesday", "DATE", "2020-11-24", "2020-11-24"]],
    ["They will meet on Tuesday.", ["Tuesday", "DATE", "2020-12-01", "2020-12-01"]],
    ["They met on Tuesday evening.", ["Tuesday evening", "TIME", "2020-11-24TEV", "2020-11-24"]],
    ["at 7:30 p.m. on Tuesday", ["7:30 p.m. on Tuesday", "TIME", "2020-11-24T19:30", "2020-11-24T19:30:00"]],
    ["It opened two years ago.", ["two years ago", "DATE", "2018", "2018"]],
    ["It opened last July.", ["last July", "DATE", "2020-07", "2020-07"]],
    ["It is now closed.", ["now", "DATE", "PRESENT_REF", null]],
    ["It was recently closed.", ["recently", "DATE", "PAST_REF", null]],
    ["They meet every two weeks.", ["every two weeks", "SET", "P2W", null]],
    ["each Thursday", ["each Thursday", "SET", "XXXX-WXX-4", null]],
    ["twenty-seven years", ["twenty-seven years", "DURATION", "P27Y", null]],
    ["in nineteen ninety-four", ["nineteen ninety-four", "DATE", "1994", "1994"]],
    ["It is dated 31 February 2020.", ["31 February 2020", "DATE", "", null]],
    ["It is dated 3/4/1990.", ["3/4/1990", "DATE", "1990-03-04", "1990-03-04"]],
    ["It is dated 23/4/1990.", ["23/4/1990", "DATE", "1990-04-23", "1990-04-23"]],
    [
      "sent 2020-11-26T10:00:00+04:00",
      ["2020-11-26T10:00:00+04:00", "TIME", "2020-11-26T10:00", "2020-11-26T10:00:00+04:00"],
    ],
    ["France-24 showed 1905 houses and 2000 tents for $1993"],
    ["She may march on, a 27-year-old."],
    ["It is closed on Thanksgiving.", ["Thanksgiving", "DATE", "2020-11-26", "2020-11-26"]],
    ["It will be closed on New Year's Eve.", ["New Year's Eve", "DATE", "2020-12-31", "2020-12-31"]],
    ["It was closed on Mother's Day.", ["Mother's Day", "DATE", "2020-05-10", "2020-05-10"]],
    ["It was closed last Easter.", ["last Easter", "DATE", "2020-04-12", "2020-04-12"]],
    ["They came twice a week.", ["twice a week", "SET", "P1W", null]],
    ["They came every other day.", ["every other day", "SET", "P2D", null]],
    ["They came in the weeks before the vote.", ["weeks", "DURATION", "PXW", null]],
    ["They came two years before.", ["two years before", "DATE", "2018", "2018"]],
    ["They came two years before the vote.", ["two years", "DURATION", "P2Y", null]],
    ["Few do so these days.", ["these days", "DATE", "PRESENT_REF", null]],
    ["It fell in the latter half of 2008.", ["the latter half of 2008", "DATE", "2008-H2", "2008-41"]],
    ["It fell in the spring of last year.", ["the spring of last year", "DATE", "2019-SP", "2019-21"]],
    ["It fell in late autumn of 481 BC.", ["late autumn of 481 BC", "DATE", "BC0481-FA", "-0480-23"]],
    ["He was shot last Oct. 23 in town.", ["last Oct. 23", "DATE", "2020-10-23", "2020-10-23"]],
    ["They play this Sat in town.", ["this Sat", "DATE", "2020-11-28", "2020-11-28"]],
    ["The fair of the 1980s, not of the 1985s.", ["the 1980s", "DATE", "198", "198X"]],
    ["The road will be closed on Saturday.", ["Saturday", "DATE", "2020-11-28", "2020-11-28"]],
    ["He watched ''60 Minutes.''", ["60 Minutes", "DURATION", "PT60M", null]],
    ["from 02-30 BC", ["30 BC", "DATE", "BC0030", "-0029"]],
    ["He stayed two and a half years.", ["two and a half years", "DURATION", "P2Y6M", null]],
    ["the winter of 1941-42", ["the winter of 1941-42", "DATE", "1941-WI", "1941-24"]],
    [
      "open Monday to Friday",
      ["Monday", "DATE", "2020-11-23", "2020-11-23"],
      ["Friday", "DATE", "2020-11-20", "2020-11-20"],
    ],
    ["the day before yesterday", ["the day before yesterday", "DATE", "2020-11-24", "2020-11-24"]],
    ["on the 15th of March 44 BC", ["the 15th of March 44 BC", "DATE", "BC0044-03-15", "-0043-03-15"]],
    ["in the last week of June", ["the last week of June", "DATE", "2020-06", "2020-06"]],
    [
      "On 25 October (7 November) 1917 they rose.",
      ["25 October (7 November) 1917", "DATE", "1917-11-07", "1917-11-07"],
    ],
    ["On 23 February O.S. 1917 they rose.", ["23 February O.S. 1917", "DATE", "1917-03-08", "1917-03-08"]],
    [
      "On 5 May (7 May), 1999 they met.",
      ["5 May", "DATE", "2020-05-05", "2020-05-05"],
      ["7 May", "DATE", "2020-05-07", "2020-05-07"],
      ["1999", "DATE", "1999", "1999"],
    ],
    ["She was three years old."],
    ["They began the Long March, and the March campaign.", ["March", "DATE", "2020-03", "2020-03"]],
    [
      "The Devil May Cry. In 2019 they heard of it in Jun.",
      ["2019", "DATE", "2019", "2019"],
      ["Jun", "DATE", "2019-06", "2019-06"],
    ],
    ["It could come as early as Tuesday.", ["Tuesday", "DATE", "2020-12-01", "2020-12-01"]],
    ["It would be held in January.", ["January", "DATE", "2021-01", "2021-01"]],
  ]);
});

describe("Russian", () => {
  check("ru", [
    ["Мост рухнул в 1993 году.", ["1993 году", "DATE", "1993", "1993"]],
    ["В июле 2020 года шли дожди.", ["июле 2020 года", "DATE", "2020-07", "2020-07"]],
    [
      "10 ноября 2020 года в 00:00 по московскому времени",
      ["10 ноября 2020 года в 00:00 по московскому времени", "TIME", "2020-11-10T00:00", "2020-11-10T00:00:00+03:00"],
    ],
    [
      "с 27 сентября по 10 ноября 2020 года",
      ["27 сентября по 10 ноября 2020 года", "DATE", "2020-09-27/2020-11-10", "2020-09-27/2020-11-10"],
    ],
    ["в 1988—1994 годах", ["1988—1994 годах", "DATE", "1988/1994", "1988/1994"]],
    ["в 1990-х годах", ["1990-х годах", "DATE", "199", "199X"]],
    ["в XIX веке", ["XIX веке", "DATE", "18", "18XX"]],
    ["впервые за 27 лет", ["27 лет", "DURATION", "P27Y", null]],
    ["на прошлой неделе", ["прошлой неделе", "DATE", "2020-W47", "2020-11-16/2020-11-22"]],
    ["около 1905 года", ["около 1905 года", "DATE", "1905", "1905~"]],
    ["в 241 году до н. э. здесь", ["241 году до н. э.", "DATE", "BC0241", "-0240"]],
    ["два года назад", ["два года назад", "DATE", "2018", "2018"]],
    ["31 февраля 2020 года", ["31 февраля 2020 года", "DATE", "", null]],
    ["дата: 03.04.1990", ["03.04.1990", "DATE", "1990-04-03", "1990-04-03"]],
    ["скончался в возрасте 45 лет"],
    ["в девяностые годы", ["девяностые годы", "DATE", "199", "199X"]],
    ["в начале 90-х", ["начале 90-х", "DATE", "199", "199X"]],
    ["в XVIII–XIX веках", ["XVIII–XIX веках", "DATE", "17/18", "17XX/18XX"]],
    ["в двадцать первом веке", ["двадцать первом веке", "DATE", "20", "20XX"]],
    ["Королева Елизавета II в Букингемском дворце"],
    ["на 75 году жизни"],
    ["Поезд ушёл в 19.30.", ["19.30", "TIME", "2020-11-26T19:30", "2020-11-26T19:30:00"]],
    ["Цена выросла в 12.50 раза."],
    ["Совет собирается раз в неделю.", ["раз в неделю", "SET", "P1W", null]],
    ["Суд состоится в пятницу.", ["пятницу", "DATE", "2020-11-27", "2020-11-27"]],
    ["Музей открыт по выходным.", ["выходным", "SET", "XXXX-WXX-WE", null]],
    ["Его закроют на Пасху.", ["Пасху", "DATE", "2020-04-19", "2020-04-19"]],
    ["Полгода назад он уехал.", ["Полгода назад", "DATE", "2020-05", "2020-05"]],
    ["в первом полугодии 2019 года", ["первом полугодии 2019 года", "DATE", "2019-H1", "2019-40"]],
    ["весной будущего года", ["весной будущего года", "DATE", "2021-SP", "2021-21"]],
    ["Он жил там два с половиной года.", ["два с половиной года", "DURATION", "P2Y6M", null]],
    ["25 октября (7 ноября) 1917 года", ["25 октября (7 ноября) 1917 года", "DATE", "1917-11-07", "1917-11-07"]],
    [
      "25 октября 1917 года по старому стилю",
      ["25 октября 1917 года по старому стилю", "DATE", "1917-11-07", "1917-11-07"],
    ],
    ["В ночь с 15 на 16 июля 2016 года", ["ночь с 15 на 16 июля 2016 года", "TIME", "2016-07-15TNI", "2016-07-15"]],
  ]);
});

describe("Azerbaijani", () => {
  check("az", [
    ["Körpü 1993-cü ildə uçdu.", ["1993-cü ildə", "DATE", "1993", "1993"]],
    ["2020-ci ilin iyul ayında", ["2020-ci ilin iyul ayında", "DATE", "2020-07", "2020-07"]],
    ["noyabrın 25-də", ["noyabrın 25-də", "DATE", "2020-11-25", "2020-11-25"]],
    [
      "10 noyabr 2020-ci il saat 00:00-da (Moskva vaxtı ilə)",
      [
        "10 noyabr 2020-ci il saat 00:00-da (Moskva vaxtı ilə)",
        "TIME",
        "2020-11-10T00:00",
        "2020-11-10T00:00:00+03:00",
      ],
    ],
    [
      "27 sentyabr – 10 noyabr 2020-ci il",
      ["27 sentyabr – 10 noyabr 2020-ci il", "DATE", "2020-09-27/2020-11-10", "2020-09-27/2020-11-10"],
    ],
    ["1990-cı illərdə", ["1990-cı illərdə", "DATE", "199", "199X"]],
    ["XIX əsrdə", ["XIX əsrdə", "DATE", "18", "18XX"]],
    ["iyirmi yeddi il", ["iyirmi yeddi il", "DURATION", "P27Y", null]],
    ["Bu gün qar yağdı.", ["Bu gün", "DATE", "2020-11-26", "2020-11-26"]],
    ["çərşənbə axşamı günü", ["çərşənbə axşamı günü", "DATE", "2020-11-24", "2020-11-24"]],
    ["iki il əvvəl", ["iki il əvvəl", "DATE", "2018", "2018"]],
    ["e.ə. 241-ci ildə", ["e.ə. 241-ci ildə", "DATE", "BC0241", "-0240"]],
    ["31 fevral 2020-ci il", ["31 fevral 2020-ci il", "DATE", "", null]],
    ["10 noyabr 2020-ci il tarixində", ["10 noyabr 2020-ci il", "DATE", "2020-11-10", "2020-11-10"]],
    ["noyabr ayının 10-da", ["noyabr ayının 10-da", "DATE", "2020-11-10", "2020-11-10"]],
    [
      "27 sentyabrdan 10 noyabradək",
      ["27 sentyabrdan 10 noyabradək", "DATE", "2020-09-27/2020-11-10", "2020-09-27/2020-11-10"],
    ],
    ["1988-ci ildən 1994-cü ilədək", ["1988-ci ildən 1994-cü ilədək", "DATE", "1988/1994", "1988/1994"]],
    ["doxsanıncı illərdə", ["doxsanıncı illərdə", "DATE", "199", "199X"]],
    ["bazar ertəsi gəldi", ["bazar ertəsi", "DATE", "2020-11-23", "2020-11-23"]],
    ["çərşənbə günü toplanacaq", ["çərşənbə günü", "DATE", "2020-12-02", "2020-12-02"]],
    ["bazar günləri açıqdır", ["bazar günləri", "SET", "XXXX-WXX-7", null]],
    ["hər iki ildən bir", ["hər iki ildən bir", "SET", "P2Y", null]],
    ["saat 19.30-da", ["saat 19.30-da", "TIME", "2020-11-26T19:30", "2020-11-26T19:30:00"]],
    ["son zamanlar", ["son zamanlar", "DATE", "PAST_REF", null]],
  ]);
});

describe("Armenian", () => {
  check("hy", [
    ["Կամուրջը փլվեց 1993 թվականին:", ["1993 թվականին", "DATE", "1993", "1993"]],
    ["2020 թվականի հուլիսին", ["2020 թվականի հուլիսին", "DATE", "2020-07", "2020-07"]],
    ["նոյեմբերի 25-ին", ["նոյեմբերի 25-ին", "DATE", "2020-11-25", "2020-11-25"]],
    [
      "2020 թ. նոյեմբերի 10-ին ժամը 00:00-ին (Մոսկվայի ժամանակով)",
      [
        "2020 թ. նոյեմբերի 10-ին ժամը 00:00-ին (Մոսկվայի ժամանակով)",
        "TIME",
        "2020-11-10T00:00",
        "2020-11-10T00:00:00+03:00",
      ],
    ],
    ["1988-1994 թթ.", ["1988-1994 թթ", "DATE", "1988/1994", "1988/1994"]],
    ["1990-ական թվականներին", ["1990-ական թվականներին", "DATE", "199", "199X"]],
    ["XIX դարում", ["XIX դարում", "DATE", "18", "18XX"]],
    ["27 տարի", ["27 տարի", "DURATION", "P27Y", null]],
    ["այսօր", ["այսօր", "DATE", "2020-11-26", "2020-11-26"]],
    ["երկու տարի առաջ", ["երկու տարի առաջ", "DATE", "2018", "2018"]],
    ["մ.թ.ա. 241", ["մ.թ.ա. 241", "DATE", "BC0241", "-0240"]],
    ["31 փետրվարի 2020", ["31 փետրվարի 2020", "DATE", "", null]],
    ["1988 թվականի փետրվարի 20-ին", ["1988 թվականի փետրվարի 20-ին", "DATE", "1988-02-20", "1988-02-20"]],
    ["1988 թվականից մինչև 1994 թվականը", ["1988 թվականից մինչև 1994 թվականը", "DATE", "1988/1994", "1988/1994"]],
    ["իննսունականներին", ["իննսունականներին", "DATE", "199", "199X"]],
    ["երրորդ եռամսյակում", ["երրորդ եռամսյակում", "DATE", "2020-Q3", "2020-35"]],
    ["շաբաթական երկու անգամ", ["շաբաթական երկու անգամ", "SET", "P1W", null]],
    ["մեկուկես տարի", ["մեկուկես տարի", "DURATION", "P1Y6M", null]],
    ["այս շաբաթ օրը", ["այս շաբաթ օրը", "DATE", "2020-11-28", "2020-11-28"]],
    ["կկայանա չորեքշաբթի", ["չորեքշաբթի", "DATE", "2020-12-02", "2020-12-02"]],
    ["մոտ ապագայում", ["մոտ ապագայում", "DATE", "FUTURE_REF", null]],
  ]);
});

describe("Turkish", () => {
  check("tr", [
    ["Köprü 1993 yılında çöktü.", ["1993 yılında", "DATE", "1993", "1993"]],
    ["10 Kasım 2020'de", ["10 Kasım 2020'de", "DATE", "2020-11-10", "2020-11-10"]],
    ["Temmuz 2020'de", ["Temmuz 2020'de", "DATE", "2020-07", "2020-07"]],
    ["1990'larda", ["1990'larda", "DATE", "199", "199X"]],
    ["27 yıl", ["27 yıl", "DURATION", "P27Y", null]],
    ["geçen hafta", ["geçen hafta", "DATE", "2020-W47", "2020-11-16/2020-11-22"]],
    ["2020’nin Kasım ayında", ["2020’nin Kasım ayında", "DATE", "2020-11", "2020-11"]],
    [
      "27 Eylül'den 10 Kasım'a kadar",
      ["27 Eylül'den 10 Kasım'a kadar", "DATE", "2020-09-27/2020-11-10", "2020-09-27/2020-11-10"],
    ],
    ["19. yüzyılda", ["19. yüzyılda", "DATE", "18", "18XX"]],
    ["Yaşı 19. Bitti."],
    ["2020'nin ilk yarısında", ["2020'nin ilk yarısında", "DATE", "2020-H1", "2020-40"]],
    ["haftada iki kez", ["haftada iki kez", "SET", "P1W", null]],
    ["bir buçuk yıl", ["bir buçuk yıl", "DURATION", "P1Y6M", null]],
    ["bu hafta sonu", ["bu hafta sonu", "DATE", "2020-W48-WE", "2020-11-28/2020-11-29"]],
    ["Burada pazar kurulur; o Pazar geldi.", ["Pazar", "DATE", "2020-11-22", "2020-11-22"]],
    ["MÖ 241", ["MÖ 241", "DATE", "BC0241", "-0240"]],
  ]);
});

describe("Georgian", () => {
  check("ka", [
    ["ხიდი 1993 წელს ჩაინგრა.", ["1993 წელს", "DATE", "1993", "1993"]],
    ["2020 წლის 10 ნოემბერს", ["2020 წლის 10 ნოემბერს", "DATE", "2020-11-10", "2020-11-10"]],
    ["1990-იან წლებში", ["1990-იან წლებში", "DATE", "199", "199X"]],
    ["XIX საუკუნეში", ["XIX საუკუნეში", "DATE", "18", "18XX"]],
    ["ორი წლის წინ", ["ორი წლის წინ", "DATE", "2018", "2018"]],
    ["2020 წლის ნოემბერში", ["2020 წლის ნოემბერში", "DATE", "2020-11", "2020-11"]],
    [
      "27 სექტემბრიდან 10 ნოემბრამდე",
      ["27 სექტემბრიდან 10 ნოემბრამდე", "DATE", "2020-09-27/2020-11-10", "2020-09-27/2020-11-10"],
    ],
    ["1988 წლიდან 1994 წლამდე", ["1988 წლიდან 1994 წლამდე", "DATE", "1988/1994", "1988/1994"]],
    ["მე-19 საუკუნეში", ["მე-19 საუკუნეში", "DATE", "18", "18XX"]],
    ["შარშან თოვდა", ["შარშან", "DATE", "2019", "2019"]],
    ["კვირაში ორჯერ", ["კვირაში ორჯერ", "SET", "P1W", null]],
    ["ყოველდღე ღიაა", ["ყოველდღე", "SET", "P1D", null]],
    ["დილის 7 საათზე", ["დილის 7 საათზე", "TIME", "2020-11-26T07:00", "2020-11-26T07:00:00"]],
    ["24 საათი", ["24 საათი", "DURATION", "PT24H", null]],
    ["უახლოეს მომავალში", ["უახლოეს მომავალში", "DATE", "FUTURE_REF", null]],
  ]);
});

import type { PlaceId } from "../../../src/core/model.ts";

/** A group of countries or regions, before its box and centre are measured. */
export interface Group {
  id: PlaceId;
  names: { en: string; az: string; ru: string; hy: string };
  members: PlaceId[];
  parent?: PlaceId;
  geonames?: number;
}

const list = (codes: string): PlaceId[] => codes.trim().split(/\s+/);

/** Continents after the United Nations' M49, with Cyprus in Asia and Russia and Turkey in Europe and Asia respectively. */
const CONTINENTS: Group[] = [
  {
    id: "x-africa",
    names: { en: "Africa", az: "Afrika", ru: "Африка", hy: "Աֆրիկա" },
    geonames: 6255146,
    members: list(`AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU
      MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW x-somaliland`),
  },
  {
    id: "x-asia",
    names: { en: "Asia", az: "Asiya", ru: "Азия", hy: "Ասիա" },
    geonames: 6255147,
    members: list(`AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP
      OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE x-northern-cyprus x-siachen-glacier x-spratly-islands
      x-akrotiri-dhekelia IO`),
  },
  {
    id: "x-europe",
    names: { en: "Europe", az: "Avropa", ru: "Европа", hy: "Եվրոպա" },
    geonames: 6255148,
    members: list(`AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD
      ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK`),
  },
  {
    id: "x-north-america",
    names: { en: "North America", az: "Şimali Amerika", ru: "Северная Америка", hy: "Հյուսիսային Ամերիկա" },
    geonames: 6255149,
    members: list(`AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV
      SX TC TT US VC VG VI x-clipperton-island`),
  },
  {
    id: "x-south-america",
    names: { en: "South America", az: "Cənubi Amerika", ru: "Южная Америка", hy: "Հարավային Ամերիկա" },
    geonames: 6255150,
    members: list("AR BO BR CL CO EC FK GF GS GY PE PY SR UY VE"),
  },
  {
    id: "x-oceania",
    names: { en: "Oceania", az: "Okeaniya", ru: "Океания", hy: "Օվկիանիա" },
    geonames: 6255151,
    members: list("AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS"),
  },
  {
    id: "x-antarctica",
    names: { en: "Antarctica", az: "Antarktida", ru: "Антарктида", hy: "Անտարկտիդա" },
    geonames: 6255152,
    members: list("AQ BV TF"),
  },
];

const CAUCASUS: Group[] = [
  {
    id: "x-south-caucasus",
    names: { en: "South Caucasus", az: "Cənubi Qafqaz", ru: "Южный Кавказ", hy: "Հարավային Կովկաս" },
    members: list("AM AZ GE"),
  },
  {
    id: "x-north-caucasus",
    names: { en: "North Caucasus", az: "Şimali Qafqaz", ru: "Северный Кавказ", hy: "Հյուսիսային Կովկաս" },
    parent: "RU",
    members: list("RU-AD RU-CE RU-DA RU-IN RU-KB RU-KC RU-KDA RU-SE RU-STA"),
  },
  {
    id: "x-caucasus",
    names: { en: "Caucasus", az: "Qafqaz", ru: "Кавказ", hy: "Կովկաս" },
    members: list("AM AZ GE RU-AD RU-CE RU-DA RU-IN RU-KB RU-KC RU-KDA RU-SE RU-STA"),
  },
  {
    id: "x-seven-districts",
    names: {
      en: "Seven districts around Nagorno-Karabakh",
      az: "Dağlıq Qarabağ ətrafındakı yeddi rayon",
      ru: "Семь районов вокруг Нагорного Карабаха",
      hy: "Լեռնային Ղարաբաղի շուրջ յոթ շրջաններ",
    },
    parent: "AZ",
    members: list("AZ-AGM AZ-FUZ AZ-CAB AZ-ZAN AZ-QBI AZ-LAC AZ-KAL"),
  },
  {
    id: "AZ-NX",
    names: {
      en: "Nakhchivan Autonomous Republic",
      az: "Naxçıvan Muxtar Respublikası",
      ru: "Нахичеванская Автономная Республика",
      hy: "Նախիջևանի Ինքնավար Հանրապետություն",
    },
    parent: "AZ",
    members: list("AZ-BAB AZ-CUL AZ-KAN AZ-NV AZ-ORD AZ-SAD AZ-SAH AZ-SAR"),
  },
];

const PARTS_OF_CONTINENTS: Group[] = [
  {
    id: "x-baltics",
    names: { en: "Baltic states", az: "Baltikyanı ölkələr", ru: "Страны Балтии", hy: "Բալթյան երկրներ" },
    members: list("EE LV LT"),
  },
  {
    id: "x-balkans",
    names: { en: "Balkans", az: "Balkanlar", ru: "Балканы", hy: "Բալկաններ" },
    members: list("AL BA BG GR HR ME MK RO RS SI XK"),
  },
  {
    id: "x-scandinavia",
    names: { en: "Scandinavia", az: "Skandinaviya", ru: "Скандинавия", hy: "Սկանդինավիա" },
    members: list("DK NO SE"),
  },
  {
    id: "x-nordic-countries",
    names: { en: "Nordic countries", az: "Şimal ölkələri", ru: "Северные страны", hy: "Սկանդինավյան երկրներ" },
    members: list("AX DK FI FO IS NO SE"),
  },
  {
    id: "x-benelux",
    names: { en: "Benelux", az: "Beniluks", ru: "Бенилюкс", hy: "Բենիլյուքս" },
    members: list("BE LU NL"),
  },
  {
    id: "x-western-europe",
    names: { en: "Western Europe", az: "Qərbi Avropa", ru: "Западная Европа", hy: "Արևմտյան Եվրոպա" },
    members: list("AT BE CH DE FR GB IE LI LU MC NL"),
  },
  {
    id: "x-eastern-europe",
    names: { en: "Eastern Europe", az: "Şərqi Avropa", ru: "Восточная Европа", hy: "Արևելյան Եվրոպա" },
    members: list("BG BY CZ HU MD PL RO RU SK UA"),
  },
  {
    id: "x-central-europe",
    names: { en: "Central Europe", az: "Mərkəzi Avropa", ru: "Центральная Европа", hy: "Կենտրոնական Եվրոպա" },
    members: list("AT CH CZ DE HU LI PL SI SK"),
  },
  {
    id: "x-northern-europe",
    names: { en: "Northern Europe", az: "Şimali Avropa", ru: "Северная Европа", hy: "Հյուսիսային Եվրոպա" },
    members: list("AX DK EE FI FO GB IE IS LT LV NO SE"),
  },
  {
    id: "x-southern-europe",
    names: { en: "Southern Europe", az: "Cənubi Avropa", ru: "Южная Европа", hy: "Հարավային Եվրոպա" },
    members: list("AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK"),
  },
  {
    id: "x-middle-east",
    names: { en: "Middle East", az: "Yaxın Şərq", ru: "Ближний Восток", hy: "Մերձավոր Արևելք" },
    geonames: 6269133,
    members: list("AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE x-northern-cyprus"),
  },
  {
    id: "x-central-asia",
    names: { en: "Central Asia", az: "Mərkəzi Asiya", ru: "Центральная Азия", hy: "Միջին Ասիա" },
    members: list("KG KZ TJ TM UZ"),
  },
  {
    id: "x-south-asia",
    names: { en: "South Asia", az: "Cənubi Asiya", ru: "Южная Азия", hy: "Հարավային Ասիա" },
    members: list("AF BD BT IN LK MV NP PK"),
  },
  {
    id: "x-southeast-asia",
    names: {
      en: "Southeast Asia",
      az: "Cənub-Şərqi Asiya",
      ru: "Юго-Восточная Азия",
      hy: "Հարավարևելյան Ասիա",
    },
    members: list("BN ID KH LA MM MY PH SG TH TL VN"),
  },
  {
    id: "x-east-asia",
    names: { en: "East Asia", az: "Şərqi Asiya", ru: "Восточная Азия", hy: "Արևելյան Ասիա" },
    members: list("CN HK JP KP KR MN MO TW"),
  },
  {
    id: "x-korea",
    names: { en: "Korea", az: "Koreya", ru: "Корея", hy: "Կորեա" },
    members: list("KP KR"),
  },
  {
    id: "x-north-africa",
    names: { en: "North Africa", az: "Şimali Afrika", ru: "Северная Африка", hy: "Հյուսիսային Աֆրիկա" },
    members: list("DZ EG EH LY MA SD TN"),
  },
  {
    id: "x-west-africa",
    names: { en: "West Africa", az: "Qərbi Afrika", ru: "Западная Африка", hy: "Արևմտյան Աֆրիկա" },
    members: list("BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG"),
  },
  {
    id: "x-east-africa",
    names: { en: "East Africa", az: "Şərqi Afrika", ru: "Восточная Африка", hy: "Արևելյան Աֆրիկա" },
    members: list("BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW x-somaliland"),
  },
  {
    id: "x-central-africa",
    names: { en: "Central Africa", az: "Mərkəzi Afrika", ru: "Центральная Африка", hy: "Կենտրոնական Աֆրիկա" },
    members: list("AO CD CF CG CM GA GQ ST TD"),
  },
  {
    id: "x-southern-africa",
    names: { en: "Southern Africa", az: "Afrikanın cənubu", ru: "Юг Африки", hy: "Աֆրիկայի հարավ" },
    members: list("BW LS NA SZ ZA"),
  },
  {
    id: "x-sub-saharan-africa",
    names: {
      en: "Sub-Saharan Africa",
      az: "Saharadan cənubdakı Afrika",
      ru: "Африка южнее Сахары",
      hy: "Սահարայից հարավ ընկած Աֆրիկա",
    },
    members: list(`AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW
      SC SD SL SN SO SS ST SZ TD TG TZ UG ZA ZM ZW x-somaliland`),
  },
  {
    id: "x-central-america",
    names: { en: "Central America", az: "Mərkəzi Amerika", ru: "Центральная Америка", hy: "Կենտրոնական Ամերիկա" },
    members: list("BZ CR GT HN NI PA SV"),
  },
  {
    id: "x-caribbean",
    names: { en: "Caribbean", az: "Karib hövzəsi", ru: "Карибский регион", hy: "Կարիբյան ավազան" },
    members: list("AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI"),
  },
  {
    id: "x-latin-america",
    names: { en: "Latin America", az: "Latın Amerikası", ru: "Латинская Америка", hy: "Լատինական Ամերիկա" },
    members: list("AR BO BR BZ CL CO CR CU DO EC GF GT GY HN HT MX NI PA PE PR PY SR SV UY VE"),
  },
];

/** Members as of 2024. */
const ORGANISATIONS: Group[] = [
  {
    id: "x-european-union",
    names: { en: "European Union", az: "Avropa İttifaqı", ru: "Европейский союз", hy: "Եվրոպական միություն" },
    members: list("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
  },
  {
    id: "x-nato",
    names: { en: "NATO", az: "NATO", ru: "НАТО", hy: "ՆԱՏՕ" },
    members: list("AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US"),
  },
  {
    id: "x-cis",
    names: {
      en: "Commonwealth of Independent States",
      az: "Müstəqil Dövlətlər Birliyi",
      ru: "Содружество Независимых Государств",
      hy: "Անկախ Պետությունների Համագործակցություն",
    },
    members: list("AM AZ BY KG KZ MD RU TJ UZ"),
  },
];

export const GROUPS: Group[] = [...CONTINENTS, ...CAUCASUS, ...PARTS_OF_CONTINENTS, ...ORGANISATIONS];

import { NONE } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { NameCandidate } from "./names.ts";
import { shownAs } from "./seat.ts";

/**
 * Capitals by ISO 3166-1 code, as their countries name them. Left out: countries that are their own capital, dependencies, and those whose
 * capital is contested.
 */
const CAPITALS = `AD Andorra la Vella|AE Abu Dhabi|AF Kabul|AG Saint John's|AL Tirana|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna|AU Canberra|
  AZ Baku|BA Sarajevo|BB Bridgetown|BD Dhaka|BE Brussels|BF Ouagadougou|BG Sofia|BH Manama|BI Gitega|BJ Porto-Novo|BN Bandar Seri Begawan|
  BO La Paz|BR Brasília|BS Nassau|BT Thimphu|BW Gaborone|BY Minsk|BZ Belmopan|CA Ottawa|CD Kinshasa|CF Bangui|CG Brazzaville|CH Bern|
  CI Yamoussoukro|CL Santiago|CM Yaoundé|CN Beijing|CO Bogotá|CR San José|CU Havana|CV Praia|CY Nicosia|CZ Prague|DE Berlin|DK Copenhagen|
  DM Roseau|DO Santo Domingo|DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ER Asmara|ES Madrid|ET Addis Ababa|FI Helsinki|FJ Suva|FR Paris|
  GA Libreville|GB London|GD Saint George's|GE Tbilisi|GH Accra|GM Banjul|GN Conakry|GR Athens|GT Guatemala City|GW Bissau|GY Georgetown|
  HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest|ID Jakarta|IE Dublin|IN New Delhi|IQ Baghdad|IR Tehran|IS Reykjavík|IT Rome|
  JM Kingston|JO Amman|JP Tokyo|KE Nairobi|KG Bishkek|KH Phnom Penh|KP Pyongyang|KR Seoul|KW Kuwait City|KZ Astana|LA Vientiane|LB Beirut|
  LK Colombo|LR Monrovia|LS Maseru|LT Vilnius|LU Luxembourg|LV Riga|LY Tripoli|MA Rabat|MD Chişinău|ME Podgorica|MG Antananarivo|MK Skopje|
  ML Bamako|MM Naypyidaw|MN Ulaanbaatar|MR Nouakchott|MT Valletta|MU Port Louis|MV Malé|MW Lilongwe|MX Mexico City|MY Kuala Lumpur|MZ Maputo|
  NA Windhoek|NE Niamey|NG Abuja|NI Managua|NL Amsterdam|NO Oslo|NP Kathmandu|NZ Wellington|OM Muscat|PA Panama City|PE Lima|
  PG Port Moresby|PH Manila|PK Islamabad|PL Warsaw|PT Lisbon|PY Asunción|QA Doha|RO Bucharest|RS Belgrade|RU Moscow|RW Kigali|SA Riyadh|
  SC Victoria|SD Khartoum|SE Stockholm|SI Ljubljana|SK Bratislava|SL Freetown|SN Dakar|SO Mogadishu|SR Paramaribo|SS Juba|SV San Salvador|
  SY Damascus|TD N'Djamena|TG Lomé|TH Bangkok|TJ Dushanbe|TL Dili|TM Ashgabat|TN Tunis|TR Ankara|TW Taipei|TZ Dodoma|UA Kyiv|UG Kampala|
  US Washington|UY Montevideo|UZ Tashkent|VE Caracas|VN Hanoi|VU Port Vila|WS Apia|YE Sanaa|ZA Pretoria|ZM Lusaka|ZW Harare`;

/** People: no capital of the list has fewer. */
const SMALLEST = 10_000;

interface Known {
  /** By country. */
  capitals: Map<number, number>;
  /** Whether a place is one: asked of the same few thousands of times. */
  answers: Map<number, boolean>;
}

const known = new WeakMap<Gazetteer, Known>();

function knownOf(gazetteer: Gazetteer): Known {
  let found = known.get(gazetteer);
  if (found === undefined) known.set(gazetteer, (found = { capitals: new Map(), answers: new Map() }));
  return found;
}

/**
 * The capital of a country, by number in the gazetteer: the largest town of that name in it, or the region of its name around it, as which
 * it is shown everywhere; `NONE` where it is not known.
 */
export function capitalOf(gazetteer: Gazetteer, country: number): number {
  const { capitals } = knownOf(gazetteer);
  let capital = capitals.get(country);
  if (capital === undefined) capitals.set(country, (capital = find(gazetteer, country)));
  return capital;
}

/** Whether a place is the capital of its country: the town, or the region of its name around it. */
export function isCapital(gazetteer: Gazetteer, place: number): boolean {
  if (gazetteer.population(place) < SMALLEST) return false;
  const country = gazetteer.country(place);
  if (country === NONE) return false;
  const capital = capitalOf(gazetteer, country);
  if (capital === NONE || (place !== capital && gazetteer.parent(place) !== capital)) return false;
  const { answers } = knownOf(gazetteer);
  let answer = answers.get(place);
  if (answer === undefined) answers.set(place, (answer = isNamedAlike(gazetteer, place, capital)));
  return answer;
}

function isNamedAlike(gazetteer: Gazetteer, one: number, other: number): boolean {
  return gazetteer.name(one).startsWith(gazetteer.name(other)) || gazetteer.name(other).startsWith(gazetteer.name(one));
}

function find(gazetteer: Gazetteer, country: number): number {
  const id = gazetteer.id(country);
  const row = CAPITALS.split("|").find((entry) => entry.trim().startsWith(`${id} `));
  if (row === undefined) return NONE;
  const towns = gazetteer
    .find(row.trim().slice(3))
    .map(({ place }) => place)
    .filter((place) => gazetteer.kind(place) === "town" && gazetteer.country(place) === country);
  towns.sort((one, other) => gazetteer.population(other) - gazetteer.population(one));
  const capital = towns[0];
  if (capital === undefined) return NONE;
  const places = [capital];
  for (let at = gazetteer.parent(capital); at !== NONE && at !== country; at = gazetteer.parent(at)) {
    if (gazetteer.name(at) === gazetteer.name(capital)) places.push(at);
  }
  const candidates = places.map((place): NameCandidate => ({ place, use: "name", languages: [], inflected: false }));
  return places[shownAs(0, candidates, "", gazetteer)]!;
}

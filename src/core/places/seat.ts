import type { Gazetteer } from "./gazetteer.ts";
import { kilometres } from "./kilometres.ts";
import { kindWordNamed } from "./kinds.ts";
import type { NameCandidate } from "./names.ts";

/** A region and a town of its name are one place to a reader where their centres are no farther apart: kilometres. */
const ONE_PLACE = 60;

/**
 * The position of the candidate by which a place is to be shown: the chosen one, unless that is a town inside a region
 * with an outline that has the name too and lies around it ("Kalbajar" is the district). Where a word for a town stands
 * at the name ("Kəlbəcər şəhəri"), it is the town, whichever of the two was chosen.
 */
export function shownAs(
  chosen: number,
  candidates: readonly NameCandidate[],
  kindWord: string,
  gazetteer: Gazetteer,
): number {
  const kinds = kindWord === "" ? [] : kindWordNamed(kindWord).kinds;
  const { place } = candidates[chosen]!;
  const isTown = gazetteer.kind(place) === "town";
  if (isTown === kinds.includes("town")) return chosen;
  const other = candidates.findIndex(({ place: other }) =>
    isTown ? isSeat(place, other, gazetteer) : isSeat(other, place, gazetteer),
  );
  return other < 0 ? chosen : other;
}

/**
 * Whether a candidate cannot be meant because a word for a village stands at the name and it is the seat of a region
 * that is named for it: the village of Aghdam is another than the town of Aghdam in the district of Aghdam.
 */
export function isOtherVillage(
  { place }: NameCandidate,
  candidates: readonly NameCandidate[],
  kindWord: string,
  gazetteer: Gazetteer,
): boolean {
  if (kindWord === "" || !kindWordNamed(kindWord).village) return false;
  return candidates.some(({ place: region }) =>
    place === region ? gazetteer.kind(place) !== "town" : isSeat(place, region, gazetteer),
  );
}

function isSeat(town: number, region: number, gazetteer: Gazetteer): boolean {
  const kind = gazetteer.kind(region);
  return (
    gazetteer.kind(town) === "town" &&
    (kind === "region" || kind === "district") &&
    gazetteer.bbox(region) !== null &&
    gazetteer.isWithin(town, region) &&
    kilometres(gazetteer, town, region) <= ONE_PLACE
  );
}

import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { polygon } from "@turf/helpers";
import { rewind } from "@turf/rewind";
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { debianPackage, run } from "../fetch.ts";
import { measure, polygons } from "./shape.ts";

type Lines = FeatureCollection<LineString | MultiLineString, { name: string; adm0_a3_l: string }>;

/** Lines whose ends lie this near (degrees) are one line. */
const JOIN = 0.05;
const STEPANAKERT: Position = [46.7515, 39.8265];

/**
 * Outlines that no longer stand on maps of today, from Natural Earth 4.1's lines: the Nagorno-Karabakh oblast of the
 * Soviet Union, and what lay behind the line of contact of 1994 to 2020 (the line, closed along Azerbaijan's border).
 */
export async function historicalRegions(azerbaijan: Polygon | MultiPolygon, work: string): Promise<Feature<Polygon>[]> {
  const lines = await readDisputedBorders(work);
  const oblast = chain(pick(lines, (p) => p.name === "Former USSR oblast in 1991" && p.adm0_a3_l === "AZE"));
  const contact = chain(pick(lines, (p) => p.name === "Ceasefire Line 1994"));
  return [
    feature([...oblast, oblast[0]!], {
      id: "x-nkao",
      kind: "historical",
      parent: "AZ",
      names: {
        az: "Dağlıq Qarabağ Muxtar Vilayəti",
        en: "Nagorno-Karabakh Autonomous Oblast",
        hy: "Լեռնային Ղարաբաղի ինքնավար մարզ",
        ru: "Нагорно-Карабахская автономная область",
      },
      from: "1923",
      to: "1991",
    }),
    feature(closeAlongBorder(contact, azerbaijan), {
      id: "x-loc-1994",
      kind: "historical",
      parent: "AZ",
      names: {
        az: "1994–2020-ci illərin təmas xəttinin arxasındakı ərazi",
        en: "Territory behind the line of contact of 1994–2020",
        hy: "1994–2020 թվականների շփման գծից այն կողմ գտնվող տարածք",
        ru: "Территория за линией соприкосновения 1994–2020 годов",
      },
      from: "1994",
      to: "2020",
    }),
  ];
}

async function readDisputedBorders(work: string): Promise<Lines> {
  const root = await debianPackage("qgis-common", work);
  const source = join(root, "usr/share/qgis/resources/data/world_map.gpkg");
  const target = join(work, "regions", "disputed-borders.geojson");
  await rm(target, { force: true });
  await run("ogr2ogr", ["-f", "GeoJSON", target, source, "disputed_borders"], work);
  return JSON.parse(await readFile(target, "utf8")) as Lines;
}

function pick(lines: Lines, wanted: (properties: Lines["features"][number]["properties"]) => boolean): Position[][] {
  return lines.features
    .filter(({ properties }) => wanted(properties))
    .flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates));
}

/** Joins pieces end to end, the nearest first, into one line. Throws where a piece is left over. */
function chain(pieces: Position[][]): Position[] {
  const left = pieces.map((piece) => [...piece]);
  let line = left.shift()!;
  for (let turned = false; left.length > 0;) {
    const end = line.at(-1)!;
    const ends = left.flatMap((piece, i) => [
      { i, distance: distance(end, piece[0]!), backward: false },
      { i, distance: distance(end, piece.at(-1)!), backward: true },
    ]);
    const nearest = ends.reduce((a, b) => (b.distance < a.distance ? b : a));
    if (nearest.distance > JOIN) {
      if (turned)
        throw new Error(`A line breaks off at ${end.join(", ")}: the next piece is ${nearest.distance}° away.`);
      turned = true;
      line.reverse();
      continue;
    }
    const [piece] = left.splice(nearest.i, 1);
    if (nearest.backward) piece!.reverse();
    line = [...line, ...piece!.slice(1)];
  }
  return line;
}

/** The ring made of a line and the stretch of the border between its ends that keeps Stepanakert inside. */
function closeAlongBorder(line: Position[], country: Polygon | MultiPolygon): Position[] {
  const border = polygons(country)
    .map(([outer]) => outer!)
    .reduce((a, b) => (b.length > a.length ? b : a))
    .slice(0, -1);
  const [start, end] = [nearestIndex(border, line[0]!), nearestIndex(border, line.at(-1)!)];
  const rings = [walk(border, end, start), walk(border, start, end).reverse()].map((stretch) => [
    ...line,
    ...stretch,
    line[0]!,
  ]);
  const area = (ring: Position[]): number => measure({ type: "Polygon", coordinates: [ring] }).area;
  return rings
    .filter((ring) => booleanPointInPolygon(STEPANAKERT, polygon([ring])))
    .reduce((a, b) => (area(b) < area(a) ? b : a));
}

function walk(ring: Position[], from: number, to: number): Position[] {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}

function nearestIndex(ring: Position[], point: Position): number {
  return ring.reduce((best, position, i) => (distance(position, point) < distance(ring[best]!, point) ? i : best), 0);
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
}

function feature(ring: Position[], properties: Record<string, unknown>): Feature<Polygon> {
  const rounded = ring
    .map((position) => position.map((degrees) => Math.round(degrees * 1e5) / 1e5))
    .filter((position, i, all) => i === 0 || position.join() !== all[i - 1]!.join());
  const geometry = rewind(polygon([rounded]).geometry, { reverse: false }) as Polygon;
  return { type: "Feature", properties: { ...properties, ...measure(geometry) }, geometry };
}

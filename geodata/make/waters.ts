import { execFileSync } from "node:child_process";
import path from "node:path";
import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { polygon } from "@turf/helpers";
import type { Feature, LineString, Polygon, Position } from "geojson";
import { debianPackage } from "./fetch.ts";

/** A river's rank in GSHHG: 1 the largest that are drawn as one line, 4 the smallest that the basemap holds. */
export type River = Feature<LineString, { level: number }>;
/** A lake with its islands as holes, and its area in km² (islands included). */
export type Lake = Feature<Polygon, { area: number }>;

/** The Caspian is left to the coastline of the regions: two shores drawn from two sources would never meet. */
const SEA_AREA = 300_000;
const SMALLEST_LAKE = 15;

/** Rivers of GSHHG (WDBII), joined across the bins that the source is cut into. Needs GMT (`apt-get install gmt`). */
export async function rivers(work: string): Promise<River[]> {
  const segments = await dump(work, ["-I1", "-I2", "-I3", "-I4"]);
  return [1, 2, 3, 4].flatMap((level) =>
    join(segments.filter((segment) => segment.level === level).map((segment) => segment.line)).map((line) => ({
      type: "Feature" as const,
      properties: { level },
      geometry: { type: "LineString" as const, coordinates: line },
    })),
  );
}

/** Lakes of GSHHG larger than 15 km². Needs GMT. */
export async function lakes(work: string): Promise<Lake[]> {
  const shores = await dump(work, ["-W", `-A${SMALLEST_LAKE}/2/3`]);
  const rings = (level: number) =>
    join(shores.filter((shore) => shore.level === level).map((shore) => shore.line)).filter(isRing);
  const islands = rings(3);
  return rings(2).flatMap((shore) => {
    const outline = polygon([shore]);
    const size = area(outline) / 1e6;
    if (size < SMALLEST_LAKE || size > SEA_AREA) return [];
    const holes = islands.filter((island) => booleanPointInPolygon(island[0]!, outline));
    return [{ ...polygon([shore, ...holes]), properties: { area: Math.round(size) } }];
  });
}

interface Segment {
  level: number;
  line: Position[];
}

async function dump(work: string, what: string[]): Promise<Segment[]> {
  const debian = await debianPackage("gmt-gshhg-high", work);
  const folder = path.join(debian, "usr/share/gmt-gshhg");
  const text = execFileSync(
    "gmt",
    ["coast", `--DIR_GSHHG=${folder}`, "--FORMAT_FLOAT_OUT=%.5f", "-R-180/180/-85/85", "-Dh", ...what, "-M"],
    { cwd: work, maxBuffer: 256 * 1024 * 1024, encoding: "utf8" },
  );
  const segments: Segment[] = [];
  for (const row of text.split("\n")) {
    if (row.startsWith(">")) segments.push({ level: Number(/Level (\d+)/.exec(row)?.[1]), line: [] });
    else if (row !== "" && !row.startsWith("#")) segments.at(-1)!.line.push(row.split("\t").map(Number));
  }
  return segments.map(withoutRepeats).filter((segment) => segment.line.length > 1);
}

function withoutRepeats({ level, line }: Segment): Segment {
  return { level, line: line.filter((point, i) => i === 0 || key(point) !== key(line[i - 1]!)) };
}

function isRing(line: Position[]): boolean {
  return line.length > 3 && key(line[0]!) === key(line.at(-1)!);
}

function key(point: Position): string {
  return `${point[0]} ${point[1]}`;
}

/** Joins lines end to end where exactly two meet: confluences stay ends, bin borders go. */
function join(lines: Position[][]): Position[][] {
  const ends = new Map<string, Set<number>>();
  const open = new Map(lines.map((line, i) => [i, line]));
  const note = (i: number, line: Position[]) => {
    for (const end of [line[0]!, line.at(-1)!]) ends.set(key(end), (ends.get(key(end)) ?? new Set()).add(i));
  };
  const forget = (i: number, line: Position[]) => {
    for (const end of [line[0]!, line.at(-1)!]) ends.get(key(end))?.delete(i);
    open.delete(i);
  };
  lines.forEach((line, i) => note(i, line));
  for (let i = 0; i < lines.length; i++) {
    let line = open.get(i);
    while (line && !isRing(line)) {
      const next = neighbour(line, i, ends, open);
      if (!next) break;
      forget(i, line);
      forget(next.index, next.line);
      line = next.joined;
      open.set(i, line);
      note(i, line);
    }
  }
  return [...open.values()];
}

function neighbour(line: Position[], i: number, ends: Map<string, Set<number>>, open: Map<number, Position[]>) {
  for (const atStart of [false, true]) {
    const end = atStart ? line[0]! : line.at(-1)!;
    const meeting = ends.get(key(end))!;
    if (meeting.size !== 2) continue;
    const index = [...meeting].find((other) => other !== i)!;
    const other = open.get(index)!;
    const outward = atStart ? line.toReversed() : line;
    const onward = key(other[0]!) === key(end) ? other : other.toReversed();
    return { index, line: other, joined: [...outward, ...onward.slice(1)] };
  }
  return null;
}

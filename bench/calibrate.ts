import { readFileSync } from "node:fs";
import path from "node:path";
import { Gazetteer } from "../src/core/places/gazetteer.ts";
import { CALIBRATION } from "../src/core/places/weights.ts";
import { reliabilityTable } from "./eval/calibration.ts";
import { scoreCorpora } from "./eval/corpora.ts";
import type { Judged } from "./eval/place-score.ts";

/*
 * `npm run calibrate -- <folder of corpora>`: fits `CALIBRATION` (core/places/weights.ts), the straight line from the probability that the
 * two tables of weights give a link to the share of such links that are right. Least squares over all links without demonyms, each
 * corpus weighing the same. Prints what it did, and writes nothing: the two numbers are put into the table by hand.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder of corpora.");
const root = path.resolve(import.meta.dirname, "..");
const gazetteer = Gazetteer.decode(readFileSync(path.join(root, "geodata/names/gazetteer.bin")));

/** A link: the probability before calibration, whether it was right, and what it weighs in the fit. */
interface Point {
  probability: number;
  right: number;
  weight: number;
}

const { least, most } = CALIBRATION;
const judged: Judged[] = [];
const points: Point[] = [];
for (const { name, names } of scoreCorpora(folder, gazetteer)) {
  if (names === null || names.judgeable < 0.5) continue;
  judged.push(...names.judged);
  const weight = 1 / names.judged.length;
  for (const { confidence, right } of names.judged)
    points.push({ probability: (confidence - least) / (most - least), right: Number(right), weight });
  console.log(`${name}: ${names.judged.length} links`);
}

const mean = (of: (point: Point) => number): number =>
  points.reduce((sum, point) => sum + point.weight * of(point), 0) /
  points.reduce((sum, { weight }) => sum + weight, 0);
const [probability, right] = [mean((point) => point.probability), mean((point) => point.right)];
const slope =
  mean((point) => (point.probability - probability) * (point.right - right)) /
  mean((point) => (point.probability - probability) ** 2);
const fitted = { least: right - slope * probability, most: right + slope * (1 - probability) };

console.log(`now:    least ${least}, most ${most}`);
console.log(`fitted: least ${fitted.least.toFixed(3)}, most ${fitted.most.toFixed(3)}`);
const refitted = judged.map(({ confidence, right: isRight }) => ({
  confidence: fitted.least + ((confidence - least) / (most - least)) * (fitted.most - fitted.least),
  right: isRight,
}));
console.log(`\n${reliabilityTable("now", judged)}\n\n${reliabilityTable("fitted", refitted)}`);

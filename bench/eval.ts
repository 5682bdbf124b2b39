import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Gazetteer } from "../src/core/places/gazetteer.ts";
import { accuracyFile } from "./eval/accuracy.ts";
import { scoreCorpora } from "./eval/corpora.ts";
import { readGoldSet } from "./eval/gold-set.ts";
import { scoreOwn } from "./eval/own.ts";
import { corporaTables, machineReport, ownTables } from "./eval/report.ts";

/*
 * `npm run eval -- [--corpora <folder>] [--json] [--faults] [--about <date>]`: how well places and dates are found. Scores the
 * project's own gold set, and every corpus of a folder. `--faults` lists what went wrong in the own set, line by line; `--about` writes
 * the table that "About this map" shows, with the date that it is given.
 */
const { values } = parseArgs({
  options: {
    corpora: { type: "string" },
    json: { type: "boolean", default: false },
    faults: { type: "boolean", default: false },
    about: { type: "string" },
  },
});
const root = path.resolve(import.meta.dirname, "..");
const gazetteer = Gazetteer.decode(readFileSync(path.join(root, "geodata/names/gazetteer.bin")));
const own = scoreOwn(readGoldSet(path.join(root, "test/eval/gold")), gazetteer);
const corpora = values.corpora === undefined ? [] : [...scoreCorpora(values.corpora, gazetteer)];
if (values.about !== undefined) {
  writeFileSync(path.join(root, "src/app/about/accuracy.json"), accuracyFile(own, values.about));
}
if (values.json) console.log(JSON.stringify(machineReport(own, corpora)));
else console.log([ownTables(own), ...(corpora.length > 0 ? [corporaTables(corpora)] : [])].join("\n\n"));
if (values.faults) console.log(`\n${own.faults.join("\n")}`);

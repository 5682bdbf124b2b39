import { parseArgs } from "node:util";
import { archiveBench } from "./archive.ts";
import { browserBench } from "./browser.ts";
import { extractBench } from "./extract.ts";

/*
 * `npm run bench [archive] [browser [-- --archive <file or folder>]] [extract [-- --corpora <folder>]]`: the figures of the README. Needs
 * `npm run build` before it. The machine's speed drifts: read ratios within a run, not milliseconds between runs.
 */
const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { archive: { type: "string", multiple: true }, corpora: { type: "string" } },
});
const all = wanted.length === 0;
if (all || wanted.includes("archive")) console.log(await archiveBench());
if (all || wanted.includes("browser")) console.log(await browserBench(values.archive));
if (all || wanted.includes("extract")) console.log(await extractBench(values.corpora));

import { archiveBench } from "./archive.ts";
import { browserBench } from "./browser.ts";

/*
 * `npm run bench [archive] [browser]`: the figures of the README. Needs `npm run build` before it. The machine's speed drifts: read
 * ratios within a run, not milliseconds between runs.
 */
const wanted = process.argv.slice(2);
const all = wanted.length === 0;
if (all || wanted.includes("archive")) console.log(await archiveBench());
if (all || wanted.includes("browser")) console.log(await browserBench());

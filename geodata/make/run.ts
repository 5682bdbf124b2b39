import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** In the order in which they build upon one another. */
const STEPS = ["regions", "basemap", "relief", "gazetteer"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((step) => !STEPS.includes(step));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown[0]}". Steps: ${STEPS.join(", ")}; with none, all are made.`);
  process.exit(1);
}

const work = process.env["GEODATA_WORK"] ?? join(tmpdir(), "dateline-geodata");
await mkdir(work, { recursive: true });
for (const step of STEPS.filter((step) => wanted.length === 0 || wanted.includes(step))) {
  console.log(`Making ${step} (downloads are kept in ${work}) …`);
  const { make } = (await import(`./${step}.ts`)) as { make: (work: string) => Promise<void> };
  await make(work);
}

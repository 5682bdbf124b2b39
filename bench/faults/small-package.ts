import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SMALL_APP } from "../../test/fixtures/small-app.ts";
import { smallGeodata } from "../../test/fixtures/small-geodata.ts";
import { plant } from "./tree.ts";

/** The command line as it is shipped, on a map of three boxes and an app of a few files: a build ends before one loses patience. */
export interface SmallPackage {
  cli: string;
  /** Two archives to build from, which give different sites. */
  articles: [string, string];
  /** Where trials write. */
  folder: string;
  remove(): void;
}

const ARTICLES = {
  "one/a.txt":
    "date 2020-07-16 BAKU, Azerbaijan, July 16\nLanguage: en\n\nIt rained in Baku on Monday.\n\nIt snowed in Armenia.",
  "one/b.txt": "Language: en\n\nIt rained in Georgia in 1994.",
  "two/c.txt": "Language: en\n\nNothing happened in Azerbaijan, and nothing in Georgia in May 1995.",
};

/** Needs `npm run build` before it. */
export async function smallPackage(): Promise<SmallPackage> {
  const root = mkdtempSync(join(tmpdir(), "dateline-faults-"));
  const geodata = Object.entries(await smallGeodata()).map(([name, data]) => [`geodata/${name}`, data]);
  const app = Object.entries(SMALL_APP).map(([name, data]) => [`dist/${name}`, data]);
  const articles = Object.entries(ARTICLES).map(([name, data]) => [`articles/${name}`, data]);
  plant(root, Object.fromEntries([...geodata, ...app, ...articles]) as Record<string, string | Uint8Array>);
  for (const name of ["package.json", "dist/cli.js", "dist/worker.js", "dist/chunks", "dist/prerender"])
    cpSync(name, join(root, name), { recursive: true });
  mkdirSync(join(root, "geodata/names"));
  for (const name of ["node_modules", "geodata/names/gazetteer.bin"]) symlinkSync(resolve(name), join(root, name));
  const folder = join(root, "trial");
  mkdirSync(folder);
  return {
    cli: join(root, "dist/cli.js"),
    articles: [join(root, "articles/one"), join(root, "articles/two")],
    folder,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Files by name, with `/`. */
export type Tree = Record<string, string>;

/** Writes files below a folder, which then holds nothing else. */
export function plant(folder: string, tree: Record<string, string | Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Digest of all names and bytes below a folder, or of a file's; `none` where there is nothing. */
export function digestOf(root: string): string {
  const hash = createHash("sha256");
  try {
    for (const name of filesBelow(root))
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(root, name)))
        .update("\0");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTDIR") return hash.update(readFileSync(root)).digest("hex");
    if (code === "ENOENT") return "none";
    throw error;
  }
  return hash.digest("hex");
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The least that a kiosk shows: a site of a few files, each other than that of another name. */
export function smallSite(name: string): Tree {
  return {
    "index.html": `<!doctype html><html><head><title>${name}</title></head></html>`,
    "404.html": "<!doctype html><html><head></head>missing</html>",
    "offline.json": JSON.stringify({ version: name, files: [] }),
    "atlas/atlas.json": JSON.stringify({ format: "dateline-atlas", title: name }),
    "atlas/places.json": "[]",
    "place/AZ-KAL/index.html": `<!doctype html>${name}`,
    "assets/empty.css": "",
    "assets/app.js": `/* ${name} */${"0123456789abcdef".repeat(4096)}`,
  };
}

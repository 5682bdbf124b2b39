import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Who may import whom. The folder listing is the architecture; this keeps it true.
 */
const SOURCE = resolve(import.meta.dirname, "../src");
const ROOMS = ["map", "place", "article", "timeline", "search", "list", "about", "offline", "kiosk"];

interface Import {
  from: string;
  to: string;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith("app/messages/compiled"));

/** `import … from "name"`, `export … from "name"`, `import "name"`, `import("name")`. */
const IMPORT = /^\s*(?:import|export)\b(?:[\w\s{},*$]*\bfrom)?\s*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm;

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SOURCE, file), "utf8");
  return [...text.matchAll(IMPORT)].map(([, still, lazy]) => {
    const name = (still ?? lazy)!;
    const to = relative(SOURCE, resolve(SOURCE, dirname(file), name))
      .split(sep)
      .join("/");
    return { from: file, to: name.startsWith(".") ? to : name };
  });
});

const of = (folder: string): Import[] => imports.filter(({ from }) => from.startsWith(folder));
const room = (path: string): string | undefined => ROOMS.find((name) => path.startsWith(`app/${name}/`));

/** What the core may take from outside: geometry, pure parsers, and the types of both. */
const PURE = /^(@turf\/|topojson-client$|topojson-specification$|geojson$)/;

describe("imports", () => {
  test("are found at all", () => expect(imports.length).toBeGreaterThan(50));

  test("the core imports the core, Turf and pure parsers", () => {
    expect(of("core/").filter(({ to }) => !to.startsWith("core/") && !PURE.test(to))).toEqual([]);
  });

  test("Turf stays with the geometry, in core/places", () => {
    expect(imports.filter(({ from, to }) => to.startsWith("@turf/") && !from.startsWith("core/places/"))).toEqual([]);
  });

  test("archive and app never import each other", () => {
    expect(of("archive/").filter(({ to }) => to.startsWith("app/"))).toEqual([]);
    expect(of("app/").filter(({ to }) => to.startsWith("archive/") || to.startsWith("node:"))).toEqual([]);
  });

  test("the rooms of the app meet in state/, never directly", () => {
    const crossing = of("app/").filter(({ from, to }) => room(from) && room(to) && room(from) !== room(to));
    expect(crossing).toEqual([]);
  });

  test("only app/map imports maplibre-gl and pmtiles", () => {
    const maps = of("app/").filter(({ to }) => /^(maplibre-gl|pmtiles)(\/|$)/.test(to));
    expect(maps.length).toBeGreaterThan(0);
    expect(maps.filter(({ from }) => !from.startsWith("app/map/"))).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown, transformWithOxc } from "vite";

const PACKAGE = dirname(fileURLToPath(import.meta.resolve("maplibre-gl/package.json")));
const SOURCE = join(PACKAGE, "src");
const WORKER_URL = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

const STYLE_SPEC = "../../@maplibre/maplibre-gl-style-spec/dist";

/** Modules of MapLibre that an atlas never reaches, and what stands in for them. */
const LEFT_OUT: Record<string, string> = {
  // The reader of MapLibre's own tile format: the atlas's tiles are Mapbox vector tiles.
  "source/vector_tile_mlt.ts": "export class MLTVectorTile {}",
  // The check of the style at run time: there is one style, and a test checks it.
  "style/validate_style.ts": `
    export const validateStyle = {};
    export const SPEC_SOURCE_TYPES = new Set(["vector", "raster", "raster-dem", "geojson", "image", "video"]);
    export const validateStyleAndEmit = () => false;
    export const emitValidationErrors = () => false;
    export const validateAndEmit = () => false;`,
  // Kinds of layers that the style has none of.
  "webgl/draw/draw_heatmap.ts": "export const drawHeatmap = () => {};",
  "webgl/draw/draw_fill_extrusion.ts": "export const drawFillExtrusion = () => {};",
  "webgl/draw/draw_raster.ts": "export const drawRaster = () => {};",
  "webgl/draw/draw_sky.ts": "export const drawSky = () => {}, drawAtmosphere = () => {};",
  // Kinds of sources that it has none of.
  "source/image_source.ts": "export class ImageSource {}",
  "source/canvas_source.ts": "export class CanvasSource {}",
  "source/video_source.ts": "export class VideoSource {}",
  // Mountains that stand up: the map is flat.
  "render/terrain.ts": "export class Terrain {}",
  "webgl/render_to_texture.ts": "export class RenderToTexture {}",
  "webgl/draw/draw_terrain.ts":
    "export const drawDepth = () => {}, drawTerrain = () => {}, drawTerrainHeightMap = () => {};",
  // What the app has of its own: the address, the sources, and the look, which it changes by properties.
  "ui/hash.ts": "export class Hash {}",
  "ui/control/attribution_control.ts":
    "export class AttributionControl {} export const defaultAttributionControlOptions = {};",
  "ui/control/logo_control.ts": "export class LogoControl {}",
  [`${STYLE_SPEC}/diff.mjs`]: "export const diff = () => [];",
  // Expressions that measure on the earth.
  [`${STYLE_SPEC}/expression/definitions/distance.mjs`]: "export class Distance {}",
  [`${STYLE_SPEC}/expression/definitions/within.mjs`]: "export class Within {}",
  // Aids for people who work on MapLibre.
  "webgl/draw/draw_debug.ts":
    "export const drawDebugPadding = () => {}, drawDebug = () => {}, selectDebugSource = () => null;",
  // The globe.
  "geo/projection/projection_factory.ts": `
    import { MercatorCameraHelper } from "./mercator_camera_helper.ts";
    import { MercatorProjection } from "./mercator_projection.ts";
    import { createMercatorTransform } from "./mercator_transform.ts";
    export const createProjectionFromName = (name, constrainOverride) => ({
      projection: new MercatorProjection(),
      transform: createMercatorTransform({ constrainOverride }),
      cameraHelper: new MercatorCameraHelper(),
    });`,
};

/**
 * Builds MapLibre from the sources that its package ships: for the app, and for the app as one file. The map and its worker then share their common code, which the
 * packaged files hold twice, and what this app never uses is left out: that is a third of the bytes. The development
 * server takes the packaged files.
 */
export function maplibreFromSource(): Plugin {
  return {
    name: "maplibre-from-source",
    apply: "build",
    enforce: "pre",
    applyToEnvironment: (environment) => ["client", "single"].includes(environment.name),
    resolveId(id) {
      if (id === "maplibre-gl") return join(SOURCE, "index.ts");
      return id === WORKER_URL ? `\0${WORKER_URL}` : undefined;
    },
    async load(id) {
      if (id === `\0${WORKER_URL}`) {
        if (this.environment.name === "single") return inlineWorker();
        const worker = this.emitFile({ type: "chunk", id: join(SOURCE, "source/worker.ts"), name: "map-worker" });
        return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      }
      return leftOut(id);
    },
    transform: fromTypeScript,
  };
}

/** The shaders of all that is left out, and those that draw patterns, gradients and icons. */
const SHADERS_LEFT_OUT =
  /^shaders\/glsl\/(_projection_globe|atmosphere|background_pattern|collision_|debug|fill_extrusion|fill_pattern|fill_outline_pattern|heatmap|line_gradient|line_pattern|raster|sky|symbol_icon|symbol_text_and_icon|terrain)/;

/** What a module holds instead of its text, if it does. */
function leftOut(id: string): string | undefined {
  if (id.startsWith(join(PACKAGE, "package.json"))) return manifest();
  const module = relative(SOURCE, id);
  return SHADERS_LEFT_OUT.test(module) ? 'export default "";' : LEFT_OUT[module];
}

async function fromTypeScript(code: string, id: string): Promise<Rolldown.TransformResult> {
  if (!id.startsWith(SOURCE) || !id.endsWith(".ts")) return undefined;
  // Fields that are declared without a value must not be created: subclasses would lose what super() has set.
  const result = await transformWithOxc(code, id, {
    lang: "ts",
    target: "es2022",
    tsconfig: false,
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  });
  return { code: result.code, map: result.map, moduleType: "js" };
}

/**
 * The worker inside the script. It is a classic one, as its name tells MapLibre: Chromium starts no module worker from a
 * blob on a page that was opened from the disk.
 */
async function inlineWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    plugins: [{ name: "maplibre-worker", enforce: "pre", load: leftOut, transform: fromTypeScript }],
    build: {
      write: false,
      target: "es2022",
      rollupOptions: { input: join(SOURCE, "source/worker.ts"), output: { format: "iife" } },
    },
  });
  const [chunk] = "output" in result ? result.output : [];
  if (chunk?.type !== "chunk") throw new Error("MapLibre's worker was not built.");
  return `export default URL.createObjectURL(new Blob([${JSON.stringify(chunk.code)}], { type: "text/javascript" })) + "#.cjs";`;
}

/** MapLibre reads its version there; the rest of the file need not be published. */
function manifest(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  return JSON.stringify({ version });
}

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CompiledAtlas } from "../../core/atlas/compile.ts";
import type { ArticleShard, InterfaceLanguage, View } from "../../core/model.ts";
import { compareText } from "../../core/text/order.ts";
import { formatView, START } from "../../core/view/url.ts";
import { writeOffline } from "./offline.ts";
import { type PageData, PageTemplate, type RenderPage } from "./page.ts";
import type { StagedFolder } from "./staged-folder.ts";
import { nameManifest } from "./web-manifest.ts";

/** Files of the app that are not copied as they are. */
const FILLED_IN = ["index.html", "manifest.webmanifest", "sw.js"];

/** What a site is made of, beside its atlas. */
export interface SiteParts {
  /** The compiled app: `index.html`, scripts, styles, fonts, icons. */
  appFolder: string;
  /** `basemap.pmtiles` and `relief.pmtiles`. */
  basemapFolder: string;
  /** Cuts the regions into a PMTiles archive. Called last, as it needs much memory for a short time, which would then stay taken. */
  cutRegions: () => Promise<Uint8Array>;
  renderPage: RenderPage;
  /** Language of the prerendered pages. */
  language: InterfaceLanguage;
  /** Path of the site on its host, for the page of addresses that do not exist: the only one that cannot be relative. */
  basePath: string;
}

/** Writes the shard of an article, from which `writeSite` will make its page. */
export function writeArticle(article: ArticleShard, folder: StagedFolder): void {
  folder.write(articleFile(article), JSON.stringify(article));
}

function articleFile({ slug }: { slug: string }): string {
  return `atlas/article/${slug}.json`;
}

/**
 * Writes a whole site, the shards of its articles excepted, which are in the folder already. Apart from `404.html` every address in it is relative, so that it works under any path.
 * @param onPage called for each page, and free to throw in order to stop
 */
export async function writeSite(
  atlas: CompiledAtlas,
  parts: SiteParts,
  folder: StagedFolder,
  onPage: (written: number, total: number) => void,
): Promise<void> {
  const { manifest, places, articles } = atlas;
  const template = new PageTemplate(await readFile(path.join(parts.appFolder, "index.html"), "utf8"));
  const total = places.length + articles.length;
  let written = 0;

  // Between two pages the process can hear signals.
  const page = async (view: Partial<View>, data: Partial<PageData> = {}, preload: string[] = []): Promise<void> => {
    const address = formatView({ ...START, ...view });
    const root = "../".repeat(address.split("/").length - 1) || "./";
    await setImmediate();
    file(`${address}index.html`, root, view, data, preload);
  };
  const file = (name: string, root: string, view: Partial<View>, data: Partial<PageData>, preload: string[]): void => {
    const whole = { ...START, ...view };
    const { language } = parts;
    const { html, head, title } = parts.renderPage({ view: whole, root, language, manifest, places, ...data });
    const { description } = manifest;
    const content = {
      root,
      language,
      description,
      html,
      title,
      head,
      preload: ["atlas/atlas.json", "atlas/places.json", ...preload],
    };
    folder.write(name, template.fill(content));
  };

  await copyFolder(parts.appFolder, "", folder, (name) => !FILLED_IN.includes(name));
  const webManifest = await readFile(path.join(parts.appFolder, "manifest.webmanifest"), "utf8");
  folder.write("manifest.webmanifest", nameManifest(webManifest, { ...manifest, language: parts.language }));
  await copyFolder(parts.basemapFolder, "basemap/", folder, (name) => name.endsWith(".pmtiles"));
  for (const name of ["places", "articles", "finder", "told", "attract"] as const) {
    folder.write(`atlas/${name}.json`, JSON.stringify(atlas[name]));
  }

  await page({ page: "start" });
  await page({ page: "list" }, { articles });
  await page({ page: "about" });
  for (const { slug, shard, more, index } of atlas.placeFiles()) {
    const data = `atlas/place/${slug}.json`;
    folder.write(data, JSON.stringify(shard));
    let number = 1;
    for (const links of more) folder.write(`atlas/place/${slug}/${++number}.json`, JSON.stringify(links));
    if (number > 1) folder.write(`atlas/place/${slug}/index.json`, JSON.stringify(index));
    await page({ page: "place", place: slug }, { place: shard }, [data]);
    onPage(++written, total);
  }
  for (const summary of articles) {
    const data = articleFile(summary);
    const article = JSON.parse(folder.read(data)) as ArticleShard;
    await page({ page: "article", article: article.slug }, { article }, [data]);
    onPage(++written, total);
  }
  // A host shows this page at addresses of any depth, so nothing in it can be relative. The app then says what is missing.
  file("404.html", parts.basePath, { page: "start" }, {}, []);
  folder.write("atlas/regions.pmtiles", await parts.cutRegions());
  folder.write("atlas/atlas.json", JSON.stringify(manifest));
  writeOffline(folder, parts.appFolder);
}

/** Start scripts are opened by double click. */
function modeOf(name: string): number {
  return /\.(sh|command)$/.test(name) ? 0o777 : 0o666;
}

async function copyFolder(
  from: string,
  to: string,
  folder: StagedFolder,
  wanted: (name: string) => boolean,
): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => compareText(one.name, other.name))) {
    const source = path.join(from, entry.name);
    if (entry.isDirectory()) await copyFolder(source, `${to}${entry.name}/`, folder, () => true);
    else if (wanted(entry.name)) folder.write(`${to}${entry.name}`, await readFile(source), modeOf(entry.name));
  }
}

import type { ArticleSummary, PlaceSummary } from "../../src/core/model.ts";
import { INTERFACE_LANGUAGES } from "../../src/core/model.ts";
import { startKiosk } from "./running-kiosk.ts";
import { Visitor } from "./visitor.ts";

/** Pages and elements that were looked at, and what among them could lead out. */
export interface Crawl {
  pages: number;
  elements: number;
  faults: string[];
}

/**
 * Opens every page of a kiosk's show, in the app, and looks at each element: no address off the origin, no new window, no download, no
 * file picker, no form that is sent.
 * @param most pages to open of each kind, evenly spread; all without it
 */
export async function crawl(site: string, most: number, onStep: (made: number) => void): Promise<Crawl> {
  const kiosk = await startKiosk(site, { idle: { wait: 3600, countdown: 5 } });
  const visitor = await Visitor.come(kiosk.address);
  const found: Crawl = { pages: 0, elements: 0, faults: [] };
  try {
    await visitor.wake();
    const load = async <T>(file: string): Promise<T> => (await fetch(kiosk.address + file)).json() as Promise<T>;
    const places = await load<PlaceSummary[]>("atlas/places.json");
    const articles = await load<ArticleSummary[]>("atlas/articles.json");
    const addresses = [
      ...["", "list/", "about/"].flatMap((page) => INTERFACE_LANGUAGES.map((code) => `${page}?lang=${code}`)),
      ...spread(places, most).map(({ slug }) => `place/${slug}/`),
      ...spread(articles, most).map(({ slug }) => `article/${slug}/`),
    ];
    for (const address of addresses) {
      const { elements, faults } = await visitor.page.evaluate(lookAt, address);
      found.elements += elements;
      found.faults.push(...faults.map((fault) => `${address}: ${fault}`));
      onStep(++found.pages);
    }
    found.faults.push(...visitor.complaints);
    return found;
  } finally {
    await visitor.leave();
    await kiosk.stop();
  }
}

function spread<T>(items: readonly T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, position) => position % every === 0);
}

/** Goes to a page as a step of the history does, opens what is folded, and looks at all that is there. Runs in the page. */
async function lookAt(address: string): Promise<{ elements: number; faults: string[] }> {
  history.replaceState(null, "", `/${address}`);
  dispatchEvent(new PopStateEvent("popstate"));
  const page = address.split(/[/?]/)[0] || "start";
  for (let waited = 0; waited < 200; waited++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (document.querySelector(`main[data-page="${page}"] h1`) && waited > 2) break;
  }
  for (const folded of document.querySelectorAll<HTMLElement>(
    "main [aria-expanded=false], main details:not([open]) > summary",
  ))
    folded.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const faults: string[] = [];
  if (!document.querySelector(`main[data-page="${page}"]`)) faults.push("did not open");
  const elements = [...document.querySelectorAll("*")];
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      const addresses =
        name === "srcset"
          ? value.split(/\s*,\s*/)
          : ["href", "xlink:href", "src", "action", "formaction", "poster", "data", "ping"].includes(name)
            ? [value]
            : [...value.matchAll(/url\(["']?([^"')]+)/g)].map(([, inner]) => inner!);
      for (const one of addresses) {
        if (/^(data|blob):/.test(one) || one.startsWith("#")) continue;
        if (new URL(one, document.baseURI).origin !== location.origin) faults.push(`${element.tagName} ${name}=${one}`);
      }
      if (["target", "download", "ping"].includes(name)) faults.push(`${element.tagName} has ${name}`);
    }
    if (element.matches("input[type=file], iframe, object, embed, form[action]")) faults.push(`a ${element.tagName}`);
  }
  return { elements: elements.length, faults };
}

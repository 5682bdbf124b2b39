import { INSIDE, type Source } from "./source.ts";
import { WebSource } from "./web-source.ts";

/** Where the site stands: set once, before anything is drawn. */
class Site {
  /**
   * Address of the site's root, ending in `/`: absolute in a browser, relative (`../../`) in a prerendered page. `#` where the atlas is one
   * file.
   */
  root = "./";
  #source: Source | null = null;

  /** What the app reads from, to be had once it is set. */
  get source(): Source {
    if (!this.#source) throw new Error("The app has nothing to read from yet: set site.source first.");
    return this.#source;
  }

  set source(source: Source) {
    this.#source = source;
  }
}

export const site = new Site();

/** Address of the root, as the prerendered page states it; the page's own folder where it does not. */
export function rootOf(page: Document): string {
  const stated = page.querySelector<HTMLMetaElement>('meta[name="dateline-root"]')?.content ?? import.meta.env.BASE_URL;
  return stated === INSIDE ? INSIDE : new URL(stated, page.baseURI).href;
}

/** Opens what the app reads from: the files below the root, or those inside the page. */
export async function openSource(root: string): Promise<Source> {
  if (root !== INSIDE) return new WebSource(root);
  return new (await import("./embedded-source.ts")).EmbeddedSource(document);
}

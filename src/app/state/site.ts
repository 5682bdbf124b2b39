/** Where the site stands: set once, before anything is drawn. */
export const site = {
  /** Address of the site's root, ending in `/`: absolute in a browser, relative (`../../`) in a prerendered page. */
  root: "./",
};

/** Address of the root, as the prerendered page states it; the page's own folder where it does not. */
export function rootOf(page: Document): string {
  const stated = page.querySelector<HTMLMetaElement>('meta[name="dateline-root"]')?.content ?? import.meta.env.BASE_URL;
  return new URL(stated, page.baseURI).href;
}

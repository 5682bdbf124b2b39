import type { View } from "../../core/model.ts";
import { formatView, parseView, type ViewProblem } from "../../core/view/url.ts";
import { site } from "./site.ts";
import { INSIDE } from "./source.ts";

/** The address of a view, for `href`: below the site's root, or behind `#` where the atlas is one file. */
export function addressOf(view: View): string {
  return site.root + formatView(view) || "./";
}

/** What an address asks for; null where it leads out of the site. */
export function viewAt(address: URL): { view: View; problems: ViewProblem[] } | null {
  if (site.root === INSIDE) return isThisFile(address) ? parseHash(address.hash) : null;
  const root = new URL(site.root);
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname)) return null;
  return parseView(decodeURI(address.pathname).slice(decodeURI(root.pathname).length), address.search);
}

function isThisFile(address: URL): boolean {
  const page = (url: string): string => url.split("#", 1)[0]!;
  return page(address.href) === page(location.href);
}

function parseHash(hash: string): { view: View; problems: ViewProblem[] } {
  const [path, search = ""] = hash.slice(1).split(/\?(.*)/s);
  return parseView(path!, search);
}

import { hashText } from "./hash.ts";

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Names a page and its shard: safe in an address and as a file name on every system. An id that is safe already stays as it is;
 * any other keeps what can be kept and gets a hash, so that two ids never share a slug.
 */
export function slug(id: string): string {
  // `gn:586268` and the like are common and read best with a dash; no other safe id looks like that.
  const geonames = /^gn:(\d+)$/.exec(id);
  if (geonames) return `gn-${geonames[1]}`;
  if (SAFE.test(id) && !RESERVED.test(id) && !id.endsWith(".") && !/^gn-\d+$/.test(id) && id !== "index") return id;
  const kept = id
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${kept === "" ? "x" : kept}-${hashText(id)}`;
}

/** Hands out slugs that differ also where upper and lower case are the same. */
export class Slugs {
  readonly #taken = new Set<string>();

  take(id: string): string {
    let name = slug(id);
    while (this.#taken.has(name.toLowerCase())) name = `${name}-${hashText(name + id)}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** A file that a site needs when its server cannot be reached. */
export interface OfflineFile {
  /** Below the site's root, with `/`. */
  path: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** `offline.json`: all that offline use needs, in the order of the paths. */
export interface OfflineList {
  /** Digest of the files and of the service worker. */
  version: string;
  files: OfflineFile[];
}

/** What `dateline build` writes into the service worker. */
export interface WorkerSetup {
  version: string;
  /** The app itself, kept from the first visit on; addresses from the site's root. */
  precache: { url: string; revision: string | null; integrity: string }[];
}

/** Prerendered pages (the app draws every page itself), what the worker is made of, and what only stands on a stick or in a shop window. */
const NOT_NEEDED = [/.\/index\.html$/, /^(sw\.js|offline\.json|version\.json)$/, /^start[-/]/, /^install\//];
/** What is kept as it is read, or belongs to hosts and kiosks. */
const NOT_THE_APP = [/^(atlas|basemap)\//, /^404\.html$/, /^guard\.js$/];

/** Whether offline use needs a file of a site. Whatever is not named as unneeded is needed, so that nothing is left out silently. */
export function isNeededOffline(path: string): boolean {
  return !NOT_NEEDED.some((pattern) => pattern.test(path));
}

/** Whether a file is part of the app, which is kept from the first visit on. */
export function isApp(path: string): boolean {
  return isNeededOffline(path) && !NOT_THE_APP.some((pattern) => pattern.test(path));
}

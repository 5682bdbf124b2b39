import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isApp, isNeededOffline, type OfflineFile, type OfflineList, type WorkerSetup } from "../../core/offline.ts";
import { compareText } from "../../core/text/order.ts";
import type { StagedFolder } from "./staged-folder.ts";

/** Stands in the compiled service worker where the setup belongs. */
const PLACEHOLDER = "self.__DATELINE_SETUP";

/**
 * Writes, when all else of a site is written, `offline.json`, `version.json` (what the server has now, in few bytes) and the service
 * worker `sw.js`.
 * @throws {Error} where the compiled app has no service worker, or one without a place for its setup
 */
export function writeOffline(folder: StagedFolder, appFolder: string): void {
  const worker = readFileSync(path.join(appFolder, "sw.js"), "utf8");
  if (worker.split(PLACEHOLDER).length !== 2)
    throw new Error("The app's sw.js has no place for the list of files to keep.");
  const files = folder.names().filter(isNeededOffline).sort(compareText).map(digestIn(folder));
  const version = digest(Buffer.from(JSON.stringify(files) + worker))
    .toString("hex")
    .slice(0, 32);
  const list: OfflineList = { version, files };
  folder.write("offline.json", JSON.stringify(list));
  folder.write("version.json", JSON.stringify({ version }));
  const kept = [...files.filter((file) => isApp(file.path)), digestIn(folder)("offline.json")];
  const setup: WorkerSetup = { version, precache: kept.map(precacheEntry) };
  folder.write(
    "sw.js",
    worker.replace(PLACEHOLDER, () => JSON.stringify(setup)),
  );
}

/** Names below `assets/` hold a digest of their own, so that no revision is needed. */
function precacheEntry({ path, sha256 }: OfflineFile): WorkerSetup["precache"][number] {
  const integrity = `sha256-${Buffer.from(sha256, "hex").toString("base64")}`;
  return { url: path, revision: path.startsWith("assets/") ? null : sha256.slice(0, 16), integrity };
}

function digestIn(folder: StagedFolder): (name: string) => OfflineFile {
  return (name) => {
    const bytes = readFileSync(folder.path(name));
    return { path: name, bytes: bytes.length, sha256: digest(bytes).toString("hex") };
  };
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

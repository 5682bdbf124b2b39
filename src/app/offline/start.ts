import { site } from "../state/site.ts";
import { askWorker } from "./messages.ts";
import { keeping } from "./keeping.svelte.ts";

/**
 * Registers the service worker, and has it keep what was read before it was there, and the map's archives, of which the map reads parts.
 * Goes on keeping everything where the reader had asked for that.
 */
export async function startOffline(): Promise<void> {
  try {
    await navigator.serviceWorker.register(`${site.root}sw.js`, { updateViaCache: "none" });
    await navigator.serviceWorker.ready;
  } catch {
    // Refused by the browser's settings: the atlas then works as long as its server does.
    return;
  }
  keepWhatIsRead();
  await keeping.resume();
}

function keepWhatIsRead(): void {
  const asked = new Set<string>();
  const keep = async (entries: PerformanceEntryList): Promise<void> => {
    for (const { name } of entries) {
      const path = pathOf(name);
      if (path === null || asked.has(path)) continue;
      asked.add(path);
      await askWorker({ kind: "keep", path, check: false });
    }
  };
  const observer = new PerformanceObserver((list) => void keep(list.getEntries()));
  observer.observe({ type: "resource", buffered: true });
}

/** Path of a file of the atlas; null of all else, and of whole archives where the reader saves data. */
function pathOf(address: string): string | null {
  if (!address.startsWith(site.root)) return null;
  const path = decodeURIComponent(address.slice(site.root.length).replace(/[?#].*$/, ""));
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (path.endsWith(".pmtiles") && connection?.saveData) return null;
  return /^(atlas|basemap)\//.test(path) ? path : null;
}

import { kiosk } from "../state/kiosk.svelte.ts";
import { site } from "../state/site.ts";
import { INSIDE } from "../state/source.ts";

/** Whether a service worker can stand here: on the web, over HTTPS or on this machine; not in kiosks, which have a server of their own, nor in a single file. */
export function offlineAvailable(): boolean {
  if (import.meta.env.SSR || import.meta.env.DEV || kiosk.show !== null || !isSecureContext) return false;
  return "serviceWorker" in navigator && location.protocol.startsWith("http") && site.root !== INSIDE;
}

import { site } from "../state/site.ts";

/** Milliseconds after which a server on the same machine is taken for gone. */
const PATIENCE = 4000;

/** What the server wants of the screen. */
export interface Orders {
  screen: "on" | "off";
  /** To be obeyed while nobody is there. */
  reload: boolean;
}

/**
 * Tells the kiosk's server something.
 * @param path below `kiosk/`
 * @returns its answer; null where it gave none, without which the show goes on
 */
export async function tell<T>(path: string, body: unknown): Promise<T | null> {
  try {
    const answer = await fetch(new URL(`kiosk/${path}`, site.root), {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Dateline": "kiosk" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

import { kiosk } from "../state/kiosk.svelte.ts";
import { type Orders, tell } from "./server.ts";

/** Milliseconds from one beat to the next. */
const PERIOD = 5000;
/** Errors told in one beat, and characters of each. */
const MOST = { errors: 20, letters: 300 };

/**
 * Tells the server every few seconds that the page is alive, and what went wrong in it.
 * @param obey hears what the server answers
 * @returns what stops it
 */
export function beat(obey: (orders: Orders) => void): () => void {
  const errors: string[] = [];
  const note = (error: unknown): void => {
    if (errors.length < MOST.errors) errors.push(String(error).slice(0, MOST.letters));
  };
  const onerror = (event: ErrorEvent): void => note(`${event.message} (${event.filename}:${event.lineno})`);
  const onrejection = (event: PromiseRejectionEvent): void => note(event.reason);

  const once = async (): Promise<void> => {
    const told = errors.slice();
    const { memory } = performance as { memory?: { usedJSHeapSize: number } };
    const message = { version: kiosk.show?.version, phase: kiosk.phase, errors: told, heap: memory?.usedJSHeapSize };
    const orders = await tell<Orders>("heartbeat", message);
    if (!orders) return;
    errors.splice(0, told.length);
    obey(orders);
  };

  addEventListener("error", onerror);
  addEventListener("unhandledrejection", onrejection);
  const timer = setInterval(() => void once(), PERIOD);
  void once();
  return () => {
    clearInterval(timer);
    removeEventListener("error", onerror);
    removeEventListener("unhandledrejection", onrejection);
  };
}

import { kiosk } from "../state/kiosk.svelte.ts";

/** What a visitor does, and what follows from a touch. */
const EVENTS =
  "pointerdown pointermove pointerup pointercancel mousedown mousemove mouseup click dblclick keydown keyup wheel input".split(
    " ",
  );
/** Those that begin something; a mouse that only passes, or trembles on its table, is no visitor. */
const BEGINNINGS = new Set(["pointerdown", "keydown", "wheel", "click"]);
/** Milliseconds in which a browser makes a click of a released touch. */
const ECHO = 350;

/**
 * Tells the kiosk of every touch. One that wakes it, or answers the countdown, does nothing else: neither it nor what follows from it
 * reaches the page.
 * @param onshield whether the page is to be covered, as scrolling begins without asking a listener
 * @param asleep whether the screen is off: touches then do nothing at all
 * @returns what stops it
 */
export function followTouches(onshield: (covered: boolean) => void, asleep: () => boolean): () => void {
  const held = new Set<number>();
  let swallowing = false;
  let echo: ReturnType<typeof setTimeout> | undefined;

  const endSoon = (): void => {
    clearTimeout(echo);
    if (held.size > 0) return;
    echo = setTimeout(() => {
      swallowing = false;
      onshield(false);
    }, ECHO);
  };
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    if (event instanceof PointerEvent && event.type !== "click") {
      if (event.type === "pointerdown") held.add(event.pointerId);
      else if (event.type !== "pointermove" || event.buttons === 0) held.delete(event.pointerId);
    }
    endSoon();
  };
  const listen = (event: Event): void => {
    if (asleep()) {
      event.stopImmediatePropagation();
      if (event.cancelable) event.preventDefault();
      return;
    }
    if (!swallowing && kiosk.phase !== "visit" && BEGINNINGS.has(event.type)) {
      swallowing = true;
      onshield(true);
      kiosk.wake();
    }
    if (swallowing) swallow(event);
    else if (!event.type.includes("move") || (event as PointerEvent).buttons > 0) kiosk.touched();
  };

  for (const type of EVENTS) addEventListener(type, listen, { capture: true, passive: false });
  return () => {
    clearTimeout(echo);
    for (const type of EVENTS) removeEventListener(type, listen, { capture: true });
  };
}

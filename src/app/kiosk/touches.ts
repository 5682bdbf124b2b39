import { kiosk } from "../state/kiosk.svelte.ts";

/** What a visitor does, and what follows from a touch. */
const EVENTS =
  "pointerdown pointermove pointerup pointercancel mousedown mousemove mouseup click dblclick keydown keyup wheel input".split(
    " ",
  );
/** Those that begin something; a mouse that only passes, or trembles on its table, is no visitor. */
const BEGINNINGS = new Set(["pointerdown", "keydown", "wheel", "click"]);
/** Milliseconds in which a browser makes a click of a released touch, and in which a hasty visitor taps twice. */
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
  /** When the touch that woke ended, and when the last one that it swallowed did: time stamps of events, as timers may be late. */
  let ended = { first: Infinity, last: Infinity };
  let shield: ReturnType<typeof setTimeout> | undefined;

  const begin = (): void => {
    held.clear();
    swallowing = true;
    ended = { first: Infinity, last: Infinity };
    onshield(true);
    kiosk.wake();
  };
  const end = (): void => {
    clearTimeout(shield);
    swallowing = false;
    onshield(false);
  };
  /** A new touch is only swallowed close behind the first, so that who taps on and on gets in; a click belongs to the last one. */
  const isOver = ({ type, timeStamp }: Event): boolean =>
    held.size === 0 && timeStamp > ECHO + (type !== "click" && BEGINNINGS.has(type) ? ended.first : ended.last);
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    if (event instanceof PointerEvent && event.type !== "click") {
      // The first finger on the glass: whatever was held has been lifted where nobody heard of it.
      if (event.type === "pointerdown" && event.isPrimary) held.clear();
      if (event.type === "pointerdown") held.add(event.pointerId);
      else if (event.type === "pointermove" && event.buttons > 0) return;
      else if (!held.delete(event.pointerId)) return;
    } else if (event.type !== "keydown" && event.type !== "wheel" && ended.last < Infinity) return;
    clearTimeout(shield);
    if (held.size > 0) return;
    ended = { first: Math.min(ended.first, event.timeStamp), last: event.timeStamp };
    shield = setTimeout(end, ECHO);
  };
  const listen = (event: Event): void => {
    if (asleep()) {
      event.stopImmediatePropagation();
      if (event.cancelable) event.preventDefault();
      return;
    }
    if (swallowing && isOver(event)) end();
    if (!swallowing && kiosk.phase !== "visit" && BEGINNINGS.has(event.type)) begin();
    if (swallowing) swallow(event);
    else if (!event.type.includes("move") || (event as PointerEvent).buttons > 0) kiosk.touched();
  };

  for (const type of EVENTS) addEventListener(type, listen, { capture: true, passive: false });
  return () => {
    clearTimeout(shield);
    for (const type of EVENTS) removeEventListener(type, listen, { capture: true });
  };
}

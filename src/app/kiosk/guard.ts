/*
 * Keeps a visitor of a kiosk inside the show. The kiosk's server names it as the first script of every page: a classic script of its
 * own, so that it stands before anything can be touched, and stands even if the app fails. It cancels what a browser would do of itself,
 * in the capture phase; the app still hears every event.
 */

/** Keys that do something in the page and nothing outside it; every other one is a way out, or might become one. */
const HARMLESS = new Set(
  (
    "Tab Enter Escape Backspace Delete ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown " +
    "Shift CapsLock AltGraph Dead Compose Process Unidentified"
  ).split(" "),
);
/** Buttons of a mouse that go back and forward, and the middle one, which opens tabs. */
const ONLY_BUTTONS = new Set([0, 2]);

function isHarmless(event: KeyboardEvent): boolean {
  // The right Alt key writes letters on many keyboards, where it counts as Ctrl and Alt held together.
  const writes = event.getModifierState("AltGraph") && event.key.length === 1;
  if (!writes && (event.ctrlKey || event.altKey || event.metaKey)) return false;
  if (event.key === "Escape" && event.shiftKey) return false;
  return event.key.length === 1 || HARMLESS.has(event.key);
}

function isText({ target }: Event): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Whether a click would open anything but a page of the show in this very window. */
function leads(event: MouseEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement && target.type === "file") return true;
  const link = target.closest("a, area");
  if (!link) return false;
  if (event.ctrlKey || event.shiftKey || event.altKey || event.metaKey || link.hasAttribute("download")) return true;
  const goal = link.getAttribute("target");
  if (goal !== null && goal !== "" && goal !== "_self") return true;
  const href = link.getAttribute("href") ?? link.getAttribute("xlink:href");
  return href !== null && new URL(href, document.baseURI).origin !== location.origin;
}

/** Cancels events of these types, wherever they happen, where `ways` says so. */
function cancel<T extends Event>(types: string, ways: (event: T) => boolean): void {
  const stop = (event: Event): void => {
    if (ways(event as T)) event.preventDefault();
  };
  for (const type of types.split(" ")) addEventListener(type, stop, { capture: true, passive: false });
}

cancel<KeyboardEvent>("keydown keyup keypress", (event) => !isHarmless(event));
cancel("contextmenu dragstart dragover drop copy cut submit", () => true);
cancel("selectstart", (event) => !isText(event));
cancel<WheelEvent>("wheel", (event) => event.ctrlKey);
cancel<MouseEvent>("mousedown mouseup pointerup auxclick", (event) => !ONLY_BUTTONS.has(event.button));
cancel<MouseEvent>("click", leads);

// Two fingers zoom the map, which asks for all touches itself, and never the page.
document.documentElement.style.touchAction = "pan-y";
document.documentElement.style.setProperty("-webkit-touch-callout", "none");

window.open = () => null;
window.print = window.alert = () => undefined;
window.confirm = () => false;
window.prompt = () => null;

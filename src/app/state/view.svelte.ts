import { START, type ViewProblem } from "../../core/view/url.ts";
import type { View } from "../../core/model.ts";
import { addressOf, viewAt } from "./address.ts";
import { site } from "./site.ts";
import { INSIDE } from "./source.ts";

class CurrentView {
  /** What the address says. Only `go` and the browser's history change it. */
  now = $state.raw<View>(START);
  /** What the address said that could not be understood. */
  problems = $state.raw<ViewProblem[]>([]);
  /** Counts the steps that the reader took inside the app, so that pages know an arrival from a load. */
  steps = $state(0);
  /** In a kiosk there is no way back to what another visitor looked at. */
  keepsHistory = true;
}

export const view = new CurrentView();

/** A view that keeps the reader's language and dates. */
export function viewOf(part: Partial<View>): View {
  const { language, from, to } = view.now;
  return { ...START, language, from, to, ...part };
}

/** The address of a view, to be used in `href`. */
export function linkTo(part: Partial<View>): string {
  return addressOf(viewOf(part));
}

/** Goes to a view: the address changes, and everything on screen follows from it. */
export function go(part: Partial<View>, { replace = false } = {}): void {
  history.replaceState({ ...history.state, scroll: scrollTop() }, "");
  const address = linkTo(part);
  if (replace || !view.keepsHistory) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  view.steps++;
  read();
}

/** Leaves the view as it is, except for a part of it: the language, the dates. */
export function change(part: Partial<View>): void {
  go({ ...view.now, ...part });
}

/**
 * Lets the address own the view from now on: Back and Forward, and clicks on links within the site.
 * @returns what stops it
 */
export function followAddress(): () => void {
  const back = (): void => {
    view.steps++;
    read();
  };
  read();
  addEventListener("popstate", back);
  document.addEventListener("click", follow);
  return () => {
    removeEventListener("popstate", back);
    document.removeEventListener("click", follow);
  };
}

/** Scroll position that the text had when this step of the history was left. */
export function scrollLeft(): number {
  return (history.state as { scroll?: number } | null)?.scroll ?? 0;
}

function read(): void {
  const asked = viewAt(new URL(location.href));
  view.now = asked?.view ?? START;
  view.problems = asked?.problems ?? [];
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  // `closest` on an SVG link gives an SVGAElement, whose `href` is an object: the attribute is the same for both.
  const link = (event.target as Element).closest("a[href]");
  if (!link || link.hasAttribute("download") || link.getAttribute("target") === "_blank") return;
  const address = new URL(link.getAttribute("href")!, document.baseURI);
  // On a site, what stands behind `#` is a part of the page.
  if (site.root !== INSIDE && address.hash) return;
  const asked = viewAt(address);
  if (!asked || asked.problems.length > 0) return;
  event.preventDefault();
  go(asked.view);
}

function scrollTop(): number {
  return document.querySelector("[data-scroll]")?.scrollTop ?? 0;
}

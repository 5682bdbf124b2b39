/** Scrolls what the address points at into view when it appears. */
export function bringIntoView(element: Element): void {
  // After the layout of everything above it: the text appears in one go.
  requestAnimationFrame(() => element.scrollIntoView({ block: "center" }));
}

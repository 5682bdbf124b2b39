/** Frames for which a place on the screen must be kept to be taken for found, and after which no more is done. */
const STILL = 3;
const MOST = 30;

/**
 * Scrolls what the address points at into view when it appears, and again while the text around it is laid out: far down a list its height
 * is but an estimate until it comes near the screen.
 */
export function bringIntoView(element: Element): void {
  let top = NaN;
  let still = 0;
  let frames = 0;
  const bring = (): void => {
    still = Math.abs(element.getBoundingClientRect().top - top) < 1 ? still + 1 : 0;
    if (still === STILL || ++frames > MOST || !element.isConnected) return;
    if (still === 0) {
      element.scrollIntoView({ block: "center" });
      ({ top } = element.getBoundingClientRect());
    }
    requestAnimationFrame(bring);
  };
  // After the layout of everything above it: the text appears in one go.
  requestAnimationFrame(bring);
}

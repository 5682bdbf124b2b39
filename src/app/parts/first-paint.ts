const CONTENT = "first-contentful-paint";
/** Where a browser paints nothing and does not say so, in milliseconds. */
const LATEST = 4000;

/** Resolves once the page's text is on screen, and at once where it has none or nobody looks at it. */
export function firstPaint(): Promise<void> {
  const empty = document.getElementById("app")!.childElementCount === 0;
  if (empty || document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(CONTENT).length > 0) resolve();
    });
    observer.observe({ type: "paint", buffered: true });
    setTimeout(resolve, LATEST);
  });
}

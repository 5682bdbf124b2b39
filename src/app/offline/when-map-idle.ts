/** Where no map comes, in milliseconds. */
const LATEST = 15_000;

/** Resolves when the map has come to rest for the first time, so that what is less urgent does not compete with it. */
export function whenMapIdle(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName("map-idle").length > 0) done();
    });
    const timer = setTimeout(done, LATEST);
    observer.observe({ type: "mark", buffered: true });
  });
}

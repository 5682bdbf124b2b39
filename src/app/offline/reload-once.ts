const KEY = "dateline-reloaded";

/**
 * A part of the app that is no longer on the server, and was never kept: the site was built anew while the page was open. The address
 * owns the view, so the page is loaded again and nothing is lost. Each build of the app does so once at most, so that there is no loop.
 */
export function reloadOnceWhenOutdated(): void {
  addEventListener("vite:preloadError", () => {
    try {
      const done = JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as string[];
      if (done.includes(import.meta.url) || !navigator.onLine) return;
      sessionStorage.setItem(KEY, JSON.stringify([...done, import.meta.url]));
      location.reload();
    } catch {
      // Where storage is refused, nobody would know of the first time.
    }
  });
}

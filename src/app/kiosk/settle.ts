/** Puts back what a visitor has changed in the browser rather than in the app: focus, selection, scroll, zoom, storage. */
export function settle(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
  unzoom();
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Storage can be refused: then nothing was kept.
  }
}

/** A page cannot set its zoom, but a limit that is there for a moment pulls it back. */
function unzoom(): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="viewport"]');
  if (!meta || (visualViewport?.scale ?? 1) === 1) return;
  const usual = meta.content;
  meta.content = `${usual}, minimum-scale=1, maximum-scale=1`;
  setTimeout(() => (meta.content = usual), 300);
}

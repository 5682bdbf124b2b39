/** Resolves once what now stands on the page has been painted: a task behind the next frame runs after that. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

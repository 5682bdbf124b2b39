/**
 * Runs something once the browser has painted and has nothing better to do.
 * @param wait milliseconds to let pass before
 * @returns what calls it off
 */
export function whenIdle(run: () => void, wait = 0): () => void {
  if (wait > 0) {
    let callOff: () => void;
    const timer = setTimeout(() => (callOff = whenIdle(run)), wait);
    callOff = () => clearTimeout(timer);
    return () => callOff();
  }
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(run, { timeout: 2000 });
  return () => cancelIdleCallback(idle);
}

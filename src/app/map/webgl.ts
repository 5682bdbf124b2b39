/** Whether the browser gives out a WebGL context now: it may refuse for minutes after its graphics process has crashed. */
export function canDraw(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  // Contexts are few: this one goes back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

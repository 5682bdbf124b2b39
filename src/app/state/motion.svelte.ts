/** Whether the reader asks for less motion. */
class Motion {
  reduced = $state(false);

  /** Follows the device from now on. */
  follow(): void {
    const query = matchMedia("(prefers-reduced-motion: reduce)");
    this.reduced = query.matches;
    query.addEventListener("change", () => (this.reduced = query.matches));
  }
}

export const motion = new Motion();

const SHOWN_MS = 4000;

/** A short message about what has just been done; read out by screen readers. */
class Status {
  text = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => (this.text = ""), SHOWN_MS);
  }
}

export const status = new Status();

const KEY = "dateline-theme";
type Theme = "light" | "dark";

/** Light or dark: the device's, until the reader chooses. Local to the reader, so not in the address. */
class CurrentTheme {
  #device = $state<Theme>("light");
  #chosen = $state<Theme | null>(null);

  get dark(): boolean {
    return (this.#chosen ?? this.#device) === "dark";
  }

  choose(theme: Theme): void {
    this.#chosen = theme === this.#device ? null : theme;
    this.#show();
    try {
      if (this.#chosen) localStorage.setItem(KEY, this.#chosen);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage can be refused (private windows, sandboxes): the choice then lasts as long as the page.
    }
  }

  /** Forgets what was chosen and shows this one, whatever the device would have. */
  reset(theme: Theme): void {
    this.#chosen = theme;
    this.#show();
    try {
      localStorage.removeItem(KEY);
    } catch {
      // As above.
    }
  }

  /** Follows the device from now on. */
  follow(): void {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const read = (): void => {
      this.#device = query.matches ? "dark" : "light";
    };
    read();
    query.addEventListener("change", read);
    try {
      const stored = localStorage.getItem(KEY);
      if (stored === "light" || stored === "dark") this.#chosen = stored;
    } catch {
      // As above.
    }
    this.#show();
  }

  #show(): void {
    if (this.#chosen) document.documentElement.dataset.theme = this.#chosen;
    else delete document.documentElement.dataset.theme;
  }
}

export const theme = new CurrentTheme();

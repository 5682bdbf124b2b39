/*
 * What a reader does on the prerendered page before the app takes its place: text that is typed, a button that is pressed (Enter in a field
 * presses that of its form). The app's fields and buttons are the same and in the same order, so it is done again there.
 */
let pressed: number | null = null;

/** Begins to take notice. */
export function noticeEarly(): void {
  addEventListener("click", notice);
  addEventListener("submit", notice);
}

function notice(event: Event): void {
  if (event.type === "submit") event.preventDefault();
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (button) pressed = buttons().indexOf(button);
}

/**
 * To be called before the app takes the page's place.
 * @returns does everything again; to be called once the app stands
 */
export function keepEarly(): () => void {
  removeEventListener("click", notice);
  removeEventListener("submit", notice);
  const before = fields().map((field) => ({
    text: field.value === field.defaultValue ? null : field.value,
    focused: field === document.activeElement,
  }));
  return () => {
    for (const [position, field] of fields().entries()) {
      const { text, focused } = before[position] ?? { text: null, focused: false };
      if (focused) field.focus();
      if (text === null) continue;
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (pressed !== null) buttons()[pressed]?.click();
  };
}

function fields(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("#app input")];
}

function buttons(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>("#app button")];
}

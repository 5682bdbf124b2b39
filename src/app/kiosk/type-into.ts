/**
 * Writes into a field where its caret stands, as keys would: what is marked is replaced, and the field says that it changed.
 * @param text what to write; null takes back what is marked, or the character before the caret
 */
export function typeInto(field: HTMLInputElement, text: string | null): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const from = text === null && start === end ? Math.max(0, start - lastCharacter(field.value.slice(0, start))) : start;
  const room = field.maxLength < 0 ? Infinity : field.maxLength - (field.value.length - (end - from));
  field.setRangeText((text ?? "").slice(0, room), from, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Length of the last character of a text in UTF-16 code units, its marks with it. */
function lastCharacter(text: string): number {
  return [...new Intl.Segmenter().segment(text)].at(-1)?.segment.length ?? 0;
}

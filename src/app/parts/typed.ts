/**
 * What a reader has typed into the prerendered fields, before the app takes their place.
 * @returns puts it into the fields that stand there afterwards, which are the same
 */
export function keepTyped(page: ParentNode): () => void {
  const fields = (): HTMLInputElement[] => [...page.querySelectorAll("input")];
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
  };
}

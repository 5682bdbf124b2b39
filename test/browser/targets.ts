import type { Visit } from "./visit.ts";

/** Whatever can be touched; links in running text are exempt, as WCAG 2.5.8 has it, but stand on wide lines. */
const TOUCHABLE = "a, button, input:not([type=hidden]), select, summary, [role=option]";
const INLINE = "[data-passage] .text a, .body a, .newest .source a";

/** Elements that are smaller than a finger, as `name width×height`. */
export function tooSmall({ page }: Visit): Promise<string[]> {
  return page.evaluate(
    ([touchable, inline]) =>
      [...document.querySelectorAll(touchable!)].flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(inline!)) return [];
        if (element.closest(".visually-hidden")) return [];
        // A label is one target with what it labels.
        const target = element.matches("[type=checkbox]") ? element.closest("label")! : element;
        const { width, height } = target.getBoundingClientRect();
        const small = width > 0 && (width < 43.5 || height < 43.5);
        const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 30);
        return small ? [`${element.tagName} ${name} ${Math.round(width)}×${Math.round(height)}`] : [];
      }),
    [TOUCHABLE, INLINE],
  );
}

/** Controls that lie under others, or reach out of the screen. */
export function overlapping({ page }: Visit, scope: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const boxes = [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ name: element.textContent.trim().slice(0, 30), box: element.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box }, i) => [
      ...(box.left < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5 ? [`${name} is cut off`] : []),
      ...boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 0.5 &&
            other.left < box.right - 0.5 &&
            box.top < other.bottom - 0.5 &&
            other.top < box.bottom - 0.5,
        )
        .map((other) => `${name} over ${other.name}`),
    ]);
  }, scope);
}

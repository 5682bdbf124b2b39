const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with the separators of a language. */
export function formatNumber(value: number, language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })));
  return format.format(value);
}

/** An area in km²: whole, and rounded to what an outline can tell. */
export function formatArea(area: number, language: string): string {
  const step = area >= 10_000 ? 100 : area >= 100 ? 10 : 1;
  return formatNumber(Math.max(step, Math.round(area / step) * step), language);
}

/** An amount of data in megabytes, in the words of a language: `17.6 MB`. */
export function formatMegabytes(bytes: number, language: string): string {
  const options = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1e6);
}

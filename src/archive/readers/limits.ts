const MEBIBYTE = 1024 * 1024;

/** The longest article, in bytes of its file or of its line. Longer ones are reported, and never held in memory. */
export const ARTICLE_LIMIT = 16 * MEBIBYTE;

/** The longest JSON file, which has to be read whole. */
export const JSON_LIMIT = 128 * MEBIBYTE;

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MiB`;
}

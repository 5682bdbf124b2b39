import type { ArticleId, Passage } from "../model.ts";
import { hashText } from "./hash.ts";

/** Two line ends with nothing but white space between them. */
const BREAK = /\r?\n[^\S\n]*\r?\n\s*/g;

/**
 * Cuts an article into passages: its paragraphs, as separated by blank lines. White space at their ends is left out.
 *
 * A passage is named by its words, not by its place, so that a link to it still holds when paragraphs are added before it. White
 * space and letter case do not count; the same words again get a number.
 */
export function passages(article: { id: ArticleId; text: string }): Passage[] {
  const found: Passage[] = [];
  const seen = new Map<string, number>();
  const { text } = article;
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (start === end) return;
    const words = text.slice(start, end);
    const hash = hashText(words.toLowerCase().replace(/\s+/g, " ")).slice(-8);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    found.push({ id: `${article.id}/${hash}${times > 1 ? `-${times}` : ""}`, start, end, text: words });
  };
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return found;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}

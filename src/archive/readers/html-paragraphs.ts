const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul"
  ).split(" "),
);
const SILENT = new Set(
  "audio button canvas head iframe input math noscript object script select style svg template textarea video".split(
    " ",
  ),
);

const ELEMENT = 1;
const TEXT = 3;

/**
 * The text of an element as paragraphs separated by blank lines: one for every block, list item and table row. White space within a
 * paragraph becomes one space, as a browser shows it; two line breaks in a row start a new paragraph. Walks without recursion, so that
 * a page nested a hundred thousand deep is read like any other.
 */
export function htmlParagraphs(root: Element): string {
  const paragraphs: string[] = [];
  let open = "";
  const close = (): void => {
    for (const part of open.split(/\n\s*\n/)) {
      const words = part.replace(/\s+/g, " ").trim();
      if (words !== "") paragraphs.push(words);
    }
    open = "";
  };

  let node: Node | null = root;
  while (node !== null) {
    const name: string = node.nodeType === ELEMENT ? (node as Element).localName : "";
    if (node.nodeType === TEXT) open += (node.nodeValue ?? "").replace(/\s+/g, " ");
    else if (name === "br") open += "\n";
    else if (name === "td" || name === "th") open += " ";
    else if (BLOCKS.has(name)) close();

    if (node.firstChild !== null && node.nodeType === ELEMENT && !SILENT.has(name)) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && BLOCKS.has((node as Element).localName)) close();
    }
    if (node === root || node === null) break;
    if (BLOCKS.has((node as Element).localName ?? "")) close();
    node = node.nextSibling;
  }
  close();
  return paragraphs.join("\n\n");
}

import type { Issue } from "../../core/issue.ts";

/** Text of a file, or the reason why it has none; `issues` name the lines that were not UTF-8. */
export interface Decoded {
  text: string | null;
  issues: Issue[];
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Bytes of a file to text. UTF-8 and UTF-16 with a byte order mark, else UTF-8. Where a line is not UTF-8, the lines that are not are read
 * in the one legacy encoding that fits them all (windows-1251, KOI8-R, windows-1254 or windows-1252), with a warning; lines that fit
 * none are left out. A file that is no text at all has `text` null.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), issues: [] };
  const binary = binaryReason(bytes);
  if (binary !== null) {
    const remedy = "Give the article as text, Markdown, HTML or JSON, saved as UTF-8.";
    return { text: null, issues: [{ severity: "error", file, message: `${binary}, so it was skipped.`, remedy }] };
  }
  try {
    return { text: utf8.decode(bytes), issues: [] };
  } catch {
    return decodeByLine(bytes, file);
  }
}

/** The encoding that a UTF-16 byte order mark names; null where there is none. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** A line of UTF-8, else null. A byte order mark is dropped. */
export function decodeLine(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** The legacy encoding in which bytes that are not UTF-8 were most likely written; null where they are no text in any. */
export function guessEncoding(bytes: Uint8Array): string | null {
  let high = 0;
  let runs = 0;
  let lower = 0;
  let upper = 0;
  let turkish = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0c && byte !== 0x0d && byte !== 0x0a) return null;
    if (byte < 0xc0) continue;
    high++;
    if (index > 0 && bytes[index - 1]! >= 0xc0) runs++;
    if (byte >= 0xe0) lower++;
    else upper++;
    if (TURKISH.has(byte)) turkish++;
  }
  // Cyrillic words are runs of high bytes; accented Latin letters mostly stand alone between plain ones.
  if (runs * 2 > high) return lower >= upper ? "windows-1251" : "koi8-r";
  const guess = turkish * 2 > high ? "windows-1254" : "windows-1252";
  // What these encodings leave undefined decodes to C1 control characters.
  return /[\u0080-\u009f]/.test(new TextDecoder(guess).decode(bytes)) ? null : guess;
}

/** ğ ı ş and their capitals in windows-1254, which are ð ý þ in windows-1252. */
const TURKISH = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);

function decodeByLine(bytes: Uint8Array, file: string): Decoded {
  const rows = splitLines(bytes);
  const foreign = rows.flatMap((row, index) => (decodeLine(row) === null ? [index] : []));
  const encoding = guessEncoding(Buffer.concat(foreign.map((index) => rows[index]!)));
  const legacy = encoding === null ? null : new TextDecoder(encoding);
  const text = rows.map((row) => decodeLine(row) ?? legacy?.decode(row) ?? "").join("\n");
  const numbers = foreign.map((index) => index + 1);
  const which = numbers.length === 1 ? `Line ${numbers[0]} is` : `${numbers.length} lines (${listed(numbers)}) are`;
  const message = `${which} not UTF-8${encoding === null ? " and was left out." : ` and read as ${encoding}.`}`;
  const issue: Issue = {
    severity: "warning",
    file,
    line: numbers[0]!,
    message:
      numbers.length === 1 ? message : message.replace(" and was", " and were").replace(" and read", " and were read"),
    remedy: "Save the file as UTF-8.",
  };
  return { text, issues: [issue] };
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const rows: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    rows.push(bytes.subarray(start, end));
    start = end + 1;
  }
  rows.push(bytes.subarray(start));
  return rows;
}

function listed(numbers: number[]): string {
  return numbers.length <= 5 ? numbers.join(", ") : `${numbers.slice(0, 5).join(", ")}, …`;
}

const MAGIC: [string, string][] = [
  ["%PDF-", "It is a PDF"],
  ["PK\u0003\u0004", "It is a ZIP archive or an office document"],
  ["\u0089PNG", "It is a picture"],
  ["\u00ff\u00d8\u00ff", "It is a picture"],
  ["GIF8", "It is a picture"],
  ["\u001f\u008b", "It is compressed"],
  ["{\\rtf", "It is an RTF document"],
  ["\u00d0\u00cf\u0011\u00e0", "It is an office document"],
];

function binaryReason(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString("latin1");
  const known = MAGIC.find(([magic]) => head.startsWith(magic));
  if (known !== undefined) return known[1];
  if (head.includes("\0")) return "It holds binary data, not text";
  // eslint-disable-next-line no-control-regex -- control characters are what gives binary data away
  const controls = head.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > head.length / 100 + 2 ? "It holds binary data, not text" : null;
}

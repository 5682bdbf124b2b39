import { createReadStream } from "node:fs";
import { decodeLine, guessEncoding, wideEncoding } from "./decode.ts";
import type { Draft, Report } from "./draft.ts";
import type { InputFile } from "./input-files.ts";
import { draftOfLine } from "./json.ts";
import { ARTICLE_LIMIT, megabytes } from "./limits.ts";
import { lines } from "./lines.ts";

/** The articles of an NDJSON file, one a line, as they stream by: the file may have any length. */
export async function* readNdjson(file: InputFile, report: Report): AsyncGenerator<{ draft: Draft; bytes: number }> {
  try {
    for await (const batch of lines(utf8Chunks(createReadStream(file.path)), ARTICLE_LIMIT)) {
      for (const { number, bytes } of batch) {
        const text = bytes === null ? null : textOfLine(bytes, number, file.shown, report);
        if (bytes === null) {
          const message = `This line has more than ${megabytes(ARTICLE_LIMIT)}, the most that an article may have, so it was skipped.`;
          report({ severity: "error", file: file.shown, line: number, message, remedy: "Split the article." });
        }
        const draft = text === null ? null : draftOfLine(text, number, file.shown, report);
        if (draft !== null) yield { draft, bytes: bytes!.length };
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const message = `It cannot be read (${(error as NodeJS.ErrnoException).code}).`;
    report({ severity: "error", file: file.shown, message, remedy: "See that it can be read." });
  }
}

/** The bytes of a stream as UTF-8, where a byte order mark says that they are UTF-16. */
async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = wideEncoding(chunk);
      decoder = encoding === null ? null : new TextDecoder(encoding);
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

function textOfLine(bytes: Uint8Array, line: number, file: string, report: Report): string | null {
  const text = decodeLine(bytes);
  if (text !== null) return text;
  const encoding = guessEncoding(bytes);
  const what = encoding === null ? "is no text and was skipped" : `is not UTF-8 and was read as ${encoding}`;
  const severity = encoding === null ? "error" : "warning";
  report({ severity, file, line, message: `This line ${what}.`, remedy: "Save the file as UTF-8." });
  return encoding === null ? null : new TextDecoder(encoding).decode(bytes);
}

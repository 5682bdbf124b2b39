import type { Writable } from "node:stream";

/**
 * Writes text to a stream at the pace of whoever reads it: waits while the stream is full. A reader who has left (`head`) ends the
 * writing quietly: `closed` is then true.
 */
export class Output {
  readonly #stream: Writable;
  closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      this.closed = true;
    });
  }

  async write(text: string): Promise<void> {
    if (this.closed || text === "" || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off("drain", done).off("close", done);
        resolve();
      };
      this.#stream.on("drain", done).on("close", done);
    });
  }
}

import type { Writable } from "node:stream";
import { type Issue, formatIssue } from "../core/issue.ts";

const EVERY = 100;
/** Issues that a person is shown; the rest are counted. */
const SHOWN = 50;

/** What a person sees on a terminal while a command runs: one line that changes, and the issues as they come. */
export class Progress {
  readonly issues: Issue[] = [];
  readonly #stream: Writable & { isTTY?: boolean };
  readonly #quiet: boolean;
  #last = 0;
  #open = false;

  /** @param quiet shows nothing, and still collects the issues */
  constructor(stream: Writable & { isTTY?: boolean }, quiet: boolean) {
    this.#stream = stream;
    this.#quiet = quiet;
  }

  /** Shows how far things are, at most ten times a second, and on a terminal only. */
  step(text: () => string): void {
    if (this.#quiet || !this.#stream.isTTY || performance.now() - this.#last < EVERY) return;
    this.#last = performance.now();
    this.#stream.write(`\r\u001b[2K${text()}`);
    this.#open = true;
  }

  readonly report = (issue: Issue): void => {
    this.issues.push(issue);
    if (this.#quiet || this.issues.length > SHOWN) return;
    this.clear();
    this.#stream.write(`${issue.severity}: ${formatIssue(issue)}\n`);
  };

  /** Takes the changing line away, and says how many issues were not shown. */
  finish(): void {
    this.clear();
    const more = this.issues.length - SHOWN;
    if (!this.#quiet && more > 0) this.#stream.write(`… and ${more} more; --json lists them all.\n`);
  }

  clear(): void {
    if (this.#open) this.#stream.write("\r\u001b[2K");
    this.#open = false;
  }
}

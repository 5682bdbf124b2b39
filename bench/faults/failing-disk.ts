import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transpileModule } from "typescript";
import type { Fault, Toll } from "./failing-fs.ts";
import { startNode } from "./process.ts";

/** How an operation ended on a disk that failed. */
export interface Outcome {
  /** What was said where it failed; null where it claims success. */
  said: string | null;
  toll: Toll;
}

/** Something that is done to files, and what must hold of them whatever happens. */
export interface Operation {
  name: string;
  /** Brings the files into the state from which it starts. */
  prepare(): Promise<void> | void;
  run(fault: Omit<Fault, "folder">): Promise<Outcome>;
  /** What is wrong with what it left; nothing where all is well. */
  look(outcome: Outcome): Promise<string[]> | string[];
}

export interface Endured {
  /** Calls of the file system that the operation makes when nothing fails. */
  calls: number;
  trials: number;
  /** Trials in which the operation said that it had failed. */
  failed: number;
  faults: string[];
}

/** Calls at the end that are all tried. */
const LAST = 8;
const KINDS: Fault["kind"][] = ["full", "fault once", "dead", "short"];

/**
 * Does an operation again and again on a disk that fails, each time at another call.
 * @param most trials of each kind of fault, spread over all calls
 */
export async function endure(operation: Operation, most: number, onStep: (made: number) => void): Promise<Endured> {
  await operation.prepare();
  const { said, toll } = await operation.run({ kind: "dead", at: Infinity });
  const { calls } = toll;
  if (said !== null) throw new Error(`${operation.name} fails on a disk that does not: ${said}`);
  const endured: Endured = { calls, trials: 0, failed: 0, faults: [] };
  const step = Math.max(1, calls / most);
  for (const [shift, kind] of KINDS.entries()) {
    // Each kind has its own calls, so that a short form meets more of them.
    const at = new Set<number>();
    for (let call = 1 + (shift * step) / KINDS.length; call <= calls; call += step) at.add(Math.floor(call));
    // The last ones put the new in the place of the old.
    for (let call = Math.max(1, calls - LAST); call <= calls; call++) at.add(call);
    for (const call of at) {
      const fault = { kind, at: call };
      await operation.prepare();
      const outcome = await operation.run(fault);
      const faults = await operation.look(outcome);
      if (outcome.said !== null) {
        endured.failed++;
        if (kind === "short") faults.push("it failed though each write could have been gone on with");
        faults.push(...soundOf(outcome.said));
      }
      endured.faults.push(
        ...faults.map((text) => `${operation.name}, ${kind} at call ${fault.at} of ${calls}: ${text}`),
      );
      onStep(++endured.trials);
    }
  }
  return endured;
}

/** What is wrong with what a person is told. */
function soundOf(said: string): string[] {
  const wrong: string[] = [];
  if (!/^\S.*[.)]\n?$/s.test(said)) wrong.push(`no sentence: ${JSON.stringify(said)}`);
  if (/\n\s+at |Error:|node:internal|undefined|\[object/.test(said)) wrong.push(`no words for a person: ${said}`);
  return wrong;
}

/** Runs `dateline` on a disk that fails below a folder. */
export class FailingCommand {
  readonly #cli: string;
  readonly #folder: string;
  readonly #module: string;
  readonly #toll: string;

  /** @param scratch a folder beside the one that fails */
  constructor(cli: string, folder: string, scratch: string) {
    this.#cli = cli;
    this.#folder = folder;
    this.#module = join(scratch, "failing-fs.mjs");
    this.#toll = join(scratch, "toll.json");
    const source = readFileSync(new URL("failing-fs.ts", import.meta.url), "utf8");
    const options = { compilerOptions: { module: 99, target: 9 } };
    writeFileSync(this.#module, transpileModule(source, options).outputText);
  }

  async run(parameters: readonly string[], fault: Omit<Fault, "folder">): Promise<Outcome> {
    const given = JSON.stringify({ ...fault, folder: this.#folder, toll: this.#toll });
    const { ended } = startNode(["--import", this.#module, this.#cli, ...parameters], { DATELINE_FAULT: given });
    const { code, said } = await ended;
    return { said: code === 0 ? null : said, toll: JSON.parse(readFileSync(this.#toll, "utf8")) as Toll };
  }
}

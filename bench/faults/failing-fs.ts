import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/*
 * A disk that fails. Where this is loaded, in a process by `node --import`, what is done to files below a folder is counted, and fails as it
 * is told. It stands between the program and Node's file system: `node:fs` and `node:fs/promises` alike.
 */

export interface Fault {
  /** What lies elsewhere never fails: the program's own modules. */
  folder: string;
  /**
   * `full`: from the call on nothing more can be written, the first write being a short one; `fault once`: that call alone fails;
   * `dead`: all calls from it on fail; `short`: from it on, every write takes half of what it is given.
   */
  kind: "full" | "fault once" | "dead" | "short";
  /** Number of the call, from 1; Infinity only counts. */
  at: number;
}

export interface Toll {
  calls: number;
  failed: number;
}

type Call = "write" | "make" | "other";
type Method = (...parameters: unknown[]) => unknown;
type Methods = Record<string, Method>;

let fault: Fault | null = null;
let toll: Toll = { calls: 0, failed: 0 };
const descriptors = new Set<number>();
const handles = new WeakSet<object>();

/** Fails from now on as told. */
export function fail(next: Fault): void {
  fault = next;
  toll = { calls: 0, failed: 0 };
}

/** Fails no more. */
export function heal(): Toll {
  fault = null;
  return toll;
}

/** Whether a call fails, or, a write, is to take but half. */
function judge(call: Call): "works" | "fails" | "half" {
  const { kind, at } = fault!;
  const number = ++toll.calls;
  if (number < at) return "works";
  if (kind === "short") return call === "write" ? "half" : "works";
  if (kind === "full") {
    if (call === "other") return "works";
    if (call === "write" && toll.failed === 0) {
      toll.failed++;
      return "half";
    }
  }
  if (kind === "fault once" && number > at) return "works";
  toll.failed++;
  return "fails";
}

function error(syscall: string, path: unknown): NodeJS.ErrnoException {
  const [code, words, errno] =
    fault!.kind === "full" ? ["ENOSPC", "no space left on device", -28] : ["EIO", "i/o error", -5];
  const named = typeof path === "string" ? { path } : {};
  return Object.assign(new Error(`${code}: ${words}, ${syscall}`), { code, errno, syscall, ...named });
}

function isMeant(target: unknown): boolean {
  if (fault === null) return false;
  if (typeof target === "string") return target.startsWith(fault.folder);
  if (typeof target === "number") return descriptors.has(target);
  return typeof target === "object" && target !== null && handles.has(target);
}

const creates = (flags: unknown): boolean =>
  typeof flags === "number"
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
    : /[wa+]/.test(String(flags ?? "r"));

/** What a call does: `full` disks still delete, rename and read. */
function kindOf(name: string, parameters: unknown[]): Call {
  if (/^write/.test(name)) return "write";
  if (/^(mkdir|fsync|sync|datasync)/.test(name) || (/^open/.test(name) && creates(parameters[1]))) return "make";
  return "other";
}

/** A write's parameters, of half its bytes: buffer, offset, length, position. */
function halved(parameters: unknown[]): unknown[] {
  const [buffer, offset = 0, length = (buffer as Uint8Array).length - (offset as number), ...rest] = parameters;
  return [buffer, offset, Math.max(1, (length as number) >> 1), ...rest];
}

const SYNC = ["openSync", "writeSync", "readSync", "fsyncSync", "closeSync", "renameSync", "rmSync", "mkdirSync"];
/** What streams are made of. */
const CALLBACK = ["open", "read", "close"];
const PROMISES = [
  "open",
  "rename",
  "rm",
  "mkdir",
  "readdir",
  "readFile",
  "writeFile",
  "stat",
  "lstat",
  "statfs",
  "chmod",
];
const HANDLE = ["write", "read", "sync", "stat"];

for (const name of [...SYNC, "readFileSync"]) {
  replace(fs as unknown as Methods, name, (real, parameters) => {
    const verdict = judge(kindOf(name, parameters));
    // A descriptor is given back even where closing it fails.
    if (verdict === "fails" && name !== "closeSync") throw error(name.replace("Sync", ""), parameters[0]);
    const [first, ...rest] = parameters;
    const result = verdict === "half" ? real(first, ...halved(rest)) : real(...parameters);
    if (name === "openSync") descriptors.add(result as number);
    if (name === "closeSync") descriptors.delete(first as number);
    if (verdict === "fails") throw error("close", null);
    return result;
  });
}
for (const name of CALLBACK) {
  replace(fs as unknown as Methods, name, (real, parameters) => {
    const done = parameters.at(-1) as Method;
    if (judge(kindOf(name, parameters)) === "fails" && name !== "close") {
      return process.nextTick(done, error(name, parameters[0]));
    }
    if (name === "close") descriptors.delete(parameters[0] as number);
    if (name !== "open") return real(...parameters);
    return real(...parameters.slice(0, -1), (problem: unknown, descriptor: number) => {
      if (!problem) descriptors.add(descriptor);
      done(problem, descriptor);
    });
  });
}
for (const name of PROMISES) {
  replace(fs.promises as unknown as Methods, name, async (real, parameters) => {
    if (judge(kindOf(name, parameters)) === "fails") throw error(name, parameters[0]);
    const result = await real(...parameters);
    if (name === "open") handles.add(result as object);
    return result;
  });
}
const handle = await fs.promises.open(process.execPath);
const prototype = Object.getPrototypeOf(handle) as Methods;
await handle.close();
for (const name of HANDLE) {
  const real = prototype[name]!;
  prototype[name] = async function (this: object, ...parameters: unknown[]) {
    if (!isMeant(this)) return real.apply(this, parameters);
    const verdict = judge(kindOf(name, parameters));
    if (verdict === "fails") throw error(name === "sync" ? "fsync" : name, null);
    return real.apply(this, verdict === "half" ? halved(parameters) : parameters);
  };
}
syncBuiltinESMExports();

function replace(owner: Methods, name: string, instead: (real: Method, parameters: unknown[]) => unknown): void {
  const real = owner[name]!.bind(owner);
  const own = (...parameters: unknown[]): unknown =>
    isMeant(parameters[0]) ? instead(real, parameters) : real(...parameters);
  owner[name] = Object.assign(own, owner[name]);
}

if (process.env.DATELINE_FAULT) {
  const { toll: file, at, ...given } = JSON.parse(process.env.DATELINE_FAULT) as Fault & { toll: string };
  fail({ ...given, at: at ?? Infinity });
  process.on("exit", () => fs.writeFileSync(file, JSON.stringify(heal())));
}

import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { FileNames, Report } from "./draft.ts";
import { compareText } from "../../core/text/order.ts";

type Format = "wire" | "markdown" | "html" | "json" | "ndjson";

/** A file to read articles from. */
export interface InputFile extends FileNames {
  path: string;
  format: Format;
}

const FORMATS: Record<string, Format> = {
  ".txt": "wire",
  ".text": "wire",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

/**
 * The files behind what was given on the command line: files, folders (with everything below them) and glob patterns, each in the
 * order of their names by code unit, so that the order is the same on every machine. No file comes twice. Hidden files and, in folders,
 * files of unknown kinds are passed over and reported once, as a count; a file that was named is read whatever it is called.
 */
export async function inputFiles(inputs: string[], workingFolder: string, report: Report): Promise<InputFile[]> {
  const files = new Map<string, InputFile>();
  const passed = { hidden: 0, unknown: new Map<string, number>() };

  const add = (file: string, root: string, named: boolean): void => {
    const format = FORMATS[path.extname(file).toLowerCase()];
    if (format === undefined && !named) {
      const extension = path.extname(file).toLowerCase() || "no extension";
      passed.unknown.set(extension, (passed.unknown.get(extension) ?? 0) + 1);
    } else if (!files.has(file)) {
      const shown = slashed(path.relative(workingFolder, file));
      files.set(file, { path: file, shown, name: slashed(path.relative(root, file)), format: format ?? "wire" });
    }
  };

  for (const input of inputs) {
    const whole = path.resolve(workingFolder, input);
    const found = await stat(whole).catch(() => null);
    if (found?.isDirectory()) {
      for await (const file of filesBelow(whole, () => passed.hidden++)) add(file, whole, false);
    } else if (found !== null) {
      add(whole, path.dirname(whole), true);
    } else if (isDynamicPattern(input)) {
      const matched = await glob(slashed(input), { cwd: workingFolder, absolute: true });
      if (matched.length === 0) reportMissing(input, "No file matches it.", report);
      const root = path.resolve(workingFolder, stem(slashed(input)));
      for (const file of matched.map((match) => path.normalize(match)).sort(compareText)) add(file, root, false);
    } else {
      reportMissing(input, "There is no such file or folder.", report);
    }
  }
  reportPassed(passed, inputs, report);
  return [...files.values()];
}

async function* filesBelow(folder: string, onHidden: () => void): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => compareText(one.name, other.name))) {
    const whole = path.join(folder, entry.name);
    if (entry.name.startsWith(".")) onHidden();
    else if (entry.isDirectory()) yield* filesBelow(whole, onHidden);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(whole)))) yield whole;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

function reportMissing(input: string, message: string, report: Report): void {
  report({
    severity: "error",
    file: input,
    message,
    remedy: "Check the name, and the folder that the command runs in.",
  });
}

function reportPassed(
  passed: { hidden: number; unknown: Map<string, number> },
  inputs: string[],
  report: Report,
): void {
  const parts = [...passed.unknown]
    .sort(([one], [other]) => compareText(one, other))
    .map(([kind, count]) => `${count} ${kind}`);
  if (passed.hidden > 0) parts.push(`${passed.hidden} hidden`);
  if (parts.length === 0) return;
  report({
    severity: "warning",
    file: inputs.join(" "),
    message: `Files that are not articles were passed over: ${parts.join(", ")}.`,
    remedy: `Articles are files that end in ${Object.keys(FORMATS).join(", ")}.`,
  });
}

/** The part of a glob pattern before its first wildcard. */
function stem(pattern: string): string {
  const parts = pattern.split("/");
  const dynamic = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, dynamic < 0 ? -1 : dynamic).join("/") || (pattern.startsWith("/") ? "/" : ".");
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, "/");
}

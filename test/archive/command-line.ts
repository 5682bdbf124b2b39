import { spawn } from "node:child_process";
import path from "node:path";

export const CLI = path.resolve("dist/cli.js");

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `dateline` as a process, in a folder. */
export function dateline(folder: string, ...parameters: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...parameters], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve) => {
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

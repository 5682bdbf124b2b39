import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the sample atlas. */
    site: string;
    chromium: string;
  }
}

/** Builds the sample atlas with the command that users run, and serves it for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const chromium = findChromium();
  const folder = mkdtempSync(join(tmpdir(), "dateline-browser-"));
  await command(["build", "articles", "--out", join(folder, "site"), "--title", "Sample", "--quiet"]);
  const { address, server } = await serve(join(folder, "site"));
  project.provide("site", address);
  project.provide("chromium", chromium);
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Runs `dateline` to its end; throws what it said where it fails. */
export async function command(parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, ["dist/cli.js", ...parameters], { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`dateline ${parameters.join(" ")} ended with ${code}:\n${errors}`);
}

/** Starts `dateline serve` on a free port and waits for the address that it prints. */
export async function serve(folder: string): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ["dist/cli.js", "serve", folder, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout!.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /http:\/\/[\w.:[\]]+\//.exec(said);
      if (found) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`dateline serve ended with ${code}: ${said}`)));
  });
  return { address, server };
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A kiosk as a process of its own, with a state folder that goes with it. */
export interface RunningKiosk {
  address: string;
  /** Its state folder. */
  state: string;
  /** What it has printed so far. */
  said(): string;
  stop(): Promise<void>;
  /** Ends it as a power cut does, without a word to the browser, and leaves its state. */
  kill(): Promise<void>;
}

/**
 * Starts `dateline kiosk` and waits for the address that it prints.
 * @param site what `dateline build` wrote
 * @param config of `kiosk.json`, beside what it has of itself
 * @param folder where it keeps its state; of its own, if not given
 * @param display where it is to open its browser; without one it opens none
 */
export async function startKiosk(
  site: string,
  config: object = {},
  display?: string,
  folder = mkdtempSync(join(tmpdir(), "dateline-kiosk-")),
): Promise<RunningKiosk> {
  const configFile = join(folder, "kiosk.json");
  writeFileSync(configFile, JSON.stringify({ port: 0, ...config }));
  const parameters = ["kiosk", site, "--config", configFile, "--state", join(folder, "state")];
  if (display === undefined) parameters.push("--no-browser");
  const child = spawn(process.execPath, ["dist/cli.js", ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) },
  });
  let said = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer): void => {
      said += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`dateline kiosk ended with ${code}: ${said}`)));
  });
  return {
    address,
    state: join(folder, "state"),
    said: () => said,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const PACKAGES = { Xvfb: "xvfb", xdotool: "xdotool" };

/** An X display without a screen, on which real key presses and clicks can be made: what reaches a browser's own shortcuts. */
export interface Display {
  /** For the environment: `DISPLAY`. */
  name: string;
  /** Runs xdotool on it and returns what it printed. */
  xdotool(...parameters: string[]): string;
  close(): void;
}

/** Whether this system has X: elsewhere, keys cannot be pressed for real, which is said. */
export function canOpenDisplay(): boolean {
  if (process.platform === "linux") return true;
  console.error(`Real key presses need an X display: what they do to a kiosk is not tried on ${process.platform}.`);
  return false;
}

/**
 * Opens a display of a size in pixels. Where Xvfb or xdotool are missing they are installed (Debian's packages, as root or with sudo).
 * @throws a sentence that says what to install, where that does not work
 */
export async function openDisplay(width: number, height: number): Promise<Display> {
  for (const program of Object.keys(PACKAGES) as (keyof typeof PACKAGES)[]) {
    if (!isInstalled(program) && !install(PACKAGES[program])) {
      throw new Error(`Real key presses need ${program}: install the package ${PACKAGES[program]} and run this again.`);
    }
  }
  const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()));
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  const name = `:${number}`;
  return {
    name,
    xdotool: (...parameters) => {
      const { stdout } = spawnSync("xdotool", parameters, { env: { ...process.env, DISPLAY: name }, encoding: "utf8" });
      return stdout;
    },
    close: () => server.kill(),
  };
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function install(name: string): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...parameters: string[]): boolean => {
    const [program, ...rest] = [...sudo, "apt-get", ...parameters];
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(program!, rest, { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", name);
}

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { CommandError } from "../context.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * Full screen without a frame, no gestures of the browser's own, nothing that asks the internet, and WebGL that is given back however often
 * the graphics process fell.
 */
const FLAGS = [
  "--kiosk",
  "--start-fullscreen",
  "--disable-pinch",
  "--overscroll-history-navigation=0",
  "--no-first-run",
  "--no-default-browser-check",
  "--noerrdialogs",
  "--disable-session-crashed-bubble",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-extensions",
  "--disable-domain-blocking-for-3d-apis",
  "--disable-gpu-process-crash-limit",
  "--disable-hang-monitor",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
  "--autoplay-policy=no-user-gesture-required",
  "--password-store=basic",
  "--disable-features=Translate,MediaRouter,OptimizationHints",
];

/**
 * Path of the Chromium to start.
 * @param given a path, or a name in PATH; null: CHROMIUM_PATH, else one that PATH has
 * @throws {CommandError} where there is none
 */
export function findBrowser(given: string | null, environment: NodeJS.ProcessEnv): string {
  const named = given ?? (environment.CHROMIUM_PATH || null);
  if (named !== null && /[\\/]/.test(named)) {
    if (existsSync(named)) return named;
    throw new CommandError(`There is no browser at ${named}. Name one in kiosk.json ("browser") or CHROMIUM_PATH.`);
  }
  const folders = (environment.PATH ?? "").split(path.delimiter);
  const names = named === null ? NAMES : [named];
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  if (found !== undefined) return found;
  const remedy = "Install Chromium, name one in kiosk.json, or use --no-browser.";
  throw new CommandError(`No ${named ?? "Chromium"} was found in PATH. ${remedy}`);
}

export interface BrowserOptions {
  executable: string;
  /** Added to our own. */
  flags: readonly string[];
  /** Of the page to show. */
  address: string;
  /** Made afresh at each start, so that neither locks nor half-written files of a power cut are met. */
  profile: string;
  /** Keeps the process id, so that a browser whose server was killed is found again. */
  pidFile: string;
}

/** Starts the browser as the leader of a process group of its own, so that `killBrowser` reaches all of its processes. */
export async function startBrowser(options: BrowserOptions): Promise<ChildProcess> {
  await rm(options.profile, { recursive: true, force: true });
  await mkdir(options.profile, { recursive: true });
  const platform = process.env.WAYLAND_DISPLAY ? ["--ozone-platform=wayland"] : await wholeScreen();
  const flags = [...FLAGS, ...platform, `--user-data-dir=${options.profile}`, ...options.flags];
  const child = spawn(options.executable, [...flags, `--app=${options.address}`], { detached: true, stdio: "ignore" });
  if (child.pid !== undefined) await writeFile(options.pidFile, String(child.pid)).catch(() => {});
  return child;
}

/**
 * An X server without a window manager makes no window full screen, so the browser is told the screen's size, and a line more: from a window
 * as large as the screen Chromium takes a pixel off each side.
 */
async function wholeScreen(): Promise<string[]> {
  if (!process.env.DISPLAY) return [];
  const printed = promisify(execFile)("xrandr", ["--current"]).then(
    ({ stdout }) => stdout,
    () => "",
  );
  const size = /\bcurrent (\d+) x (\d+)/.exec(await printed);
  return ["--window-position=0,0", ...(size ? [`--window-size=${size[1]},${Number(size[2]) + 1}`] : [])];
}

/** Ends the browser and all its processes at once. */
export function killBrowser(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Ends the browser of a server that was killed itself, where it still runs. */
export async function killOrphan(options: Pick<BrowserOptions, "pidFile" | "profile">): Promise<boolean> {
  const leader = Number(await readFile(options.pidFile, "utf8").catch(() => ""));
  if (!Number.isSafeInteger(leader) || leader <= 1) return false;
  // Ids are given out again: only a process that names our profile is ours.
  const line = await processList("args=", leader);
  if (!line.includes(options.profile)) return false;
  killBrowser(leader);
  return true;
}

/** Bytes of memory that the processes of a group hold, shared pages counted in each. */
export async function memoryOf(leader: number): Promise<number> {
  const lines = (await processList("pgid=,rss=", null)).trim().split("\n");
  return lines.reduce((sum, line) => {
    const [group, kilobytes] = line.trim().split(/\s+/).map(Number);
    return group === leader ? sum + kilobytes! * 1024 : sum;
  }, 0);
}

async function processList(columns: string, id: number | null): Promise<string> {
  const selection = id === null ? ["-A"] : ["-p", String(id)];
  return promisify(execFile)("ps", [...selection, "-ww", "-o", columns]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Software WebGL, so that a map is drawn on a machine without a graphics card; nothing that asks the internet. */
export const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else an installed one, else Playwright's, else one that is installed now (Debian's package as
 * root or with sudo, else Playwright's download).
 * @throws a sentence that says what to do, where none of these is to be had
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    throw new Error(
      `CHROMIUM_PATH names ${given}, which does not exist. Set it to the path of a Chromium, or unset it.`,
    );
  }
  const found = installed() ?? playwrights();
  if (found !== null) return found;
  console.error("No Chromium found; installing one for the browser tests.");
  if (installWithApt()) {
    const path = installed();
    if (path !== null) return path;
  }
  run(process.execPath, [join("node_modules", "playwright-core", "cli.js"), "install", "chromium"]);
  const downloaded = playwrights();
  if (downloaded !== null) return downloaded;
  throw new Error(
    "The browser tests need a Chromium, and none could be found or installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
  );
}

function installed(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function playwrights(): string | null {
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : null;
}

function installWithApt(): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...parts: string[]): boolean => {
    const [command, ...rest] = [...sudo, "apt-get", ...parts];
    return run(command!, rest);
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

function run(command: string, parameters: string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, parameters, { stdio: ["ignore", "ignore", "inherit"], env: environment }).status === 0;
}

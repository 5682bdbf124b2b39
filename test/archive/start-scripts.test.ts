import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const APP = path.resolve("dist/app");
const SITE = {
  "My shows/the atlas/index.html": "<!doctype html><title>Atlas</title>",
  "My shows/the atlas/404.html": "<!doctype html>missing",
  "My shows/the atlas/place/AZ/index.html": "Azerbaijan",
  "My shows/the atlas/assets/app.js": "app();",
  "My shows/the atlas/atlas/atlas.json": "{}",
  "My shows/the atlas/atlas/regions.pmtiles": "tiles",
  "My shows/secret.txt": "secret",
};

beforeAll(() => {
  if (!existsSync(path.join(APP, "start/serve.mjs")))
    throw new Error("dist/app is missing: run `npm run build` first.");
});

/** A site in a folder with spaces in its name, with the start scripts in it. */
async function site(): Promise<string> {
  const folder = await temporaryFolder(SITE);
  const root = path.join(folder, "My shows", "the atlas");
  for (const name of ["start-linux.sh", "start-macos.command", "start"])
    cpSync(path.join(APP, name), path.join(root, name), { recursive: true });
  return root;
}

/** A PATH on which there are these programs, and `xdg-open`, which writes down what it is asked to open. */
async function programs(...names: string[]): Promise<string> {
  const folder = await temporaryFolder();
  const bin = path.join(folder, "bin");
  await mkdir(bin);
  for (const name of ["sh", "dirname", "uname", "sleep", ...names]) {
    const found = name === "node" ? process.execPath : whereIs(name);
    if (found === null) throw new Error(`This test needs ${name}.`);
    symlinkSync(found, path.join(bin, name));
  }
  const opener = `#!${path.join(bin, "sh")}\nprintf %s "$1" > "${folder}/opened"\n`;
  await writeFile(path.join(bin, "xdg-open"), opener, { mode: 0o755 });
  return bin;
}

/** What a program's name leads to; python's is asked, as it may be a stand-in that itself needs a PATH. */
function whereIs(name: string): string | null {
  const candidates = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"].map((folder) =>
    path.join(folder, name),
  );
  return candidates.find((file) => existsSync(file)) ?? null;
}

function start(command: string, cwd: string, PATH: string) {
  const child = spawn(command, { cwd, env: { PATH, DISPLAY: ":0" }, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const address = async (): Promise<string> => {
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/at http:\/\/127\.0\.0\.1:\d+\//);
    return /http:\S+/.exec(said)![0];
  };
  return { address, ended, said: () => said, pid: child.pid! };
}

const SERVERS = ["node", "python3", "ruby", "php"].filter((name) => name === "node" || whereIs(name) !== null);

test.skipIf(process.platform === "win32").each(SERVERS)("the script serves with nothing but %s", async (program) => {
  const root = await site();
  const PATH = await programs(program);
  // From the folder above, as from a shell; by its whole path, as by double click.
  for (const [command, cwd] of [
    ["./the atlas/start-linux.sh", path.dirname(root)],
    [path.join(root, "start-linux.sh"), "/"],
  ] as const) {
    const running = start(command, cwd, PATH);
    const address = await running.address();
    const get = async (name: string) => {
      const answer = await fetch(address + name);
      return [answer.status, answer.headers.get("content-type")?.split(";")[0], await answer.text()];
    };
    expect(await get("")).toEqual([200, "text/html", SITE["My shows/the atlas/index.html"]]);
    expect(await get("place/AZ/")).toEqual([200, "text/html", "Azerbaijan"]);
    expect((await get("assets/app.js"))[1]).toMatch(/javascript$/);
    expect((await get("atlas/atlas.json"))[1]).toBe("application/json");
    expect((await get("atlas/regions.pmtiles"))[2]).toBe("tiles");
    expect((await get("..%2fsecret.txt"))[2]).not.toContain("secret");
    const opened = path.join(PATH, "../opened");
    await expect.poll(() => existsSync(opened) && readFileSync(opened, "utf8"), { timeout: 10_000 }).toBe(address);
    process.kill(-running.pid, "SIGTERM");
    await running.ended;
  }
});

test.skipIf(process.platform === "win32")("where nothing can serve, a sentence says what to install", async () => {
  const running = start(path.join(await site(), "start-linux.sh"), "/", await programs());
  expect(await running.ended).toBe(1);
  expect(running.said()).toMatch(/^The atlas cannot start: none of Node .* is installed\. Install one of them.*\n$/);
});

test.skipIf(process.platform === "win32")("the scripts may be started", () => {
  for (const name of ["start-linux.sh", "start-macos.command"])
    expect(statSync(path.join(APP, name)).mode & 0o111).toBe(0o111);
});

test("the scripts for Windows end their lines as Windows does, and speak plain ASCII", () => {
  for (const name of ["start-windows.cmd", "start/serve.ps1"]) {
    const text = readFileSync(path.join(APP, name), "latin1");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect([...text].every((letter) => letter.codePointAt(0)! < 0x80)).toBe(true);
  }
});

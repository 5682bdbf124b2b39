import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const CLI = path.resolve("dist/cli.js");
const SITE = {
  "site/index.html": `<!doctype html><html><head><title>a</title></head>${"start ".repeat(500)}</html>`,
  "site/404.html": "<!doctype html><head></head>missing",
  "site/offline.json": '{"version":"v1","files":[]}',
  "site/atlas/places.json": '[{"slug":"AZ-KAL","names":{"en":"Kalbajar, \\"upper\\""}}]',
};

/** Stands in for a browser: sends heartbeats as long as the file `hang` is not there. */
const BROWSER = `#!${process.execPath}
const fs = require("node:fs");
const address = process.argv.at(-1).slice("--app=".length);
fs.appendFileSync(__dirname + "/starts", process.pid + "\\n");
setInterval(() => {
  if (fs.existsSync(__dirname + "/hang")) return;
  fetch(address + "kiosk/heartbeat", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Dateline": "kiosk", "Sec-Fetch-Site": "same-origin" },
    body: JSON.stringify({ version: "v1", phase: "attract", errors: [] }),
  }).catch(() => {});
}, 100);
`;

async function folderWith(config: object): Promise<string> {
  const files = { ...SITE, "browser.cjs": BROWSER, "kiosk.json": JSON.stringify({ port: 0, ...config }) };
  const folder = await temporaryFolder(files);
  await chmod(path.join(folder, "browser.cjs"), 0o755);
  return folder;
}

interface Running {
  child: ChildProcess;
  port: number;
  ended: Promise<number | null>;
}

async function start(folder: string, ...more: string[]): Promise<Running> {
  const child = spawn(process.execPath, [CLI, "kiosk", "site", "--config", "kiosk.json", ...more], { cwd: folder });
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/127\.0\.0\.1:\d+\//);
  return { child, ended, port: Number(/127\.0\.0\.1:(\d+)/.exec(said)![1]) };
}

interface Answer {
  status: number;
  text: string;
  json: Record<string, unknown>;
}

function ask(port: number, line: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const [method, target] = line.split(" ");
  const own = { "Content-Type": "application/json", "X-Dateline": "kiosk", Origin: `http://127.0.0.1:${port}` };
  return new Promise((resolve, reject) => {
    const options = { port, host: "127.0.0.1", path: target, method, headers: { ...own, ...headers } };
    const asked = request(options, (response) => {
      let text = "";
      response.on("data", (data: Buffer) => (text += data.toString()));
      response.on("end", () => {
        const json = /json/.test(response.headers["content-type"] ?? "") ? JSON.parse(text) : {};
        resolve({ status: response.statusCode!, text, json: json as Record<string, unknown> });
      });
    });
    asked
      .on("error", reject)
      .end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
}

const beat = (version: string, phase: string) => ({ version, phase, errors: [] });

test("pages carry guard and show; foul requests are refused; a new show is loaded while nobody is there", async () => {
  const folder = await folderWith({});
  const { port, child, ended } = await start(folder, "--no-browser");
  for (const page of ["/", "/nowhere/"]) {
    const { text } = await ask(port, `GET ${page}`);
    expect(text).toMatch(
      /<head><script src="\/guard\.js"><\/script><meta name="dateline-kiosk" content="\{&quot;version/,
    );
  }
  expect((await ask(port, "GET /", undefined, { Host: "evil.example" })).status).toBe(403);
  const refused: [string, unknown, Record<string, string>, number][] = [
    ["POST /kiosk/heartbeat", beat("v1", "visit"), { Origin: "http://evil.example" }, 403],
    ["POST /kiosk/heartbeat", beat("v1", "visit"), { "X-Dateline": "" }, 403],
    ["POST /kiosk/heartbeat", beat("v1", "asleep"), {}, 400],
    ["POST /kiosk/heartbeat", "{", {}, 400],
    ["POST /kiosk/heartbeat", "x".repeat(70_000), {}, 413],
    ["POST /kiosk/heartbeat", "a=b", { "Content-Type": "text/plain" }, 415],
    ["GET /kiosk/heartbeat", undefined, {}, 405],
    ["GET /kiosk/nothing", undefined, {}, 404],
    ["POST /kiosk/count", { place: "../x" }, {}, 404],
    ["GET /kiosk/staff/status", undefined, {}, 401],
  ];
  for (const [line, body, headers, status] of refused)
    expect([line, (await ask(port, line, body, headers)).status]).toEqual([line, status]);
  expect((await ask(port, "POST /kiosk/heartbeat", beat("v1", "attract"))).json).toEqual({
    screen: "on",
    reload: false,
  });
  await writeFile(path.join(folder, "site/offline.json"), '{"version":"v2!","files":[]}');
  expect((await ask(port, "POST /kiosk/heartbeat", beat("v1", "visit"))).json).toMatchObject({ reload: false });
  expect((await ask(port, "POST /kiosk/heartbeat", beat("v1", "attract"))).json).toMatchObject({ reload: true });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("wrong PINs lock the door, also over a restart; staff see and export the counts", async () => {
  const folder = await folderWith({ staff: { pin: "271828", tries: 3 }, exportFolder: "out" });
  const first = await start(folder, "--no-browser");
  const wrong = (port: number) => ask(port, "POST /kiosk/staff/login", { pin: "1" });
  expect((await wrong(first.port)).json).toEqual({ left: 2 });
  for (let opened = 0; opened < 3; opened++) await ask(first.port, "POST /kiosk/count", { place: "AZ-KAL" });
  const { token } = (await ask(first.port, "POST /kiosk/staff/login", { pin: "271828" })).json;
  const headers = { Authorization: `Bearer ${String(token)}` };
  const status = await ask(first.port, "GET /kiosk/staff/status", undefined, headers);
  expect(status.json).toMatchObject({ showVersion: "v1", counts: [{ place: "AZ-KAL", count: 3 }] });
  const { file, rows } = (await ask(first.port, "POST /kiosk/staff/export", {}, headers)).json;
  expect(rows).toBe(1);
  expect(await readFile(String(file), "utf8")).toMatch(
    /^day,place,name,count\r\n\S+,AZ-KAL,"Kalbajar, ""upper""",3\r\n$/,
  );

  expect((await wrong(first.port)).json).toEqual({ left: 2 });
  first.child.kill("SIGKILL");
  await first.ended;
  const second = await start(folder, "--no-browser");
  expect((await wrong(second.port)).json).toEqual({ left: 1 });
  expect(await wrong(second.port)).toMatchObject({ status: 429, json: { wait: 300 } });
  second.child.kill("SIGKILL");
  await second.ended;
  const third = await start(folder, "--no-browser");
  expect((await ask(third.port, "POST /kiosk/staff/login", { pin: "271828" })).status).toBe(429);
});

test("a browser that ends or hangs is started again; one that a killed server left is ended first", async () => {
  const folder = await folderWith({ browser: "./browser.cjs" });
  const starts = async (): Promise<number[]> =>
    (await readFile(path.join(folder, "starts"), "utf8").catch(() => "")).split("\n").filter(Boolean).map(Number);
  const started = (number: number) =>
    expect.poll(async () => (await starts()).length, { timeout: 20_000 }).toBe(number);
  // A process that has ended may wait for somebody to ask how: nobody does for one whose parent was killed.
  const lives = (id: number): boolean =>
    /^[^Z\s]/.test(spawnSync("ps", ["-p", String(id), "-o", "stat="], { encoding: "utf8" }).stdout);

  const first = await start(folder, "--patience", "10", "2");
  await started(1);
  process.kill((await starts())[0]!, "SIGKILL");
  await started(2);
  await new Promise((resolve) => setTimeout(resolve, 800));
  await writeFile(path.join(folder, "hang"), "");
  await started(3);

  first.child.kill("SIGKILL");
  await first.ended;
  const left = (await starts())[2]!;
  expect(lives(left)).toBe(true);
  const second = await start(folder, "--patience", "10", "2");
  await started(4);
  await expect.poll(() => lives(left)).toBe(false);
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
  expect(lives((await starts())[3]!)).toBe(false);
});

import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { parseConfig } from "../../../src/archive/kiosk/config.ts";
import { dateline } from "../command-line.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const SHOW = "/srv/dateline/site";
const DISPLAYS = ["cage", "x11"] as const;

async function files(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(root, path.join(entry.parentPath, entry.name))}`)
    .sort();
}

test.each(DISPLAYS)("a dry run for %s prints every file and every command, and changes nothing", async (display) => {
  const root = await temporaryFolder();
  const parameters = ["install-kiosk", SHOW, "--dry-run", "--root", root, "--display", display];
  const { code, stdout } = await dateline(root, ...parameters);
  expect(code).toBe(0);
  expect(await readdir(root)).toEqual([]);
  expect(stdout).toMatch(/Nothing was changed\.\n$/);

  const installed = await temporaryFolder();
  const made = await dateline(installed, "install-kiosk", SHOW, "--root", installed, "--display", display);
  expect(made.code).toBe(0);
  const written = await files(installed);
  const config = written.indexOf("/etc/dateline/kiosk.json");
  expect(config).toBeGreaterThanOrEqual(0);
  for (const name of written) {
    expect(stdout).toContain(`\n${name} (`);
    const lines = (await readFile(path.join(installed, name), "utf8")).trimEnd().split("\n");
    if (name !== written[config]) for (const line of lines) expect(stdout).toContain(`  ${line}`.trimEnd());
    expect(lines.join("\n")).not.toMatch(/\{\{|\}\}.*\}\}|undefined/);
  }
  const commands = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("$ "));
  expect(commands(made.stdout)).toEqual(commands(stdout));
  expect(commands(stdout)[0]).toMatch(
    display === "cage" ? /^\$ apt-get install .* chromium cage$/ : /^\$ apt-get .* chromium xserver-xorg .*xinit/,
  );
  expect(commands(stdout).at(-1)).toBe("$ systemctl enable dateline-kiosk.service");
});

test.each(DISPLAYS)(
  "for %s the unit starts the show on its screen, and systemd finds no fault in it",
  async (display) => {
    const root = await temporaryFolder();
    await dateline(root, "install-kiosk", SHOW, "--root", root, "--display", display, "--user", "museum");
    const read = (name: string): Promise<string> => readFile(path.join(root, name), "utf8");
    const unit = await read("/etc/systemd/system/dateline-kiosk.service");
    const kiosk =
      /(\S*node) (\S+) kiosk \/srv\/dateline\/site --config \/etc\/dateline\/kiosk\.json --state \/var\/lib\/dateline/;
    if (display === "cage") {
      expect(unit).toMatch(new RegExp(`^ExecStart=/usr/bin/cage -- ${kiosk.source}$`, "m"));
    } else {
      expect(unit).toMatch(
        /^ExecStart=\/usr\/bin\/xinit \/usr\/local\/lib\/dateline\/x11-session -- :0 vt7 -nolisten tcp$/m,
      );
      const session = await read("/usr/local/lib/dateline/x11-session");
      expect(session).toMatch(new RegExp(`\nexec ${kiosk.source}\n$`));
      expect((await stat(path.join(root, "/usr/local/lib/dateline/x11-session"))).mode & 0o777).toBe(0o755);
      expect(spawnSync("sh", ["-n", path.join(root, "/usr/local/lib/dateline/x11-session")]).status).toBe(0);
      expect(session).toContain("xset s off s noblank -dpms");
      expect(await read("/etc/X11/xorg.conf.d/90-dateline.conf")).toContain('Option "DontVTSwitch" "true"');
    }
    for (const line of [
      "User=museum",
      "Restart=always",
      "StartLimitIntervalSec=0",
      "WatchdogSec=60",
      "NotifyAccess=all",
    ])
      expect(unit.split("\n")).toContain(line);
    expect(unit).toMatch(/^After=.* var-lib-dateline\.mount /m);
    // Where the root is read-only, these are all that is written.
    expect(unit).toContain("WorkingDirectory=/var/lib/dateline\n");
    expect(await read("/etc/tmpfiles.d/dateline.conf")).toContain("\nd /var/lib/dateline 0750 museum museum -\n");
    expect(await read("/etc/sysusers.d/dateline.conf")).toMatch(/^u museum - "Dateline kiosk" \/var\/lib\/dateline\n/);
    expect(await read("/etc/udev/rules.d/90-dateline-sticks.rules")).toMatch(/ro,nosuid,nodev,noexec/);
    if (spawnSync("systemd-analyze", ["--version"]).error) return;
    const bare = unit.replace(/^ExecStart=\S+/m, "ExecStart=/bin/true").replace(/^User=.*$/m, "User=root");
    const file = path.join(root, "dateline-kiosk.service");
    await writeFile(file, bare);
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", file], {
      encoding: "utf8",
    });
    expect([verified.status, verified.stderr.split("\n").filter((line) => line.includes(file))]).toEqual([0, []]);
  },
);

test("the policy lets the browser reach the show's port and nothing else, and is a flat list of what Chromium knows", async () => {
  const root = await temporaryFolder({ "etc/dateline/kiosk.json": '{"port":4999}' });
  expect((await dateline(root, "install-kiosk", SHOW, "--root", root)).code).toBe(0);
  const policies = await Promise.all(
    ["chromium", "chromium-browser", "opt/chrome"].map((name) =>
      readFile(path.join(root, "etc", name, "policies/managed/dateline.json"), "utf8"),
    ),
  );
  expect(new Set(policies).size).toBe(1);
  const policy = JSON.parse(policies[0]!) as Record<string, unknown>;
  expect(policy).toMatchObject({
    URLBlocklist: ["*"],
    URLAllowlist: ["http://127.0.0.1:4999"],
    DeveloperToolsAvailability: 2,
    DownloadRestrictions: 3,
    PrintingEnabled: false,
    AllowFileSelectionDialogs: false,
    IncognitoModeAvailability: 1,
    BrowserAddPersonEnabled: false,
    TaskManagerEndProcessEnabled: false,
  });
  expect(JSON.parse(await readFile(path.join(root, "etc/dateline/kiosk.json"), "utf8"))).toEqual({ port: 4999 });
});

test("to install again changes nothing; to uninstall leaves the config and what was counted", async () => {
  const root = await temporaryFolder({ "var/lib/dateline/counts/2026-01-01.json": "{}", "etc/other.conf": "other" });
  const install = (...more: string[]) => dateline(root, "install-kiosk", SHOW, "--root", root, ...more);
  const first = await install("--display", "x11");
  const pin = /The staff's PIN is (\d{6})\. It stands in \/etc\/dateline\/kiosk\.json\./.exec(first.stdout)?.[1];
  const file = path.join(root, "etc/dateline/kiosk.json");
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe("640");
  expect(parseConfig(JSON.parse(await readFile(file, "utf8")), "kiosk.json").config?.staff?.pin).toBe(pin);
  const before = await Promise.all((await files(root)).map((name) => readFile(path.join(root, name), "utf8")));
  const again = await install("--display", "x11");
  expect(again.stdout).not.toContain("PIN");
  expect(await Promise.all((await files(root)).map((name) => readFile(path.join(root, name), "utf8")))).toEqual(before);
  expect((await install("--display", "x11", "--uninstall")).code).toBe(0);
  expect(await files(root)).toEqual([
    "/etc/dateline/kiosk.json",
    "/etc/other.conf",
    "/var/lib/dateline/counts/2026-01-01.json",
  ]);
});

test("what would not start is said beforehand", async () => {
  const root = await temporaryFolder({ "bad/etc/dateline/kiosk.json": '{"port":"x"}' });
  const install = (...more: string[]) => dateline(root, "install-kiosk", "--dry-run", "--root", "out", ...more);
  const refused: [string[], number, RegExp][] = [
    [[SHOW, "--user", "Mr Müller"], 2, /cannot be the name of a user/],
    [[SHOW, "--display", "tv"], 2, /Allowed choices are cage, x11/],
    [["/srv/50% off"], 1, /has a character that a unit file cannot hold/],
    [["/srv/$HOME"], 1, /has a character that a unit file cannot hold/],
    [[SHOW, "--root", "bad"], 1, /"port" is “x”: it is not a number/],
  ];
  for (const [parameters, code, sentence] of refused) {
    const ended = await install(...parameters);
    expect([parameters, ended.code, ended.stderr]).toEqual([parameters, code, expect.stringMatching(sentence)]);
  }
  const spaced = await install("/srv/our show");
  expect(spaced.stdout).toContain(' kiosk "/srv/our show" --config');

  const home = path.join(root, "home");
  await mkdir(path.join(home, "site"), { recursive: true });
  await chmod(home, 0o700);
  const closed = await install(path.join(home, "site"));
  expect(closed).toMatchObject({ code: 0 });
  expect(closed.stderr).toContain(`warning: kiosk may not enter ${home}, in which ${path.join(home, "site")} lies.`);
});

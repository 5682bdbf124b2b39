import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { chmod, mkdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { formatIssue } from "../../core/issue.ts";
import { CommandError, type Context, EXIT } from "../context.ts";
import { writeDurably } from "../durable.ts";
import { DEFAULT_CONFIG, type KioskConfig, parseConfig, readConfig } from "../kiosk/config.ts";
import { type InstalledFile, type Installation, installation, UNQUOTABLE } from "../kiosk/installation.ts";

export interface InstallKioskOptions {
  dryRun: boolean;
  /** Folder that stands for `/`; no command is run where it is another one. */
  root: string;
  user: string;
  display: "cage" | "x11";
  uninstall: boolean;
}

const CONFIG = "/etc/dateline/kiosk.json";
const STATE = "/var/lib/dateline";
const PIN = "a PIN of six digits, drawn by lot";

/**
 * `dateline install-kiosk`: makes a Debian or Raspberry Pi OS start into a show. To run it again changes nothing; `--uninstall` takes
 * away what it wrote, the config and the counts excepted.
 * @param folder of the show
 * @returns the exit code
 */
export async function installKiosk(folder: string, options: InstallKioskOptions, context: Context): Promise<number> {
  const { stdout, workingFolder } = context;
  if (!/^[a-z_][a-z0-9_-]{0,30}$/.test(options.user)) {
    throw new CommandError(`${options.user} cannot be the name of a user.`, EXIT.usage);
  }
  const root = path.resolve(workingFolder, options.root);
  const real = root === path.parse(root).root;
  if (real && !options.dryRun && process.getuid?.() !== 0) {
    throw new CommandError("This writes below /etc, so it needs root: sudo dateline install-kiosk …, or --dry-run.");
  }
  const configFile = path.join(root, CONFIG);
  const config = await presentConfig(configFile);
  const paths = {
    folder: path.resolve(workingFolder, folder),
    node: process.execPath,
    cli: path.resolve(process.argv[1] ?? "dateline"),
  };
  const foul = Object.values(paths).find((name) => UNQUOTABLE.test(name));
  if (foul !== undefined) {
    throw new CommandError(`${JSON.stringify(foul)} has a character that a unit file cannot hold. Move it.`);
  }
  const port = config?.port ?? DEFAULT_CONFIG.port;
  const plan = installation({ ...options, ...paths, state: STATE, config: CONFIG, port });
  if (options.uninstall) return uninstall(plan, root, real, options, context);
  for (const name of Object.values(paths)) await warnOfClosed(name, options.user, context);

  const pin = options.dryRun ? PIN : drawPin();
  const fresh: InstalledFile = { path: CONFIG, mode: 0o640, content: newConfig(pin) };
  const files = config === null ? [...plan.files, fresh] : plan.files;
  const run = real && !options.dryRun;
  for (const command of plan.before) perform(command, run, context);
  for (const file of files) {
    stdout.write(options.dryRun ? shown(file) : `${file.path}\n`);
    if (!options.dryRun) await write(path.join(root, file.path), file);
  }
  for (const command of plan.after) perform(command, run, context);
  if (config === null) stdout.write(`The staff's PIN is ${pin}. It stands in ${CONFIG}.\n`);
  stdout.write(
    [
      "For a read-only root, put what is written on a partition of its own, in /etc/fstab:",
      `  LABEL=DATELINE ${STATE} ext4 defaults,noatime,commit=5,nofail,x-systemd.device-timeout=10s 0 2`,
      "and then make the root read-only: overlayroot=tmpfs in /etc/overlayroot.conf (Debian, package overlayroot),",
      "or raspi-config nonint enable_overlayfs (Raspberry Pi OS).",
      options.dryRun ? "Nothing was changed." : "Restart the machine to start the kiosk.",
      "",
    ].join("\n"),
  );
  return EXIT.done;
}

async function uninstall(
  { files }: Installation,
  root: string,
  real: boolean,
  { dryRun }: InstallKioskOptions,
  context: Context,
): Promise<number> {
  perform(["systemctl", "disable", "dateline-kiosk.service"], real && !dryRun, context);
  for (const file of files) {
    context.stdout.write(`remove ${file.path}\n`);
    if (!dryRun) await rm(path.join(root, file.path), { force: true });
  }
  perform(["systemctl", "daemon-reload"], real && !dryRun, context);
  context.stdout.write(`${CONFIG} and ${STATE} are left.\n`);
  return EXIT.done;
}

/** The config that is there already, which is never written over; null where there is none. */
async function presentConfig(file: string): Promise<KioskConfig | null> {
  if ((await readFile(file).catch(() => null)) === null) return null;
  const { config, issues } = await readConfig(file);
  if (config === null) throw new CommandError(issues.map(formatIssue).join("\n"));
  return config;
}

/** Says where the kiosk's user could not reach a file, as it lies in somebody's home. */
async function warnOfClosed(file: string, user: string, { stderr }: Context): Promise<void> {
  const EXECUTE_BY_OTHERS = 0o001;
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const mode = (await stat(folder).catch(() => null))?.mode ?? EXECUTE_BY_OTHERS;
    if ((mode & EXECUTE_BY_OTHERS) !== 0) continue;
    const remedy = "Put it where everybody may read, such as /srv/dateline or /usr/local.";
    stderr.write(`warning: ${user} may not enter ${folder}, in which ${file} lies. ${remedy}\n`);
  }
}

function drawPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, "0");
    if (parseConfig(JSON.parse(newConfig(pin)), CONFIG).config !== null) return pin;
  }
}

function newConfig(pin: string): string {
  const staff = { pin, tries: 5, lockMinutes: 5 };
  return `${JSON.stringify({ ...DEFAULT_CONFIG, staff }, null, 2)}\n`;
}

async function write(file: string, { content, mode }: InstalledFile): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => null)) !== content) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeDurably(file, content);
  }
  await chmod(file, mode);
}

function perform(command: string[], run: boolean, { stdout }: Context): void {
  stdout.write(`$ ${command.join(" ")}\n`);
  if (!run) return;
  const { status, error } = spawnSync(command[0]!, command.slice(1), { stdio: "inherit" });
  if (status !== 0) throw new CommandError(`${command.join(" ")} failed (${error?.message ?? status}).`);
}

function shown({ path: name, mode, content }: InstalledFile): string {
  const lines = content.trimEnd().split("\n");
  return `${name} (${mode.toString(8)})\n${lines.map((line) => `  ${line}`.trimEnd()).join("\n")}\n`;
}

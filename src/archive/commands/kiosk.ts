import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { formatIssue } from "../../core/issue.ts";
import { readPublicKey } from "../bundle/keys.ts";
import { CommandError, type Context, EXIT } from "../context.ts";
import { findBrowser } from "../kiosk/browser.ts";
import { SYSTEM_CLOCK } from "../kiosk/clock.ts";
import { DEFAULT_CONFIG, EXAMPLE_CONFIG, type KioskConfig, configJsonSchema, readConfig } from "../kiosk/config.ts";
import { Counts } from "../kiosk/counts.ts";
import { CurrentShow } from "../kiosk/current-show.ts";
import { createKioskServer } from "../kiosk/kiosk-server.ts";
import { Kiosk, madeAt } from "../kiosk/kiosk.ts";
import { Log } from "../kiosk/log.ts";
import { Operator } from "../kiosk/operator.ts";
import { keepWatchdog, markEnded } from "../kiosk/service-manager.ts";
import { readPointer } from "../kiosk/pointer.ts";
import { Staff } from "../kiosk/staff.ts";
import { Updates } from "../kiosk/updates.ts";
import { BrowserWatch, PATIENCE } from "../kiosk/watch.ts";
import { listen } from "../serving/listen.ts";
import { recoverFolder } from "../writers/leftovers.ts";

export interface KioskOptions {
  config?: string;
  /** Folder of all that is written while running; beside the show where it is not named. */
  state?: string;
  /** False: the server alone. */
  browser: boolean;
  compose: boolean;
  /** A config to validate, in place of running. */
  checkConfig?: string;
  exampleConfig: boolean;
  configSchema: boolean;
  /** Seconds until the first heartbeat, and from one to the next. */
  patience?: [first: number, next: number];
}

const TICK_MILLISECONDS = 5000;

/**
 * `dateline kiosk`: serves a show to this machine's screen and keeps its browser running, until it is interrupted or staff end it.
 * @returns the exit code
 */
export async function kiosk(folder: string | undefined, options: KioskOptions, context: Context): Promise<number> {
  if (options.exampleConfig) return print(EXAMPLE_CONFIG, context);
  if (options.configSchema) return print(configJsonSchema(), context);
  if (options.checkConfig !== undefined) {
    await loadConfig(options.checkConfig, context);
    context.stdout.write(`${options.checkConfig} is right.\n`);
    return EXIT.done;
  }
  if (folder === undefined) throw new CommandError("Name the folder of the show: dateline kiosk site", EXIT.usage);
  return run(folder, options, context);
}

async function run(folder: string, options: KioskOptions, context: Context): Promise<number> {
  const { stdout, workingFolder } = context;
  const built = path.resolve(workingFolder, folder);
  await recoverFolder(built);
  const state = path.resolve(workingFolder, options.state ?? `${built}.kiosk`);
  const configFile = options.config === undefined ? null : path.resolve(workingFolder, options.config);
  // The file that is being composed need not be there yet.
  const fresh = options.compose && configFile !== null && !(await stat(configFile).catch(() => null));
  const config = options.config === undefined || fresh ? DEFAULT_CONFIG : await loadConfig(options.config, context);
  let root = built;
  // A disk that does not say which show it is leaves the one that is known.
  const show = new CurrentShow(async () => (root = await currentRoot(built, state).catch(() => root)));
  if (!(await stat(path.join((await show.files()).root, "index.html")).catch(() => null))) {
    throw new CommandError(`There is no site in ${folder}. Make one with: dateline build <articles> --out ${folder}`);
  }
  await mkdir(state, { recursive: true });
  // Whoever reads what is printed may leave: the show goes on.
  stdout.on("error", () => {});
  const executable = options.browser && !options.compose ? findBrowser(config.browser, process.env) : null;

  const clock = SYSTEM_CLOCK;
  const log = new Log(path.join(state, "log"), clock, (line) => void stdout.write(line));
  const counts = await Counts.open(path.join(state, "counts"));
  const staff = config.staff && (await Staff.open(config.staff, path.join(state, "staff.json"), clock));
  const ending = new AbortController();
  const exit = (): void => {
    markEnded(process.env);
    ending.abort();
  };
  const { version } = context;
  let watch: BrowserWatch | null = null;
  const parts = {
    config,
    configMade: await madeAt(configFile),
    version,
    show,
    log,
    counts,
    staff,
    updates: await openUpdates(config, state, log),
    clock,
  };
  const machine = new Kiosk({
    ...parts,
    exit,
    get watch() {
      return watch;
    },
  });
  const operator = options.compose
    ? new Operator(
        configFile ?? path.resolve(workingFolder, "kiosk.json"),
        config,
        path.join(context.appFolder, "..", "operator"),
      )
    : null;
  const server = createKioskServer(machine, operator, (error) => log.add("error", error.stack ?? error.message));
  // Another port would be another origin, which the browser's policies do not know.
  const port = await listen(server, { port: config.port, host: "127.0.0.1" }, 0);
  const address = `http://127.0.0.1:${port}/`;
  if (operator === null) stdout.write(`The kiosk is at ${address} (stop with Ctrl+C)\n`);
  else stdout.write(`Compose the kiosk at ${address}kiosk/operator/ (stop with Ctrl+C)\n`);

  const timer = setInterval(() => void machine.tick(), TICK_MILLISECONDS);
  const stopWatchdog = keepWatchdog(process.env);
  if (executable !== null) {
    const [first, next] = options.patience ?? [PATIENCE.first, PATIENCE.next];
    const profile = path.join(process.env.RUNTIME_DIRECTORY ?? state, "profile");
    const browser = {
      executable,
      flags: config.browserFlags,
      address,
      profile,
      pidFile: path.join(state, "browser.pid"),
    };
    watch = new BrowserWatch(browser, log, clock, { ...PATIENCE, first, next });
    await watch.start();
  }
  log.add("event", "The kiosk has started.");

  await aborted(AbortSignal.any([context.interrupted, ending.signal]));
  watch?.stop();
  stopWatchdog();
  clearInterval(timer);
  await machine.tick();
  log.add("event", "The kiosk has ended.");
  server.closeAllConnections();
  server.close();
  return EXIT.done;
}

function print(value: object, { stdout }: Context): number {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  return EXIT.done;
}

/** @throws {CommandError} with a line for each issue */
async function loadConfig(file: string, { workingFolder }: Context): Promise<KioskConfig> {
  const { config, issues } = await readConfig(path.resolve(workingFolder, file), file);
  if (config === null) throw new CommandError(issues.map(formatIssue).join("\n"));
  return config;
}

/** A key that cannot be used takes updates away, and not the show. */
async function openUpdates({ updates }: KioskConfig, state: string, log: Log): Promise<Updates | null> {
  if (updates === null) return null;
  const report = (text: string): void => log.add("update", text);
  try {
    const publicKey = await readPublicKey(updates.publicKey);
    return await Updates.open({ state, folders: updates.folders, publicKey, report });
  } catch (error) {
    log.add("error", `No updates are taken. ${(error as Error).message}`);
    return null;
  }
}

/** The show that the pointer names; the one that was built, where it names none that is there. */
async function currentRoot(built: string, state: string): Promise<string> {
  const pointer = await readPointer(state);
  return pointer === null ? built : path.join(state, "shows", pointer.version);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { INTERFACE_LANGUAGES } from "../core/model.ts";
import { Gazetteer } from "../core/places/gazetteer.ts";
import type { BundleCommandOptions } from "./commands/bundle.ts";
import type { ExtractOptions } from "./commands/extract.ts";
import type { InstallKioskOptions } from "./commands/install-kiosk.ts";
import type { KioskOptions } from "./commands/kiosk.ts";
import { CommandError, type Context, EXIT } from "./context.ts";
import { fileFault } from "./file-fault.ts";
import type { RenderPage } from "./writers/page.ts";

/** Each command is loaded when it is named: all of them together take longer to load than most of them take to run. */
const commands = {
  build: () => import("./commands/build.ts"),
  bundle: () => import("./commands/bundle.ts"),
  check: () => import("./commands/check.ts"),
  extract: () => import("./commands/extract.ts"),
  installKiosk: () => import("./commands/install-kiosk.ts"),
  kiosk: () => import("./commands/kiosk.ts"),
  serve: () => import("./commands/serve.ts"),
};

/** Chromium holds no longer text than half a gigabyte. */
const LARGEST_FILE = 500;

/** The folder of the package, from `dist/cli.js` and from `src/archive/cli.ts` alike. */
function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
  return folder;
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder(), "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** Reads a file into memory that worker threads can share. */
function readShared(name: string): Uint8Array {
  const file = openSync(name, "r");
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let from = 0; from < bytes.length;) {
      const read = readSync(file, bytes, from, bytes.length - from, null);
      if (read === 0) throw new Error(`${name} ends before its time.`);
      from += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

function processContext(interrupted: AbortSignal): Context {
  const folder = packageFolder();
  const geodataFolder = path.join(folder, "geodata");
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    version: packageVersion(),
    workingFolder: process.cwd(),
    appFolder: path.join(folder, "dist", "app"),
    singleFolder: path.join(folder, "dist", "single"),
    workerFile: path.join(folder, "dist", "worker.js"),
    geodataFolder,
    loadGazetteer: async () => Gazetteer.decode(readShared(path.join(geodataFolder, "names", "gazetteer.bin"))),
    loadRenderer: async () => {
      const file = path.join(folder, "dist", "prerender", "prerender.js");
      if (!existsSync(file)) throw new CommandError("The app is not compiled yet. Run: npm run build");
      return ((await import(pathToFileURL(file).href)) as { renderPage: RenderPage }).renderPage;
    },
    interrupted,
  };
}

function port(value: string): number {
  const parsed = Number(value);
  if (!/^\d+$/.test(value) || parsed > 65535) throw new InvalidArgumentError("A port is a number up to 65535.");
  return parsed;
}

/** Of the links below it, fewer than half are right. */
const LEAST_CONFIDENCE = 0.45;

function share(value: string): number {
  const parsed = Number(value);
  if (value.trim() === "" || !(parsed >= 0 && parsed <= 1))
    throw new InvalidArgumentError("It is a number from 0 to 1.");
  return parsed;
}

function bytes(megabytes: string): number {
  const parsed = Number(megabytes);
  if (!(parsed > 0 && parsed <= LARGEST_FILE)) {
    throw new InvalidArgumentError(`It is a number of megabytes up to ${LARGEST_FILE}.`);
  }
  return parsed * 1e6;
}

function sequence(value: string): number {
  const parsed = Number(value);
  if (!/^[1-9]\d*$/.test(value) || !Number.isSafeInteger(parsed)) {
    throw new InvalidArgumentError("A sequence is a whole number from 1.");
  }
  return parsed;
}

function jobs(value: string): number {
  const parsed = Number(value);
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError("It is a whole number from 1 to 999.");
  return parsed;
}

/** What `--jobs` is described by, in every command that has it. */
const JOBS = [
  "-j, --jobs <number>",
  "threads that read at one time (default: all cores, once there is much to read)",
  jobs,
] as const;

function basePath(value: string): string {
  const address = URL.canParse(value, "http://localhost") ? new URL(value, "http://localhost").pathname : "/";
  return address.endsWith("/") ? address : `${address}/`;
}

/** @param run is told the exit code of the command that was named */
function program(context: Context, run: (command: () => Promise<number>) => Promise<void>): Command {
  const dateline = new Command("dateline")
    .description("Turns a folder of articles into an atlas: a map whose regions open what was written about them.")
    .version(packageVersion(), "-V, --version")
    .exitOverride()
    .showHelpAfterError("(--help says more)")
    .addHelpText("after", "\nExit codes: 0 done, 1 nothing done or a fault found, 2 wrong usage, 130 interrupted.");

  dateline
    .command("build")
    .description("read articles and write a site")
    .argument("<inputs...>", "files, folders or glob patterns: text, Markdown, HTML, JSON, NDJSON")
    .option("-o, --out <folder>", "the site; an atlas that is there already is replaced at the very end")
    .option("--single-file <file>", "the whole atlas as one HTML file, which opens by double click")
    .addOption(
      new Option("--single-file-limit <megabytes>", "the most that the one file may take")
        .argParser(bytes)
        .default(200e6, "200"),
    )
    .option("--title <text>", "title of the atlas")
    .option("--description <text>", "one sentence about it")
    .addOption(
      new Option("--language <code>", "language of the prerendered pages").choices(INTERFACE_LANGUAGES).default("en"),
    )
    .option("--regions <files...>", "own regions, GeoJSON or TopoJSON", [])
    .option("--only-own-regions", "in place of the shipped regions", false)
    .option("--base-url <url>", "address of the site on its host, for its page of missing addresses", "/")
    .option("--confidence <0..1>", "leave links out that are less sure than this", share, LEAST_CONFIDENCE)
    .option("--review <file>", "list what was left out, for a curator (NDJSON)")
    .option(...JOBS)
    .option("--json", "print the summary as JSON", false)
    .option("-q, --quiet", "print nothing but faults", false)
    .addHelpText(
      "after",
      examples(
        "build ./my-articles --out site",
        'build news.ndjson "2020/**/*.md" --out site --title "The year 2020"',
        "build ./my-articles --out site --regions districts.geojson",
        "build ./my-articles --single-file atlas.html",
      ),
    )
    .action((inputs: string[], { baseUrl, ...options }) =>
      run(async () => (await commands.build()).build(inputs, { ...options, basePath: basePath(baseUrl) }, context)),
    );

  dateline
    .command("serve")
    .description("serve a site on this machine")
    .argument("<folder>", "what `dateline build` wrote")
    .option("-p, --port <number>", "the next free one where it is taken", port, 4173)
    .option("--host <name>", "address to listen on", "127.0.0.1")
    .addHelpText("after", examples("serve site", "serve site --port 8080"))
    .action((folder: string, options: { port: number; host: string }) =>
      run(async () => (await commands.serve()).serve(folder, options, context)),
    );

  dateline
    .command("kiosk")
    .description("run a show on this machine's screen, unattended")
    .argument("[folder]", "what `dateline build` wrote")
    .option("--config <file>", "kiosk.json")
    .option("--state <folder>", "counts, log, updates and the browser's profile (default: <folder>.kiosk)")
    .option("--no-browser", "the server alone")
    .option("--compose", "compose a kiosk.json in an ordinary browser, and see the show that comes of it", false)
    .option("--check-config <file>", "validate a kiosk.json, and do nothing else")
    .option("--example-config", "print a kiosk.json to start from", false)
    .option("--config-schema", "print the JSON Schema of kiosk.json, for editors", false)
    .addOption(
      new Option("--patience <seconds...>", "seconds until the first heartbeat, and from one to the next")
        .argParser((value: string, all: number[] = []) => [...all, Number(value)])
        .hideHelp(),
    )
    .addHelpText(
      "after",
      examples(
        "kiosk site",
        "kiosk --example-config > kiosk.json",
        "kiosk --check-config kiosk.json",
        "kiosk site --config kiosk.json --state /var/lib/dateline",
        "kiosk site --config kiosk.json --compose",
      ),
    )
    .action((folder: string | undefined, options: KioskOptions) =>
      run(async () => (await commands.kiosk()).kiosk(folder, options, context)),
    );

  dateline
    .command("install-kiosk")
    .description("make a Debian or Raspberry Pi OS start into a show")
    .argument("[folder]", "the show", "/srv/dateline/site")
    .option("--dry-run", "print each file and each command, and change nothing", false)
    .option("--root <folder>", "stands for /; no command is run where it is another folder", "/")
    .option("--user <name>", "whom the kiosk runs as", "kiosk")
    .addOption(new Option("--display <kind>", "what the screen is drawn by").choices(["cage", "x11"]).default("cage"))
    .option("--uninstall", "take away what was written; the config and the counts stay", false)
    .addHelpText(
      "after",
      examples("install-kiosk /srv/dateline/site --dry-run", "install-kiosk /srv/dateline/site --display x11"),
    )
    .action((folder: string, options: InstallKioskOptions) =>
      run(async () => (await commands.installKiosk()).installKiosk(folder, options, context)),
    );

  dateline
    .command("bundle")
    .description("put a site into one signed file, with which kiosks are updated")
    .argument("[site]", "what `dateline build` wrote")
    .option("-k, --key <file>", "private key that signs; with --verify the public one")
    .option("-o, --out <file>", "the bundle, such as show.dateline")
    .option("--sequence <number>", "a kiosk takes higher ones only; when the site was built, by default", sequence)
    .option("--new-key <name>", "make a pair of keys: <name>.pem and <name>.pub.pem")
    .option("--verify <bundle>", "look at a bundle, and write nothing")
    .option("--json", "print for machines", false)
    .addHelpText(
      "after",
      examples(
        "bundle --new-key museum",
        "bundle site --key museum.pem --out show.dateline",
        "bundle --verify show.dateline --key museum.pub.pem",
      ),
    )
    .action((site: string | undefined, options: BundleCommandOptions) =>
      run(async () => (await commands.bundle()).bundle(site, options, context)),
    );

  dateline
    .command("check")
    .description("check an atlas and all its links")
    .argument("<folder>", "what `dateline build` wrote")
    .option("--json", "print the faults as JSON", false)
    .addHelpText("after", examples("check site", "check site --json"))
    .action((folder: string, options: { json: boolean }) =>
      run(async () => (await commands.check()).check(folder, options, context)),
    );

  dateline
    .command("extract")
    .description("print the places and dates of articles as NDJSON")
    .argument("[inputs...]", "files, folders or glob patterns; nothing or - reads NDJSON articles from standard input")
    .option(...JOBS)
    .addHelpText("after", examples("extract < articles.ndjson > found.ndjson", "extract ./my-articles > found.ndjson"))
    .action((inputs: string[], options: ExtractOptions) =>
      run(async () => (await commands.extract()).extract(inputs, options, context)),
    );

  return dateline;
}

function examples(...commands: string[]): string {
  return `\nExamples:\n${commands.map((command) => `  dateline ${command}\n`).join("")}`;
}

async function main(): Promise<number> {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  let exitCode: number = EXIT.done;
  try {
    await program(processContext(stopping.signal), async (command) => {
      exitCode = await command();
    }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const fault = fileFault(error, "A file");
    if (fault instanceof CommandError) {
      process.stderr.write(`${fault.message}\n`);
      return fault.exitCode;
    }
    throw error;
  }
  return exitCode;
}

process.exitCode = await main();

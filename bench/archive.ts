import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { table } from "./table.ts";

const COPIES = 400;

/** Speed and memory of `dateline build` on the sample archive times 400, as a whole process. */
export async function archiveBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  try {
    const [bytes, files] = multiply(join(folder, "articles"));
    const started = performance.now();
    const { peak, articles } = await build(join(folder, "articles"), join(folder, "site"));
    const seconds = (performance.now() - started) / 1000;
    const megabytes = bytes / 1e6;
    return table(
      [`sample archive × ${COPIES}`, "articles", "MB", "seconds", "articles/s", "MB/s", "peak memory MB"],
      [
        [
          `dateline build (${files} files)`,
          String(articles),
          megabytes.toFixed(1),
          seconds.toFixed(1),
          (articles / seconds).toFixed(0),
          (megabytes / seconds).toFixed(2),
          (peak / 1024).toFixed(0),
        ],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the sample archive so that every article has an id of its own. */
function multiply(into: string): [bytes: number, files: number] {
  let bytes = 0;
  let files = 0;
  for (let copy = 0; copy < COPIES; copy++) {
    const folder = join(into, String(copy));
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync("articles")) {
      const path = join(folder, name);
      cpSync(join("articles", name), path);
      if (/\.(md|json|ndjson)$/.test(name)) {
        const renamed = readFileSync(path, "utf8").replace(/^(id: *|.*?"id": *")/gm, `$1copy${copy}-`);
        writeFileSync(path, renamed);
      }
      bytes += statSync(path).size;
      files++;
    }
  }
  return [bytes, files];
}

/** Runs a build and samples its resident memory, in kB. */
async function build(articles: string, site: string): Promise<{ peak: number; articles: number }> {
  const child = spawn(process.execPath, ["dist/cli.js", "build", articles, "--out", site, "--json", "--quiet"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let peak = 0;
  const sampling = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // The process has ended between two samples, or the system has no /proc.
    }
  }, 100);
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`dateline build ended with ${code}. Run "npm run build" first.`);
  const { counts } = JSON.parse(output) as { counts: { articles: number } };
  return { peak, articles: counts.articles };
}

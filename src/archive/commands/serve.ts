import { stat } from "node:fs/promises";
import path from "node:path";
import { CommandError, type Context, EXIT } from "../context.ts";
import { listen } from "../serving/listen.ts";
import { createSiteServer } from "../serving/site-server.ts";
import { recoverFolder } from "../writers/leftovers.ts";

export interface ServeOptions {
  port: number;
  host: string;
}

const PORTS_TRIED = 20;

/**
 * `dateline serve`: serves a site until it is interrupted.
 * @returns the exit code
 */
export async function serve(folder: string, options: ServeOptions, context: Context): Promise<number> {
  const root = path.resolve(context.workingFolder, folder);
  await recoverFolder(root);
  if (!(await stat(path.join(root, "index.html")).catch(() => null))) {
    throw new CommandError(`There is no site in ${folder}. Make one with: dateline build <articles> --out ${folder}`);
  }
  const server = createSiteServer(root);
  const port = await listen(server, options, PORTS_TRIED);
  if (port !== options.port && options.port !== 0) context.stdout.write(`Port ${options.port} is taken.\n`);
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  context.stdout.write(`The atlas is at http://${host}:${port}/ (stop with Ctrl+C)\n`);
  if (!context.interrupted.aborted) {
    await new Promise((resolve) => context.interrupted.addEventListener("abort", resolve, { once: true }));
  }
  server.closeAllConnections();
  server.close();
  return EXIT.done;
}

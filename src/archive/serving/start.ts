import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listen } from "./listen.ts";
import { createSiteServer } from "./site-server.ts";

/*
 * What a site's start scripts run where there is Node: serves the folder above, on this machine only, and opens it in the browser. It is
 * built into one file and copied into every site.
 */
const PORT = 4173;
const PORTS_TRIED = 100;

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
};

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const port = await listen(createSiteServer(root), { port: PORT, host: "127.0.0.1" }, PORTS_TRIED);
const address = `http://127.0.0.1:${port}/`;
console.log(`The atlas is at ${address} (stop with Ctrl+C)`);
const [command, ...parameters] = OPENERS[process.platform] ?? ["xdg-open"];
// Where nothing opens a browser, the address that was printed has to do.
spawn(command, [...parameters, address], { stdio: "ignore", detached: true })
  .on("error", () => {})
  .unref();

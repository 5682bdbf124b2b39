import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Show } from "../../src/core/kiosk/show.ts";

/** A kiosk's show whose times are short enough for a test. */
export const SHOW: Show = {
  version: "test",
  languages: ["en", "az"],
  theme: "light",
  idle: { wait: 60, countdown: 30 },
  attract: { seconds: 12 },
  publicBase: null,
  keyboards: ["latin"],
  readAloud: false,
};

/** Stands before a site and makes it a kiosk's, as `dateline kiosk` does, so that a test can say what the server answers. */
export class KioskServer {
  /** What was told, by path below `kiosk/`. */
  readonly told: { path: string; body: Record<string, unknown> }[] = [];
  orders: { screen: "on" | "off"; reload: boolean } = { screen: "on", reload: false };
  /** Answers nothing at all. */
  gone = false;
  readonly #server: Server;

  private constructor(site: string, show: Show) {
    const stated = JSON.stringify(show).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const head = `<head><script src="/guard.js"></script><meta name="dateline-kiosk" content="${stated}">`;
    const guard = readFileSync(join("dist", "app", "guard.js"));
    this.#server = createServer((request, response) => {
      void (async () => {
        if (this.gone) return request.socket.destroy();
        if (request.method === "POST") {
          this.told.push({ path: request.url!.slice("/kiosk/".length), body: await bodyOf(request) });
          return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(this.orders));
        }
        if (request.url === "/guard.js")
          return response.writeHead(200, { "Content-Type": "text/javascript" }).end(guard);
        const range = request.headers.range ? { Range: request.headers.range } : undefined;
        const answer = await fetch(new URL(request.url!, site), {
          headers: { ...range, "Accept-Encoding": "identity" },
        });
        const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-length"));
        const bytes = Buffer.from(await answer.arrayBuffer());
        const isPage = headers["content-type"]?.startsWith("text/html");
        response.writeHead(answer.status, headers).end(isPage ? bytes.toString().replace("<head>", head) : bytes);
      })();
    });
  }

  /** @param site address of what `dateline serve` serves */
  static async start(site: string, show: Partial<Show> = {}): Promise<KioskServer & { address: string }> {
    const kiosk = new KioskServer(site, { ...SHOW, ...show });
    await new Promise<void>((resolve) => kiosk.#server.listen(0, "127.0.0.1", resolve));
    const { port } = kiosk.#server.address() as AddressInfo;
    return Object.assign(kiosk, { address: `http://127.0.0.1:${port}/` });
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const part of request) text += String(part);
  return JSON.parse(text) as Record<string, unknown>;
}

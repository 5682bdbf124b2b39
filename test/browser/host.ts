import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { createSiteServer } from "../../src/archive/serving/site-server.ts";

/** A server that can be stopped and started again at the same address. */
export class Host {
  readonly #root: string;
  #server: Server | null = null;
  #port = 0;
  /** Paths of the answers given since this was last emptied. */
  asked: string[] = [];
  /** Stops the server when this says so of a path. */
  cutAt: (path: string) => boolean = () => false;

  constructor(root: string) {
    this.#root = root;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async start(): Promise<void> {
    const server = createSiteServer(this.#root);
    server.prependListener("request", (request, response) => {
      this.asked.push(request.url!);
      if (!this.cutAt(request.url!)) return;
      response.destroy();
      void this.stop();
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

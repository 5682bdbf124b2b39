import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { formatIssue } from "../../core/issue.ts";
import type { Show } from "../../core/kiosk/show.ts";
import { writeDurably } from "../durable.ts";
import type { Site } from "../serving/site-server.ts";
import { configJsonSchema, type KioskConfig, parseConfig, showOf } from "./config.ts";
import { readJsonBody, Refusal, sendJson } from "./json-request.ts";
import { isFromOwnPage } from "./trust.ts";

/** Path of the operator's page. */
const PAGE = "/kiosk/operator/";

/** Where the operator composes a `kiosk.json`, and sees the show that comes of it. */
export class Operator {
  readonly #file: string;
  readonly #pageFolder: string;
  #config: KioskConfig;

  /**
   * @param file where the config is saved
   * @param pageFolder has the operator's page: `operator.html`, and what it loads
   */
  constructor(file: string, config: KioskConfig, pageFolder: string) {
    this.#file = file;
    this.#config = config;
    this.#pageFolder = pageFolder;
  }

  /** The show of the draft. */
  showOf({ version }: Show): Show {
    return showOf(this.#config, version);
  }

  async answer(request: IncomingMessage, response: ServerResponse, pathname: string, site: Site): Promise<void> {
    try {
      const value = await this.#handle(request, pathname);
      if (value === null) {
        request.url = pathname === PAGE ? "/operator.html" : `/${pathname.slice(PAGE.length)}`;
        await site.answer(request, response, this.#pageFolder);
      } else sendJson(response, 200, value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(response, error.status, { error: error.message });
    }
  }

  /** Null where a file is asked for. */
  async #handle(request: IncomingMessage, pathname: string): Promise<object | null> {
    const route = `${request.method} ${pathname}`;
    if (route === "GET /kiosk/operator/config") return this.#config;
    if (route === "GET /kiosk/operator/schema") return configJsonSchema();
    const draft = route === "PUT /kiosk/operator/draft";
    if (!draft && route !== "PUT /kiosk/operator/config") return null;
    if (!isFromOwnPage(request)) throw new Refusal(403, "Only the operator's own page may ask.");
    const { config, issues } = parseConfig(await readJsonBody(request), path.basename(this.#file));
    if (config === null) return { issues: issues.map(formatIssue) };
    this.#config = config;
    if (!draft) await writeDurably(this.#file, `${JSON.stringify(config, null, 2)}\n`);
    return { issues: [] };
  }
}

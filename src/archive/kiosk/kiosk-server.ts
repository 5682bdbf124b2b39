import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { FRAMED_HEADERS, HEADERS } from "../serving/headers.ts";
import { Site } from "../serving/site-server.ts";
import { showInsertion } from "./insertion.ts";
import { sendJson } from "./json-request.ts";
import { answerApi } from "./kiosk-api.ts";
import type { Kiosk } from "./kiosk.ts";
import type { Operator } from "./operator.ts";
import { isForLoopback } from "./trust.ts";

/**
 * The kiosk's server: the show's files, each page with the guard and the show in it, and what page and staff ask of the kiosk.
 * @param operator composes the config; null where the kiosk runs in earnest
 */
export function createKioskServer(kiosk: Kiosk, operator: Operator | null, onError: (error: Error) => void): Server {
  const site = new Site(operator === null ? HEADERS : FRAMED_HEADERS);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isForLoopback(request)) return sendJson(response, 403, { error: "Only this machine may ask." });
    const path = request.url!.replace(/^\/+/, "/");
    if (!URL.canParse(path, "http://localhost")) return sendJson(response, 400, { error: "This is no address." });
    const address = new URL(path, "http://localhost");
    if (operator !== null && address.pathname.startsWith("/kiosk/operator")) {
      return operator.answer(request, response, address.pathname, site);
    }
    if (address.pathname.startsWith("/kiosk/")) return answerApi(request, response, address.pathname, kiosk);
    const { root, show } = await kiosk.show();
    await site.answer(request, response, root, showInsertion(operator?.showOf(show) ?? show));
  };
  return createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, HEADERS).end();
    });
  });
}

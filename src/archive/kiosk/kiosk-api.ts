import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { CommandError } from "../context.ts";
import { readJsonBody, Refusal, sendJson } from "./json-request.ts";
import type { Kiosk } from "./kiosk.ts";
import { isFromOwnPage } from "./trust.ts";

/** What a request is answered with: JSON, and a status where it is not 200. */
interface Answer {
  status?: number;
  value: unknown;
}

type Handler = (kiosk: Kiosk, body: unknown) => Promise<Answer> | Answer;

const heartbeat = z.object({
  version: z.string().max(200).optional(),
  phase: z.enum(["attract", "visit", "countdown"]),
  errors: z.array(z.string()).max(100),
});
const count = z.object({ place: z.string().min(1).max(200) });
const login = z.object({ pin: z.string().max(40) });

/** What anybody at the screen may ask. */
const OPEN: Record<string, Handler> = {
  "POST /kiosk/heartbeat": async (kiosk, body) => ({ value: await kiosk.heartbeat(parse(heartbeat, body)) }),
  "POST /kiosk/count": async (kiosk, body) => {
    if (!(await kiosk.count(parse(count, body).place))) throw new Refusal(404, "The show has no such place.");
    return { value: {} };
  },
  "POST /kiosk/staff/login": async (kiosk, body) => {
    const value = await kiosk.login(parse(login, body).pin);
    return { status: "token" in value ? 200 : "left" in value ? 403 : 429, value };
  },
};

/** What needs the token of a login. */
const STAFF: Record<string, Handler> = {
  "GET /kiosk/staff/status": async (kiosk) => ({ value: await kiosk.status() }),
  "POST /kiosk/staff/export": async (kiosk) => ({ value: await kiosk.export() }),
  "POST /kiosk/staff/restart": (kiosk) => {
    kiosk.restart();
    return { value: {} };
  },
  "POST /kiosk/staff/exit": (kiosk) => {
    // The answer leaves first.
    setTimeout(() => kiosk.exit(), 100);
    return { value: {} };
  },
};

const METHODS = ["GET", "POST"];

/** Answers a request below `/kiosk/`. What is foul is answered with a status in the four hundreds and `{"error"}`. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  kiosk: Kiosk,
): Promise<void> {
  try {
    const { status = 200, value } = await handle(request, pathname, kiosk);
    sendJson(response, status, value);
  } catch (error) {
    if (error instanceof CommandError) sendJson(response, 409, { error: error.message });
    else if (error instanceof Refusal) sendJson(response, error.status, { error: error.message });
    else throw error;
  }
}

async function handle(request: IncomingMessage, pathname: string, kiosk: Kiosk): Promise<Answer> {
  const route = `${request.method} ${pathname}`;
  const handler = OPEN[route] ?? STAFF[route];
  if (handler === undefined) {
    const known = METHODS.some((method) => `${method} ${pathname}` in OPEN || `${method} ${pathname}` in STAFF);
    throw known ? new Refusal(405, "This is not what is done here.") : new Refusal(404, "There is nothing here.");
  }
  if (request.method === "POST" && !isFromOwnPage(request))
    throw new Refusal(403, "Only the kiosk's own page may ask.");
  if (route in STAFF) {
    const token = /^Bearer (\S{1,100})$/.exec(request.headers.authorization ?? "")?.[1];
    if (token === undefined || !kiosk.staff?.isIn(token)) throw new Refusal(401, "Log in first.");
  }
  return handler(kiosk, request.method === "POST" ? await readJsonBody(request) : null);
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(400, `${issue!.path.join(".") || "The body"}: ${issue!.message}.`);
}

/** What the kiosk's server tells the staff. */
export interface StaffStatus {
  version: string;
  showVersion: string;
  /** Seconds. */
  uptime: number;
  /** Bytes; null where it is not known. */
  memory: { server: number; browser: number | null };
  browserRestarts: number;
  lastErrors: Dated[];
  counts: { day: string; place: string; name: string; count: number }[];
  updates: Dated[];
}

/** `at`: ISO 8601. */
export interface Dated {
  at: string;
  text: string;
}

/** How the server takes a PIN. `left`: tries; `wait`: seconds. */
export type Login = { token: string } | { left: number } | { wait: number };

/** The token has run out, or the server was started anew. */
export class Expired extends Error {}

/** @throws where the server does not answer */
export async function login(pin: string): Promise<Login> {
  const answer = await send("POST", "login", {}, { pin });
  if (![200, 403, 429].includes(answer.status)) throw new Error(`The server answered ${answer.status}.`);
  return (await answer.json()) as Login;
}

/** @throws Expired where the PIN is to be entered again */
export function status(token: string): Promise<StaffStatus> {
  return ask("GET", "status", token);
}

/** Writes the counts of days and places. @returns where to, and how many rows */
export function exportCounts(token: string): Promise<{ file: string; rows: number }> {
  return ask("POST", "export", token);
}

export function restartBrowser(token: string): Promise<unknown> {
  return ask("POST", "restart", token);
}

export function endKiosk(token: string): Promise<unknown> {
  return ask("POST", "exit", token);
}

async function ask<T>(method: "GET" | "POST", what: string, token: string): Promise<T> {
  const answer = await send(method, what, { Authorization: `Bearer ${token}` });
  if (answer.status === 401 || answer.status === 403) throw new Expired();
  const said = (await answer.json().catch(() => ({}))) as T & { error?: string };
  if (!answer.ok) throw new Error(said.error ?? `The server answered ${answer.status}.`);
  return said;
}

function send(method: string, what: string, headers: Record<string, string>, body?: object): Promise<Response> {
  return fetch(`/kiosk/staff/${what}`, {
    method,
    headers: { "X-Dateline": "kiosk", "Content-Type": "application/json", ...headers },
    body: method === "POST" ? JSON.stringify(body ?? {}) : null,
    cache: "no-store",
  });
}

import type { Config } from "./fields.ts";

/** The config as it stands, whole. */
export async function readConfig(): Promise<Config> {
  return (await (await send("GET", "config")).json()) as Config;
}

/** Shows a config without saving it. @returns what is wrong with it; nothing is shown then */
export function showDraft(config: Config): Promise<string[]> {
  return put("draft", config);
}

/** Saves a config. @returns what is wrong with it; nothing is saved then */
export function saveConfig(config: Config): Promise<string[]> {
  return put("config", config);
}

async function put(what: string, config: Config): Promise<string[]> {
  const answer = await send("PUT", what, config);
  return ((await answer.json()) as { issues: string[] }).issues;
}

/** @throws where the server does not answer, or refuses */
async function send(method: "GET" | "PUT", what: string, config?: Config): Promise<Response> {
  const answer = await fetch(`/kiosk/operator/${what}`, {
    method,
    headers: { "X-Dateline": "kiosk", "Content-Type": "application/json" },
    body: config === undefined ? null : JSON.stringify(config),
    cache: "no-store",
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer;
}

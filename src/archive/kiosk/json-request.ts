import type { IncomingMessage, ServerResponse } from "node:http";
import { HEADERS } from "../serving/headers.ts";

const LARGEST = 64 * 1024;

/** A request that is answered with a status in the four hundreds and a sentence. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The JSON of a request's body; `{}` where there is none.
 * @throws {Refusal} where it is no JSON (400), too long (413) or of another type (415)
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST) throw new Refusal(413, `A body has at most ${LARGEST} bytes.`);
    chunks.push(chunk);
  }
  if (length === 0) return {};
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new Refusal(415, "A body is application/json.");
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refusal(400, "The body is not valid JSON.");
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  const headers = { "Content-Type": "application/json", "Content-Length": bytes.length, "Cache-Control": "no-store" };
  response.writeHead(status, { ...HEADERS, ...headers }).end(bytes);
}

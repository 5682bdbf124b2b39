import type { IncomingMessage } from "node:http";

/** Names that only this machine answers to. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request names this machine as its host. A page elsewhere whose name was made to lead here (DNS rebinding) does not.
 */
export function isForLoopback(request: IncomingMessage): boolean {
  return LOOPBACK.test(request.headers.host ?? "");
}

/** Whether a request that changes something comes from our own page: a header that no foreign form can set, and the page's own origin. */
export function isFromOwnPage(request: IncomingMessage): boolean {
  const { host, origin, "sec-fetch-site": site, "x-dateline": mark } = request.headers;
  if (mark !== "kiosk" || (origin === undefined && site === undefined)) return false;
  return (origin === undefined || origin === `http://${host}`) && (site === undefined || site === "same-origin");
}

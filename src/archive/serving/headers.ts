/**
 * Nothing but what the site itself brings may run, load or be asked for. `worker-src` and `connect-src` serve the map; `data:` and `blob:`
 * pictures are its tiles.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What every answer carries. */
export const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The same, for a page that may be shown in a frame of its own origin, and show one. */
export const FRAMED_HEADERS: typeof HEADERS = {
  ...HEADERS,
  "Content-Security-Policy": `${POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")}; frame-src 'self'`,
};

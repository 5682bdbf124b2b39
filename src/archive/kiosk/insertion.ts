import { createHash } from "node:crypto";
import type { Show } from "../../core/kiosk/show.ts";
import type { Insertion } from "../serving/site-server.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What makes a page a kiosk's: the guard, as the very first script, and the show. */
export function showInsertion(show: Show): Insertion {
  const content = JSON.stringify(show).replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
  const text = `<script src="/guard.js"></script><meta name="dateline-kiosk" content="${content}">`;
  return {
    version: createHash("sha256").update(text).digest("base64url").slice(0, 8),
    insert: (html) => {
      const head = /<head(\s[^>]*)?>/i.exec(html);
      const at = head === null ? 0 : head.index + head[0].length;
      return html.slice(0, at) + text + html.slice(at);
    },
  };
}

import type {
  ArticleShard,
  ArticleSummary,
  AtlasManifest,
  InterfaceLanguage,
  PlaceShard,
  PlaceSummary,
  View,
} from "../../core/model.ts";

/** What a page is prerendered from. */
export interface PageData {
  view: View;
  /** Way from the page to the site's root, e.g. `../../`. */
  root: string;
  language: InterfaceLanguage;
  manifest: AtlasManifest;
  places: PlaceSummary[];
  articles?: ArticleSummary[];
  place?: PlaceShard;
  article?: ArticleShard;
}

/** The app's own components, rendered to text. */
export type RenderPage = (data: PageData) => { html: string; head: string; title: string };

/** What goes into the compiled app's `index.html` to make a page of the site. */
interface PageContent {
  root: string;
  language: string;
  title: string;
  /** One sentence, or empty. */
  description: string;
  /** Mark-up for the end of `head`. */
  head: string;
  /** Mark-up for the element that the app is mounted on. */
  html: string;
  /** Files that the app asks for first, from the site's root. */
  preload: string[];
}

const MOUNT = /(<div id="app"[^>]*>)\s*(<\/div>)/;

/** The compiled app's `index.html`, filled in for each page of the site. Addresses in it are relative to the site's root. */
export class PageTemplate {
  readonly #html: string;

  /** @throws {Error} where it is not the app's page */
  constructor(html: string) {
    if (!MOUNT.test(html) || !html.includes("</head>"))
      throw new Error("The app's index.html has no place for a page.");
    this.#html = html;
  }

  fill({ root, language, title, description, head, html, preload }: PageContent): string {
    const links = preload.map(
      (file) => `<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="${root}${escapeHtml(file)}">`,
    );
    const about = description === "" ? [] : [`<meta name="description" content="${escapeHtml(description)}">`];
    const extra = [...about, ...links, head].join("\n    ");
    return this.#html
      .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(language)}">`)
      .replace(/(\s(?:src|href)=")\.\//g, (_, attribute: string) => `${attribute}${root}`)
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
      .replace("</head>", () => `  ${extra}\n  </head>`)
      .replace(MOUNT, (_, start: string, end: string) => `${start}${html}${end}`);
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

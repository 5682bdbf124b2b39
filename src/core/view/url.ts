import { daysInMonth } from "../dates/calendar.ts";
import { isValidDate } from "../dates/edtf.ts";
import { INTERFACE_LANGUAGES } from "../model.ts";
import type { InterfaceLanguage, Page, View } from "../model.ts";

/*
 * The grammar of addresses, relative to the root of a site. It is an API: the README states it, and every form that was ever
 * published keeps its test.
 *
 *   view     = page [ "?" field *( "&" field ) ]
 *   page     = "" | "place/" slug "/" | "article/" slug "/" | "list/" | "about/"
 *   field    = "passage=" id | "from=" date | "to=" date | "lang=" ( "en" | "az" | "ru" | "hy" )
 *   date     = YYYY [ "-" MM [ "-" DD ] ]
 */

/** What an address said that could not be understood: the app shows each as a plain notice. */
export interface ViewProblem {
  part: "page" | "from" | "to" | "lang" | "passage" | "window";
  value: string;
}

export const START: View = {
  page: "start",
  place: null,
  article: null,
  passage: null,
  language: null,
  from: null,
  to: null,
};

/** A year after Christ, a month or a day. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/**
 * Reads an address.
 * @param path path below the site's root, with or without a leading slash; `index.html` at its end is ignored
 * @param search query string, with or without `?`
 * @returns the view, and what could not be understood (those parts fall back to none)
 */
export function parseView(path: string, search: string): { view: View; problems: ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const view: View = { ...START };
  const parts = path
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .filter(Boolean)
    .map(decode);
  const [page = "", slug] = parts;
  if ((page === "place" || page === "article") && slug && parts.length === 2) {
    view.page = page;
    view[page] = slug;
  } else if ((page === "list" || page === "about") && parts.length === 1) {
    view.page = page satisfies Page;
  } else if (parts.length > 0) {
    problems.push({ part: "page", value: parts.join("/") });
  }

  const fields = new URLSearchParams(search);
  view.passage = fields.get("passage");
  if (view.passage !== null && (view.page === "list" || view.page === "about" || view.page === "start")) {
    problems.push({ part: "passage", value: view.passage });
    view.passage = null;
  }
  for (const part of ["from", "to"] as const) {
    const value = fields.get(part);
    if (value === null) continue;
    if (isDate(value)) view[part] = value;
    else problems.push({ part, value });
  }
  if (view.from !== null && view.to !== null && firstDay(view.from) > lastDay(view.to)) {
    problems.push({ part: "window", value: `${view.from}/${view.to}` });
    view.from = view.to = null;
  }
  const language = fields.get("lang");
  if (language !== null) {
    if (isInterfaceLanguage(language)) view.language = language;
    else problems.push({ part: "lang", value: language });
  }
  return { view, problems };
}

/**
 * Writes the address of a view, relative to the site's root, e.g. `place/AZ-KAL/?from=1993&lang=ru`; empty for the start page.
 * The inverse of `parseView`: one view has one address.
 */
export function formatView(view: View): string {
  const slug = view.page === "place" ? view.place : view.page === "article" ? view.article : null;
  const path =
    view.page === "start" ? "" : slug === null ? `${view.page}/` : `${view.page}/${encodeURIComponent(slug)}/`;
  const fields = new URLSearchParams();
  if (view.passage !== null && slug !== null) fields.set("passage", view.passage);
  if (view.from !== null) fields.set("from", view.from);
  if (view.to !== null) fields.set("to", view.to);
  if (view.language !== null) fields.set("lang", view.language);
  // A slash in a passage id is legal in a query and keeps a shared link readable.
  const query = fields.toString().replaceAll("%2F", "/");
  return query === "" ? path : `${path}?${query}`;
}

export function isInterfaceLanguage(value: string): value is InterfaceLanguage {
  return (INTERFACE_LANGUAGES as readonly string[]).includes(value);
}

/** First day of an ISO year, month or day. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of an ISO year, month or day. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

function isDate(value: string): boolean {
  return DATE.test(value) && isValidDate(value);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

import { INTERFACE_LANGUAGES } from "../../../core/model.ts";

/** `kiosk.json`, whole, as its server hands it over. */
export type Config = Record<string, unknown>;

/** How a setting is written. An empty `text` or `time` stands for null: there is none. */
export type Kind =
  | { kind: "several"; options: readonly string[] }
  | { kind: "one"; options: readonly string[] }
  | { kind: "number"; min: number; max: number }
  | { kind: "text" | "time" | "switch" | "lines" };

export type Field = { path: string } & Kind;

/** Every setting, in the order of the form. Its words are found by its path; what it may be is decided by the server's schema. */
export const SECTIONS: { title: string; fields: Field[] }[] = [
  {
    title: "visitors",
    fields: [
      { path: "languages", kind: "several", options: INTERFACE_LANGUAGES },
      { path: "theme", kind: "one", options: ["light", "dark"] },
      { path: "keyboards", kind: "several", options: ["latin", "cyrillic", "armenian", "georgian"] },
      { path: "readAloud", kind: "switch" },
      { path: "publicBase", kind: "text" },
      { path: "idle.wait", kind: "number", min: 10, max: 3600 },
      { path: "idle.countdown", kind: "number", min: 5, max: 300 },
      { path: "attract.seconds", kind: "number", min: 4, max: 120 },
    ],
  },
  {
    title: "people",
    fields: [
      { path: "staff.pin", kind: "text" },
      { path: "staff.tries", kind: "number", min: 1, max: 20 },
      { path: "staff.lockMinutes", kind: "number", min: 1, max: 1440 },
      { path: "exportFolder", kind: "text" },
    ],
  },
  {
    title: "machine",
    fields: [
      { path: "hours.from", kind: "time" },
      { path: "hours.to", kind: "time" },
      { path: "nightlyRestart", kind: "time" },
      { path: "updates.folders", kind: "lines" },
      { path: "updates.publicKey", kind: "text" },
      { path: "port", kind: "number", min: 0, max: 65535 },
      { path: "browser", kind: "text" },
      { path: "browserFlags", kind: "lines" },
    ],
  },
];

/** Settings that are there together or not at all: what is filled in with the first of them, and which ones call for them. */
const GROUPS: Record<string, { start: Config; calls: readonly string[] }> = {
  staff: { start: { pin: "", tries: 5, lockMinutes: 5 }, calls: ["pin"] },
  hours: { start: { from: "", to: "" }, calls: ["from", "to"] },
  updates: { start: { folders: [], publicKey: "" }, calls: ["folders", "publicKey"] },
};

/** Value of a setting; null where there is none. */
export function valueAt(config: Config, path: string): unknown {
  const [first, second] = path.split(".") as [string, string?];
  const outer = config[first] ?? null;
  return second === undefined || outer === null ? outer : ((outer as Config)[second] ?? null);
}

/** The config with another value for a setting. */
export function withValue(config: Config, path: string, value: unknown): Config {
  const [first, second] = path.split(".") as [string, string?];
  if (second === undefined) return { ...config, [first]: value === "" ? null : value };
  const group = GROUPS[first];
  const inner = { ...group?.start, ...(config[first] as Config | null), [second]: value ?? "" };
  const called = !group || group.calls.some((name) => String((inner as Config)[name] ?? "") !== "");
  return { ...config, [first]: called ? inner : null };
}

/**
 * Puts every issue beside its setting. An issue names one by its path in quotes: `kiosk.json: "idle.wait" is “3”: …`.
 * @returns `rest`: those of no setting that the form has
 */
export function issuesByPath(issues: readonly string[]): { at: Map<string, string[]>; rest: string[] } {
  const paths = SECTIONS.flatMap(({ fields }) => fields.map(({ path }) => path));
  const at = new Map<string, string[]>();
  const rest: string[] = [];
  for (const issue of issues) {
    const [named, path] = /"([\w.]+)[^"]*"/.exec(issue) ?? [];
    const own = paths.find((known) => known === path) ?? paths.find((known) => known.startsWith(`${path}.`));
    if (named === undefined || own === undefined) rest.push(issue);
    else at.set(own, [...(at.get(own) ?? []), issue.slice(issue.indexOf(named))]);
  }
  return { at, rest };
}

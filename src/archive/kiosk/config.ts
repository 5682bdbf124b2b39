import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Issue } from "../../core/issue.ts";
import type { Show } from "../../core/kiosk/show.ts";
import { INTERFACE_LANGUAGES } from "../../core/model.ts";
import { configIssues } from "./config-issues.ts";

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const seconds = (least: number, most: number): z.ZodNumber => z.number().min(least).max(most);
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const timeOfDay = (): z.ZodString => z.string().regex(TIME).describe("A time of day, such as 04:00.");

/**
 * `kiosk.json`. Each key says what it is and which values it takes: the same text is the remedy in messages and the help in editors that
 * know JSON Schema. Every key may be left out.
 */
const schema = z.strictObject({
  $schema: z.string().describe("Address of the schema, for editors.").optional(),
  languages: z
    .array(z.enum(INTERFACE_LANGUAGES))
    .min(1)
    .refine(unique, "names a language twice")
    .default([...INTERFACE_LANGUAGES])
    .describe(`Languages on offer, of ${INTERFACE_LANGUAGES.join(", ")}; the first is the one that a visitor meets.`),
  theme: z.enum(["light", "dark"]).default("light").describe("light or dark."),
  idle: z
    .strictObject({
      wait: seconds(10, 3600).default(60).describe("Seconds without a touch until the countdown, 10 to 3600."),
      countdown: seconds(5, 300).default(30).describe("Seconds from the countdown's start to the reset, 5 to 300."),
    })
    .prefault({})
    .describe("When an abandoned visit ends: wait and countdown, in seconds."),
  attract: z
    .strictObject({ seconds: seconds(4, 120).default(12).describe("Seconds that a scene stands, 4 to 120.") })
    .prefault({})
    .describe("The loop that plays while nobody is there: seconds."),
  publicBase: z
    .url({ protocol: /^https?$/ })
    .endsWith("/")
    .nullable()
    .default(null)
    .describe("Where the atlas is hosted, such as https://example.org/atlas/, ending in /; null where it is not."),
  keyboards: z
    .array(z.enum(["latin", "cyrillic", "armenian", "georgian"]))
    .refine(unique, "names a keyboard twice")
    .default(["latin", "cyrillic", "armenian", "georgian"])
    .describe("Scripts of the keyboard on screen, of latin, cyrillic, armenian, georgian."),
  readAloud: z.boolean().default(true).describe("true where passages may be read aloud, else false."),
  port: z.int().min(0).max(65535).default(4180).describe("Port on this machine, 1 to 65535; 0 takes any free one."),
  browser: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("Path of a Chromium; null looks for one in CHROMIUM_PATH and PATH."),
  browserFlags: z
    .array(z.string().startsWith("--"))
    .default([])
    .describe('More flags for Chromium, each beginning with --, such as "--force-device-scale-factor=1.5".'),
  staff: z
    .strictObject({
      pin: z
        .string()
        .regex(/^\d{4,12}$/)
        .refine((pin) => !/^(\d)\1*$/.test(pin), "is one digit repeated")
        .describe("4 to 12 digits, in quotes, not all the same."),
      tries: z.int().min(1).max(20).default(5).describe("Wrong PINs until the lock, 1 to 20."),
      lockMinutes: seconds(1, 1440).default(5).describe("Minutes that the first lock lasts, 1 to 1440."),
    })
    .nullable()
    .default(null)
    .describe("The way to the staff's page: pin, tries, lockMinutes; null where there is none."),
  hours: z
    .strictObject({ from: timeOfDay(), to: timeOfDay() })
    .refine(({ from, to }) => from !== to, "begins and ends at the same time")
    .nullable()
    .default(null)
    .describe('When the screen is on, such as {"from": "09:30", "to": "18:00"}; null where it always is.'),
  nightlyRestart: z
    .string()
    .regex(TIME)
    .nullable()
    .default("04:00")
    .describe("When the browser is started afresh, such as 04:00; null where it never is."),
  updates: z
    .strictObject({
      folders: z.array(z.string().min(1)).default([]).describe("Folders that are watched for bundles, beside sticks."),
      publicKey: z.string().min(1).describe("File of the public key that bundles are signed for."),
    })
    .nullable()
    .default(null)
    .describe("Where new shows come from: folders and publicKey; null where none are taken."),
  exportFolder: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("Folder that counts are exported to; null looks for a writable stick."),
});

/** What `kiosk.json` says, with what it does not say filled in. */
export type KioskConfig = z.output<typeof schema>;

/** What stands in place of a file. */
export const DEFAULT_CONFIG: KioskConfig = schema.parse({});

/** A whole `kiosk.json` to start from. */
export const EXAMPLE_CONFIG: KioskConfig = {
  ...DEFAULT_CONFIG,
  publicBase: "https://example.org/atlas/",
  staff: { pin: "271828", tries: 5, lockMinutes: 5 },
  hours: { from: "09:30", to: "18:00" },
  updates: { folders: ["updates"], publicKey: "show.pub.pem" },
};

/** The schema as JSON Schema (2020-12), for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(schema, { io: "input" });
}

/**
 * Validates the content of a `kiosk.json`.
 * @param file as messages should call it
 * @returns the config, or null where there is an issue
 */
export function parseConfig(value: unknown, file: string): { config: KioskConfig | null; issues: Issue[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { config: parsed.data, issues: [] };
  return { config: null, issues: configIssues(parsed.error, value, file, configJsonSchema()) };
}

/** Reads a `kiosk.json`; the paths in it are then absolute, having been relative to the file. */
export async function readConfig(file: string, shown = file): Promise<{ config: KioskConfig | null; issues: Issue[] }> {
  const refuse = (message: string, remedy: string): { config: null; issues: Issue[] } => ({
    config: null,
    issues: [{ severity: "error", file: shown, message, remedy }],
  });
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const remedy = "Name a file that can be read, or write one: dateline kiosk --example-config > kiosk.json";
    return refuse(`It cannot be read (${(error as NodeJS.ErrnoException).code}).`, remedy);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, " ");
    return refuse(
      `It is not valid JSON (${reason}).`,
      "See what a right one looks like: dateline kiosk --example-config",
    );
  }
  const { config, issues } = parseConfig(value, shown);
  return { config: config && withAbsolutePaths(config, path.dirname(file)), issues };
}

/** Makes the paths of a config, which are relative to a folder, absolute. */
export function withAbsolutePaths(config: KioskConfig, folder: string): KioskConfig {
  const absolute = (name: string): string => path.resolve(folder, name);
  const { browser, updates, exportFolder } = config;
  return {
    ...config,
    // A bare name is looked for in PATH.
    browser: browser !== null && /[\\/]/.test(browser) ? absolute(browser) : browser,
    updates: updates && { folders: updates.folders.map(absolute), publicKey: absolute(updates.publicKey) },
    exportFolder: exportFolder && absolute(exportFolder),
  };
}

/** What the app is told of a config. */
export function showOf(config: KioskConfig, version: string): Show {
  const { languages, theme, idle, attract, publicBase, keyboards, readAloud } = config;
  return { version, languages, theme, idle, attract, publicBase, keyboards, readAloud };
}

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EXAMPLE_CONFIG, configJsonSchema, parseConfig } from "../../../src/archive/kiosk/config.ts";
import { formatIssue } from "../../../src/core/issue.ts";

test.each([
  [[], /The whole is “\[\]”: it is not an object\./],
  [{ idel: {} }, /There is no key "idel"\. Did you mean "idle"\?/],
  [{ idle: { wiat: 3 } }, /There is no key "idle\.wiat"\. Did you mean "wait"\? The keys here are wait, countdown\./],
  [{ idle: { wait: "soon" } }, /"idle\.wait" is “soon”: it is not a number\. Seconds .* 10 to 3600\./],
  [{ idle: { wait: 3 } }, /"idle\.wait" is “3”: it is less than 10\./],
  [{ languages: ["en", "fr"] }, /"languages\[1\]" is “fr”: it is none of en, az, ru, hy\./],
  [{ languages: [] }, /"languages" is “\[\]”: it is too short\./],
  [{ languages: ["en", "en"] }, /it names a language twice\./],
  [{ staff: {} }, /"staff\.pin" is missing\. 4 to 12 digits/],
  [{ staff: { pin: 1234 } }, /"staff\.pin" is “1234”: it is not a string\. 4 to 12 digits, in quotes/],
  [{ staff: { pin: "0000" } }, /it is one digit repeated\./],
  [{ hours: { from: "9:30", to: "18:00" } }, /"hours\.from" is “9:30”/],
  [{ hours: { from: "09:30", to: "09:30" } }, /it begins and ends at the same time\./],
  [{ publicBase: "example.org" }, /"publicBase" is “example\.org”.*ending in \//],
  [{ publicBase: "https://example.org/atlas" }, /"publicBase" is/],
  [{ publicBase: "javascript:alert(1)/" }, /"publicBase" is/],
  [{ port: 70000 }, /"port" is “70000”: it is more than 65535\./],
  [{ browserFlags: ["kiosk"] }, /"browserFlags\[0\]" is “kiosk”/],
  [{ updates: { folders: "x", publicKey: "k" } }, /"updates\.folders" is “x”: it is not an array\./],
])("%j is refused with a sentence", (value, sentence) => {
  const { config, issues } = parseConfig(value, "kiosk.json");
  expect(config).toBeNull();
  expect(issues).toHaveLength(1);
  expect(formatIssue(issues[0]!)).toMatch(sentence);
  expect(formatIssue(issues[0]!)).toMatch(/^kiosk\.json: /);
});

test("the example and an empty file are right, and each key says what it is", () => {
  expect(parseConfig(EXAMPLE_CONFIG, "kiosk.json").config).toEqual(EXAMPLE_CONFIG);
  expect(parseConfig({}, "kiosk.json").config).toMatchObject({ idle: { wait: 60, countdown: 30 }, staff: null });
  const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> };
  for (const [key, { description }] of Object.entries(properties)) expect(description, key).toBeTruthy();
});

/** Each key of a JSON Schema with its default, as JSON; null where it has none. */
function keysOf(schema: Described, above = ""): [string, string | null][] {
  const properties = schema.properties ?? schema.anyOf?.find((one) => one.properties)?.properties ?? {};
  return Object.entries(properties).flatMap(([key, inner]): [string, string | null][] => {
    const name = `${above}${key}`;
    const below = keysOf(inner, `${name}.`);
    // Where all keys below have defaults, the key itself is not worth a row.
    const own: [string, string | null] = [name, "default" in inner ? JSON.stringify(inner.default) : null];
    if (name === "hours") return [own];
    return "default" in inner && inner.default !== null && below.length > 0 ? below : [own, ...below];
  });
}

interface Described {
  default?: unknown;
  properties?: Record<string, Described>;
  anyOf?: Described[];
}

test("the README lists every key with its default, and no other", async () => {
  const readme = await readFile("README.md", "utf8");
  const section = readme.slice(readme.indexOf("\n## Kiosk\n"), readme.indexOf("\n## Command line\n"));
  const rows = [...section.matchAll(/^\| `([\w.]+)` \| (?:`([^`]*)`|–) \|/gm)].map(([, key, value]) => [
    key,
    value ?? null,
  ]);
  const keys = keysOf(configJsonSchema() as Described).filter(([key]) => key !== "$schema");
  expect(rows).toEqual(keys);
});

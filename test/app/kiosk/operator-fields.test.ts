import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatIssue } from "../../../src/core/issue.ts";
import { issuesByPath, SECTIONS, valueAt, withValue } from "../../../src/app/kiosk/operator/fields.ts";
import { DEFAULT_CONFIG, parseConfig } from "../../../src/archive/kiosk/config.ts";

const paths = SECTIONS.flatMap(({ fields }) => fields.map(({ path }) => path));

describe("the operator's form", () => {
  test("has every setting of kiosk.json", () => {
    const groups = new Set(paths.map((path) => path.split(".")[0]));
    expect([...groups].sort()).toEqual(Object.keys(DEFAULT_CONFIG).sort());
  });

  test("has a name and a help for every setting", () => {
    const words = JSON.parse(readFileSync("src/app/kiosk/operator/words/en.json", "utf8")) as Record<string, string>;
    for (const path of paths) for (const key of [path, `${path}.help`]) expect(words[key], key).toBeTruthy();
  });

  test("reads back what it writes, and leaves the config that it was given as it was", () => {
    const config = Object.freeze({ ...DEFAULT_CONFIG });
    expect(valueAt(withValue(config, "idle.wait", 90), "idle.wait")).toBe(90);
    expect(withValue(config, "idle.wait", 90).idle).toEqual({ ...DEFAULT_CONFIG.idle, wait: 90 });
    expect(valueAt(config, "staff.pin")).toBeNull();
  });

  test("fills a group in with its first setting, and takes it away with its last", () => {
    const withPin = withValue(DEFAULT_CONFIG, "staff.pin", "2718");
    expect(withPin.staff).toEqual({ pin: "2718", tries: 5, lockMinutes: 5 });
    expect(withValue(withPin, "staff.pin", "").staff).toBeNull();
    const from = withValue(DEFAULT_CONFIG, "hours.from", "09:00");
    expect(from.hours).toEqual({ from: "09:00", to: "" });
    expect(withValue(from, "hours.from", "").hours).toBeNull();
    expect(withValue(DEFAULT_CONFIG, "publicBase", "").publicBase).toBeNull();
  });

  test("shows every issue beside its setting", () => {
    const faulty = {
      idle: { wait: 3 },
      hours: { from: "09:00", to: "09:00" },
      languages: ["en", "xx"],
      staff: { pin: "1" },
      colour: "red",
    };
    const { at, rest } = issuesByPath(parseConfig(faulty, "kiosk.json").issues.map(formatIssue));
    expect([...at.keys()].sort()).toEqual(["hours.from", "idle.wait", "languages", "staff.pin"]);
    expect(at.get("idle.wait")![0]).toMatch(/^"idle.wait" is “3”/);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(/There is no key "colour"/);
  });
});

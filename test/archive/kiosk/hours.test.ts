import { expect, test } from "vitest";
import { isPlausible, isRestartDue, screenState } from "../../../src/archive/kiosk/hours.ts";
import { mountPoints, countsAsCsv } from "../../../src/archive/kiosk/export.ts";

const DAY = { from: "09:30", to: "18:00" };
const NIGHT = { from: "20:00", to: "02:00" };

test.each([
  [null, 3 * 60, true, "on"],
  [DAY, 9 * 60 + 29, true, "off"],
  [DAY, 9 * 60 + 30, true, "on"],
  [DAY, 18 * 60, true, "off"],
  [DAY, 3 * 60, false, "on"],
  [NIGHT, 23 * 60, true, "on"],
  [NIGHT, 60, true, "on"],
  [NIGHT, 2 * 60, true, "off"],
  [NIGHT, 12 * 60, true, "off"],
] as const)("hours %j at minute %i, clock plausible %s: %s", (hours, minutes, plausible, state) => {
  expect(screenState(hours, minutes, plausible)).toBe(state);
});

test("a clock that stands before the show was made cannot be right", () => {
  expect(isPlausible(0, [1000])).toBe(false);
  expect(isPlausible(1000, [1000, 0])).toBe(true);
});

test.each([
  [null, 240, true, 5000, false],
  ["04:00", 240, true, 600, true],
  ["04:00", 250, true, 5, false],
  ["04:00", 239, true, 600, false],
  ["04:00", 600, true, 300, false],
  ["04:00", 600, true, 361, true],
  ["04:00", 240, false, 600, false],
  ["04:00", 700, false, 1440, true],
] as const)(
  "restart at %s, minute %i, plausible %s, running %i minutes: %s",
  (at, minutes, plausible, running, due) => {
    expect(isRestartDue(at, minutes, plausible, running)).toBe(due);
  },
);

test("sticks are found among the mounts, and counts are quoted as RFC 4180 says", () => {
  const mounts = [
    "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
    "90 22 8:17 / /media/kiosk/MY\\040STICK rw,nosuid - vfat /dev/sdb1 rw",
    "91 22 8:33 / /run/media/dateline/sdc1 ro - vfat /dev/sdc1 ro",
  ];
  expect(mountPoints(mounts.join("\n"))).toEqual(["/media/kiosk/MY STICK"]);
  expect(countsAsCsv([{ day: "2026-11-24", place: "x-a", name: 'The "old", town', count: 2 }])).toBe(
    'day,place,name,count\r\n2026-11-24,x-a,"The ""old"", town",2\r\n',
  );
});

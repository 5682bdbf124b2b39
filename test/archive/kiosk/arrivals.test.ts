import { expect, test } from "vitest";
import { Arrivals, RETRY, SETTLE } from "../../../src/archive/kiosk/arrivals.ts";

test("a file is due when it has stood still, once, and again when it changes or comes back", () => {
  const arrivals = new Arrivals();
  const file = { file: "a", bytes: 1, changed: 1 };
  const due = (found: (typeof file)[], now: number) => arrivals.due(found, now).map(({ bytes }) => bytes);
  expect(due([file], 0)).toEqual([]);
  expect(due([{ ...file, bytes: 2 }], SETTLE)).toEqual([]);
  expect(due([{ ...file, bytes: 2 }], 2 * SETTLE)).toEqual([2]);
  arrivals.retry("a", 10);
  expect(due([{ ...file, bytes: 2 }], 9 + RETRY)).toEqual([]);
  expect(due([{ ...file, bytes: 2 }], 10 + RETRY)).toEqual([2]);
  arrivals.done("a");
  expect(due([{ ...file, bytes: 2 }], 1e9)).toEqual([]);
  // The wall clock was set back: a file's date says nothing but that it is another one.
  expect(due([{ ...file, bytes: 2, changed: -5 }], 1e9)).toEqual([]);
  expect(due([{ ...file, bytes: 2, changed: -5 }], 1e9 + SETTLE)).toEqual([2]);
  arrivals.done("a");
  expect(due([], 1e9)).toEqual([]);
  expect(due([{ ...file, bytes: 2, changed: -5 }], 2e9)).toEqual([]);
  expect(due([{ ...file, bytes: 2, changed: -5 }], 2e9 + SETTLE)).toEqual([2]);
});

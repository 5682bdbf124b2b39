import { expect, test } from "vitest";
import { coldFaults, coldStarts } from "../../bench/cold-start.ts";

test("with every network but loopback cut, folder, file and service worker show the same pixels and counts", async () => {
  const cold = await coldStarts(["place/AZ-KAL/"]);
  expect(cold.starts.map(({ way }) => way)).toEqual(["folder", "file", "worker"]);
  expect(cold.starts[0]!.counts.length).toBeGreaterThan(10);
  expect(coldFaults(cold)).toEqual([]);
}, 180_000);

import { expect, test } from "vitest";
import { coldStarts, differing } from "../../bench/cold-start.ts";

test("with every network but loopback cut, folder, file and service worker show the same pixels and counts", async () => {
  const { starts, refused } = await coldStarts(["place/AZ-KAL/"]);
  const [folder] = starts;
  expect(starts.map(({ way }) => way)).toEqual(["folder", "file", "worker"]);
  expect(folder!.counts.length).toBeGreaterThan(10);
  for (const { way, counts, pixels, failed } of starts) {
    expect([way, counts, failed]).toEqual([way, folder!.counts, []]);
    expect([way, differing(pixels, folder!.pixels)]).toEqual([way, expect.closeTo(0, 3)]);
  }
  expect(refused).toEqual([]);
}, 180_000);

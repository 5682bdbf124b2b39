import path from "node:path";
import { expect, test } from "vitest";
import { Refusals } from "../../../src/archive/kiosk/refusals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("refusals outlive a restart, and there are never more than a ring holds", async () => {
  const file = path.join(await temporaryFolder(), "refused.json");
  const refusals = await Refusals.open(file);
  for (let number = 0; number < 510; number++) await refusals.add(String(number));
  const again = await Refusals.open(file);
  expect([again.has("9"), again.has("10"), again.has("509")]).toEqual([false, true, true]);
});

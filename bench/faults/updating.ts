import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { Updates } from "../../src/archive/kiosk/updates.ts";
import { bundleOf } from "./bundles.ts";
import { smallSite } from "./tree.ts";

/*
 * `updating.ts <folder> <sequence> <private key>`: takes one show after another at a kiosk, each in place of the one before it, until it is
 * killed. One in four does not come up.
 */
const [root, first, pem] = process.argv.slice(2) as [string, string, string];
const [state, stick] = [join(root, "state"), join(root, "stick")];
const key = createPrivateKey(pem);
const report = (): void => {};
const sticks = async (): Promise<string[]> => [];
const updates = await Updates.open({ state, folders: [stick], publicKey: createPublicKey(key), report, sticks });
let now = 0;
for (let sequence = Number(first); ; sequence++) {
  writeFileSync(join(stick, "show.dateline"), bundleOf(smallSite(`show ${sequence}`), sequence, key));
  for (let tick = 0; tick < 3; tick++) await updates.tick((now += 5));
  // The harness begins to count when the first show is staged.
  process.stderr.write(".");
  await updates.swap();
  if (sequence % 4 !== 0) await updates.confirm();
  else for (const wait of [0, 91]) await updates.tick((now += wait));
}

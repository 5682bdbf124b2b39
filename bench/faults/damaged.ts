import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../../src/archive/context.ts";
import { stageBundle } from "../../src/archive/bundle/stage.ts";
import { Updates } from "../../src/archive/kiosk/updates.ts";
import { Random } from "../kiosk/random.ts";
import { bundleOf, DAMAGES, KEYS } from "./bundles.ts";
import { digestOf, smallSite } from "./tree.ts";

/**
 * Damages a right bundle in so many ways and offers each to a kiosk that runs a show: once to what stages it, and all together in a watched
 * folder. Everything below the parent of the state folder must be as it was.
 * @returns what was not refused, or was changed
 */
export async function offerDamaged(times: number, seed: number, onStep: (made: number) => void): Promise<string[]> {
  const random = new Random(seed);
  const root = mkdtempSync(join(tmpdir(), "dateline-damaged-"));
  const [state, stick] = [join(root, "kiosk", "state"), join(root, "stick")];
  const showsFolder = join(state, "shows");
  const faults: string[] = [];
  const said: string[] = [];
  const open = (): Promise<Updates> =>
    Updates.open({
      state,
      folders: [stick],
      publicKey: KEYS.publicKey,
      report: (text) => void said.push(text),
      sticks: async () => [],
    });
  try {
    for (const folder of [state, stick]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(stick, "first.dateline"), bundleOf(smallSite("first"), 100));
    const first = await open();
    for (const now of [0, 10]) await first.tick(now);
    await first.swap();
    await first.confirm();
    rmSync(join(stick, "first.dateline"));
    const before = digestOf(join(root, "kiosk"));

    const tree = smallSite("second");
    const whole = bundleOf(tree, 200);
    const kinds = Object.entries(DAMAGES);
    for (let number = 0; number < times; number++) {
      const [kind, damage] = kinds[number % kinds.length]!;
      const file = join(stick, `${number}.dateline`);
      writeFileSync(file, damage(whole, tree, 200, random));
      const fault = await stageBundle(file, { publicKey: KEYS.publicKey, showsFolder, newerThan: 100 }).then(
        () => "it was staged",
        (error: Error) => (error instanceof CommandError ? null : `it threw ${error.stack}`),
      );
      if (fault !== null) faults.push(`${kind} (${number}): ${fault}`);
      if (digestOf(join(root, "kiosk")) !== before) faults.push(`${kind} (${number}): something was written`);
      onStep(number + 1);
    }

    said.length = 0;
    const updates = await open();
    for (const now of [0, 10, 20, 100]) await updates.tick(now);
    if (updates.ready !== null) faults.push(`show ${updates.ready} waits for its turn`);
    if (said.length !== times) faults.push(`${said.length} of ${times} refusals were reported`);
    rmSync(join(state, "refused.json"), { force: true });
    if (digestOf(join(root, "kiosk")) !== before) faults.push("the kiosk's state was changed");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return faults;
}

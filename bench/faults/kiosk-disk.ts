import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RECORD } from "../../src/archive/bundle/shows.ts";
import { readPointer } from "../../src/archive/kiosk/pointer.ts";
import { Updates } from "../../src/archive/kiosk/updates.ts";
import { bundleOf, KEYS } from "./bundles.ts";
import { digestOf, plant, smallSite, type Tree } from "./tree.ts";

/** A kiosk's state and a stick, for trials: a folder that its user removes. */
export class KioskDisk {
  readonly root: string;
  readonly state: string;
  readonly stick: string;
  readonly said: string[] = [];

  constructor(root = mkdtempSync(join(tmpdir(), "dateline-disk-"))) {
    this.root = root;
    this.state = join(root, "state");
    this.stick = join(root, "stick");
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  empty(): void {
    for (const folder of [this.state, this.stick]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    }
  }

  offer(name: string, tree: Tree, sequence: number): void {
    writeFileSync(join(this.stick, `${name}.dateline`), bundleOf(tree, sequence));
  }

  open(): Promise<Updates> {
    const { state, stick, said } = this;
    const report = (text: string): void => void said.push(text);
    return Updates.open({ state, folders: [stick], publicKey: KEYS.publicKey, report, sticks: async () => [] });
  }

  /** Looks for bundles, and shows the newest that there is. */
  async update(updates: Updates, from = 0): Promise<void> {
    for (const now of [from, from + 5]) await updates.tick(now);
    await updates.swap();
  }

  /** Title of the show that the kiosk shows, and what of it is not as it was bundled. */
  async shown(): Promise<{ title: string | null; fault: string | null }> {
    const pointer = await readPointer(this.state);
    if (pointer === null) return { title: null, fault: null };
    const show = join(this.state, "shows", pointer.version);
    const title = /<title>(.*)<\/title>/.exec(readFileSync(join(show, "index.html"), "utf8"))?.[1] ?? null;
    const [copy, right] = [join(this.root, "copy"), join(this.root, "right")];
    rmSync(copy, { recursive: true, force: true });
    cpSync(show, copy, { recursive: true });
    rmSync(join(copy, RECORD));
    plant(right, smallSite(title ?? ""));
    return { title, fault: digestOf(copy) === digestOf(right) ? null : `show ${title} is not as it was bundled` };
  }

  strays(): string[] {
    const hidden = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith("."));
    return [...hidden(this.state), ...hidden(join(this.state, "shows"))];
  }
}

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bundleOf, KEYS } from "../../../bench/faults/bundles.ts";
import { digestOf, plant, smallSite, type Tree } from "../../../bench/faults/tree.ts";
import { readPointer, rollBack, swapPointer } from "../../../src/archive/kiosk/pointer.ts";
import { Refusals } from "../../../src/archive/kiosk/refusals.ts";
import { Updates } from "../../../src/archive/kiosk/updates.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A kiosk's updates, and a clock that tests turn. */
class Trial {
  readonly said: string[] = [];
  readonly state: string;
  readonly stick: string;
  updates!: Updates;
  now = 0;

  private constructor(folder: string) {
    this.state = path.join(folder, "state");
    this.stick = path.join(folder, "stick");
  }

  static async begin(): Promise<Trial> {
    const trial = new Trial(await temporaryFolder());
    await mkdir(trial.state);
    await mkdir(trial.stick);
    await trial.restart();
    return trial;
  }

  /** As after a power cut: nothing is remembered but what is on the disk, and the seconds begin anew. */
  async restart(): Promise<void> {
    this.now = 0;
    this.said.length = 0;
    const { state, stick } = this;
    const report = (text: string): void => void this.said.push(text);
    const sticks = async (): Promise<string[]> => [];
    this.updates = await Updates.open({ state, folders: [stick], publicKey: KEYS.publicKey, report, sticks });
  }

  async wait(seconds: number): Promise<void> {
    for (const end = this.now + seconds; this.now < end; this.now += 5) await this.updates.tick(this.now);
  }

  /** Plugs a bundle in and waits until it has been looked at. */
  async offer(name: string, sequence: number, tree: Tree = smallSite(name)): Promise<void> {
    await writeFile(path.join(this.stick, `${name}.dateline`), bundleOf(tree, sequence));
    await this.wait(15);
  }

  /** Offers a show, swaps to it and lets its page say that it lives. */
  async run(name: string, sequence: number): Promise<void> {
    await this.offer(name, sequence);
    await this.updates.swap();
    await this.updates.confirm();
  }

  /** Title of the show that the pointer names; null: the one that was built. */
  async shown(): Promise<string | null> {
    const pointer = await readPointer(this.state);
    if (pointer === null) return null;
    const page = await readFile(path.join(this.state, "shows", pointer.version, "index.html"), "utf8");
    return /<title>(.*)<\/title>/.exec(page)![1]!;
  }

  shows(): Promise<string[]> {
    return readdir(path.join(this.state, "shows"));
  }
}

test("a bundle waits until it is told to, is on trial until its page lives, and stays", async () => {
  const trial = await Trial.begin();
  await trial.offer("one", 10);
  const version = trial.updates.ready!;
  expect([await trial.shown(), trial.said]).toEqual([null, [expect.stringMatching(/^Show \w+ \(10\) .* is ready\.$/)]]);
  await trial.updates.swap();
  expect([await trial.shown(), trial.updates.ready]).toEqual(["one", null]);
  expect(await readPointer(trial.state)).toEqual({ version, trial: 1 });
  await trial.wait(60);
  await trial.updates.confirm();
  await trial.wait(300);
  await trial.restart();
  await trial.wait(300);
  expect(await readPointer(trial.state)).toEqual({ version });
  expect(trial.updates.ready).toBeNull();
});

test("what is staged is what was bundled, byte by byte, and nothing beside it", async () => {
  const trial = await Trial.begin();
  await trial.offer("one", 10);
  const show = path.join(trial.state, "shows", trial.updates.ready!);
  await rm(path.join(show, ".bundle.json"));
  const planted = path.join(await temporaryFolder(), "site");
  plant(planted, smallSite("one"));
  expect(digestOf(show)).toBe(digestOf(planted));
});

test("a show whose page never lives is taken back, and neither it nor its bundle is ever tried again", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  await trial.offer("bad", 20);
  const bad = trial.updates.ready;
  await trial.updates.swap();
  await trial.wait(85);
  expect(await trial.shown()).toBe("bad");
  await trial.wait(15);
  expect(await trial.shown()).toBe("one");
  expect(trial.said.at(-1)).toBe(`Show ${bad} did not come up: the one before it is back.`);
  for (let start = 0; start < 3; start++) {
    await trial.wait(200);
    expect([await trial.shown(), trial.updates.ready]).toEqual(["one", null]);
    expect(await trial.shows()).not.toContain(bad);
    await trial.restart();
  }
  await trial.offer("again", 20, smallSite("bad"));
  expect(trial.updates.ready).toBeNull();
  expect(trial.said).toContainEqual(expect.stringMatching(/again\.dateline .* did not come up/));
  await trial.run("three", 30);
  expect(await trial.shown()).toBe("three");
});

test("where the first update fails, the show that was built is back", async () => {
  const trial = await Trial.begin();
  await trial.offer("bad", 20);
  await trial.updates.swap();
  await trial.wait(100);
  expect(await trial.shown()).toBeNull();
  await trial.restart();
  expect(trial.updates.ready).toBeNull();
});

test("the third start with a show that has never lived goes back, whatever the time", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  await trial.offer("bad", 20);
  await trial.updates.swap();
  for (const shown of ["bad", "bad", "one", "one"]) {
    await trial.restart();
    await trial.wait(30);
    expect(await trial.shown()).toBe(shown);
  }
});

test("a power cut on the way back does not bring the refused show again", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  await trial.offer("bad", 20);
  const bad = trial.updates.ready!;
  await trial.updates.swap();
  // What is on the disk where the power goes after the refusal was written, and before the pointer was.
  await (await Refusals.open(path.join(trial.state, "refused.json"))).add(bad);
  await trial.restart();
  expect([await trial.shown(), trial.updates.ready]).toEqual(["one", null]);
});

test("a show that was refused and yet lives is not deleted from under its page", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  await (await Refusals.open(path.join(trial.state, "refused.json"))).add((await readPointer(trial.state))!.version);
  await trial.restart();
  await trial.wait(100);
  expect(await trial.shown()).toBe("one");
});

test("a show that is verified is still ready after a restart, and offered without its stick", async () => {
  const trial = await Trial.begin();
  await trial.offer("one", 10);
  const { ready } = trial.updates;
  await rm(path.join(trial.stick, "one.dateline"));
  await trial.restart();
  expect(trial.updates.ready).toBe(ready);
  await trial.updates.swap();
  expect(await trial.shown()).toBe("one");
});

test("nothing is swapped while a show is on trial, so that the way back leads to one that has lived", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  await trial.offer("two", 20);
  await trial.offer("three", 30);
  await trial.updates.swap();
  await trial.restart();
  await trial.updates.swap();
  expect([await trial.shown(), trial.updates.ready]).toEqual(["three", null]);
  await trial.wait(120);
  expect(await trial.shown()).toBe("one");
  // The one in between has its turn now.
  expect(trial.updates.ready).not.toBeNull();
  await trial.updates.swap();
  expect(await trial.shown()).toBe("two");
  await swapPointer(trial.state, (await readPointer(trial.state))!.version);
  await rollBack(trial.state);
  expect(await trial.shown()).toBe("one");
});

test("a show that is staged while another one is swapped in waits until that one has lived", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  await trial.offer("two", 20);
  await writeFile(path.join(trial.stick, "three.dateline"), bundleOf(smallSite("three"), 30));
  await trial.updates.tick(trial.now);
  const staging = trial.updates.tick((trial.now += 5));
  await trial.updates.swap();
  await staging;
  for (let start = 0; start < 2; start++) {
    expect([await trial.shown(), trial.updates.ready]).toEqual(["two", null]);
    await trial.updates.swap();
    expect(await trial.shown()).toBe("two");
    await trial.restart();
  }
  await trial.updates.confirm();
  expect(trial.updates.ready).not.toBeNull();
  await trial.updates.swap();
  expect(await trial.shown()).toBe("three");
});

test("a sign of life at the last moment counts, or comes too late: never both", async () => {
  for (let round = 0; round < 20; round++) {
    const trial = await Trial.begin();
    await trial.run("one", 10);
    await trial.offer("two", 20);
    const version = trial.updates.ready!;
    await trial.updates.swap();
    await trial.updates.tick(trial.now);
    await Promise.all([trial.updates.tick(trial.now + 91), trial.updates.confirm(), trial.updates.swap()]);
    const refused = (await Refusals.open(path.join(trial.state, "refused.json"))).has(version);
    expect([await trial.shown(), refused]).toEqual(refused ? ["one", true] : ["two", false]);
  }
});

test("two heartbeats at once swap once, and the way back does not lead to the show itself", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  const { version } = (await readPointer(trial.state))!;
  await trial.offer("two", 20);
  await Promise.all([trial.updates.swap(), trial.updates.swap(), trial.updates.confirm(), trial.updates.confirm()]);
  expect(await readPointer(trial.state)).toMatchObject({ previous: version });
});

test("a show that is older, or the same, is refused without being written", async () => {
  const trial = await Trial.begin();
  await trial.run("new", 20);
  await trial.offer("old", 10);
  await trial.offer("same", 20);
  await trial.wait(200);
  expect(trial.updates.ready).toBeNull();
  expect(trial.said.filter((text) => /is not newer than the one that runs \(20\)/.test(text))).toHaveLength(2);
  expect(await trial.shows()).toHaveLength(1);
});

test("of several bundles the newest is shown, whichever was found first", async () => {
  const trial = await Trial.begin();
  for (const [name, sequence] of [
    ["a", 30],
    ["b", 40],
    ["c", 20],
  ] as const) {
    await writeFile(path.join(trial.stick, `${name}.dateline`), bundleOf(smallSite(name), sequence));
  }
  await trial.wait(15);
  await trial.updates.swap();
  expect(await trial.shown()).toBe("b");
});

test("a bundle that is still being copied is left alone; one that was damaged is not tried again, and its mended copy is", async () => {
  const trial = await Trial.begin();
  const whole = bundleOf(smallSite("one"), 10);
  const file = path.join(trial.stick, "one.dateline");
  for (const part of [0.2, 0.5, 0.9]) {
    await writeFile(file, whole.subarray(0, whole.length * part));
    await trial.updates.tick((trial.now += 3));
  }
  expect(trial.said).toEqual([]);
  const damaged = Buffer.from(whole);
  damaged[damaged.length - 9]! ^= 1;
  await writeFile(file, damaged);
  await trial.wait(200);
  expect(trial.said).toEqual([expect.stringMatching(/assets\/app\.js in it was altered or damaged/)]);
  await trial.restart();
  await trial.wait(60);
  expect(trial.said).toEqual([expect.stringMatching(/It was damaged when it was tried/)]);
  expect(await trial.shows()).toEqual([]);
  await writeFile(file, whole);
  await trial.wait(60);
  expect(trial.updates.ready).not.toBeNull();
});

test("a pointer that is torn or foul means the show that was built, and heals by itself", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  const file = path.join(trial.state, "current.json");
  const { version } = (await readPointer(trial.state))!;
  for (const text of ["", "{", "null", '{"version":"../../x"}', `{"version":"${version}","trial":"x"}`]) {
    await writeFile(file, text);
    expect(await readPointer(trial.state)).toBeNull();
  }
  await writeFile(path.join(trial.state, "refused.json"), '{"not":"a list"}');
  await trial.restart();
  expect(trial.updates.ready).toBe(version);
  await trial.updates.swap();
  expect(await trial.shown()).toBe("one");
});

test("what a power cut left half staged or half deleted is gone at the next start", async () => {
  const trial = await Trial.begin();
  await trial.run("one", 10);
  const shows = path.join(trial.state, "shows");
  plant(path.join(shows, ".passing-1234"), smallSite("half"));
  // A folder of a right name without its record is not whole.
  plant(path.join(shows, "0".repeat(32)), smallSite("half"));
  await writeFile(path.join(trial.state, ".current.json.writing-4194305-1"), "{");
  // The same process id comes again at every start of a machine.
  await writeFile(path.join(trial.state, `.current.json.writing-${process.pid}-0`), "{");
  await trial.restart();
  await trial.run("two", 20);
  expect((await trial.shows()).length).toBe(2);
  expect((await readdir(trial.state)).sort()).toEqual(["current.json", "shows"]);
});

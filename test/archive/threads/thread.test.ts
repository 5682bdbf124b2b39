import path from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { extract } from "../../../src/archive/commands/extract.ts";
import { CommandError } from "../../../src/archive/context.ts";
import { Tasks } from "../../../src/archive/threads/tasks.ts";
import { Thread } from "../../../src/archive/threads/thread.ts";
import { smallGazetteer } from "../../fixtures/small-gazetteer.ts";
import { testContext } from "../context.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const LOST =
  /^A worker thread ended before its work was done \(exit code 3\), so the output is not whole\. Run .* --jobs 1/;

const row = (values: object): Uint8Array => Buffer.from(JSON.stringify({ language: "en", ...values }));

/** A worker thread that says it is ready, and then does this with each question. */
async function worker(onQuestion: string): Promise<string> {
  const text = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", (question) => { ${onQuestion} });
    parentPort.postMessage("ready");`;
  return path.join(await temporaryFolder({ "worker.mjs": text }), "worker.mjs");
}

function threadOf(file: string): Thread {
  const thread = new Thread(file, smallGazetteer.shared());
  onTestFinished(() => thread.end());
  return thread;
}

test("a thread answers as the tasks do where they are called", async () => {
  const tasks = new Tasks(smallGazetteer);
  const thread = threadOf(path.resolve("dist/worker.js"));
  const lines = [
    {
      number: 1,
      bytes: row({ id: "a", text: "A flood hit Baku in Azerbaijan in July 2020.", published: "2020-07-02" }),
    },
    { number: 2, bytes: row({ id: "b", published: "2021-02-31", text: "Rain." }) },
    { number: 3, bytes: Buffer.from("{oops") },
    { number: 4, bytes: null },
  ];
  const article = { id: "a", title: "Rain", text: "It rained in Baku on 2 July 2020.", language: "en", file: "a.txt" };
  expect(await thread.do("extractLines", lines)).toEqual(await tasks.extractLines(lines));
  expect(await thread.do("extractArticles", [article])).toBe(await tasks.extractArticles([article]));
  expect(await thread.do("analyse", [article])).toEqual(await tasks.analyse([article]));
});

test("who waits for a thread that ends is told so, and so is who asks it later", async () => {
  const thread = threadOf(await worker("process.exit(3)"));
  const lost = [thread.do("analyse", []), thread.do("analyse", [])];
  for (const answer of lost) await expect(answer).rejects.toThrow(LOST);
  await expect(thread.do("analyse", [])).rejects.toThrow(CommandError);
});

test("a fault of the program in a thread is the same fault here", async () => {
  const thread = threadOf(await worker('parentPort.postMessage({ error: new RangeError("Too far.") })'));
  await expect(thread.do("analyse", [])).rejects.toThrow(RangeError);
});

test("a thread that ends amid the input ends the command, though more would come", async () => {
  const context = await testContext();
  const line = `${JSON.stringify({ id: 1, language: "en", text: "It rained in Baku. ".repeat(2000) })}\n`;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) yield Buffer.from(line);
  }
  const workerFile = await worker("process.exit(3)");
  const running = extract([], { jobs: 2 }, { ...context, workerFile, stdin: Readable.from(endless()) });
  await expect(running).rejects.toThrow(LOST);
});

import path from "node:path";
import { Readable, Writable } from "node:stream";
import type { Context } from "../../src/archive/context.ts";
import { smallGazetteer } from "../fixtures/small-gazetteer.ts";
import { SMALL_APP } from "../fixtures/small-app.ts";
import { smallGeodata } from "../fixtures/small-geodata.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface TestContext extends Context {
  stdout: Kept;
  stderr: Kept;
  interrupt(): void;
}

/**
 * A context as the process would hand it to a command, with small geodata and a stand-in for the compiled app.
 * @param files in the working folder
 */
export async function testContext(files: Record<string, string | Uint8Array> = {}, stdin = ""): Promise<TestContext> {
  const workingFolder = await temporaryFolder(files);
  const app = await temporaryFolder(SMALL_APP);
  const stopping = new AbortController();
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: new Kept(),
    stderr: new Kept(),
    version: "0.0.0",
    workingFolder,
    appFolder: path.join(app, "app"),
    singleFolder: path.join(app, "single"),
    workerFile: path.join(app, "no-worker.js"),
    geodataFolder: await temporaryFolder(await smallGeodata()),
    loadGazetteer: async () => smallGazetteer,
    loadRenderer: async () => (data) => ({
      html: `<h1>${data.view.page}</h1><a href="${data.root}">Start</a>`,
      head: `<meta name="dateline-root" content="${data.root}">`,
      title: `${data.view.page} & more`,
    }),
    interrupted: stopping.signal,
    interrupt: () => stopping.abort(),
  };
}

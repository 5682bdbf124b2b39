import path from "node:path";
import { Readable, Writable } from "node:stream";
import type { Context } from "../../src/archive/context.ts";
import { smallGazetteer } from "../fixtures/small-gazetteer.ts";
import { smallGeodata } from "./small-geodata.ts";
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

const APP = {
  "app/index.html": `<!doctype html>
<html lang="en">
  <head>
    <title>Dateline</title>
    <script type="module" crossorigin src="./assets/index-abcdefgh.js"></script>
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`,
  "app/icon.svg": "<svg/>",
  "single/index.html": `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Dateline</title>
    <link rel="icon" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/index-abcdefgh.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style-abcdefgh.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`,
  "single/assets/index-abcdefgh.js": 'const end = "</script>";',
  "single/assets/style-abcdefgh.css": "a { color: red }",
  "app/manifest.webmanifest": '{"name":"Dateline atlas","start_url":"."}',
  "app/sw.js": "const setup = self.__DATELINE_SETUP;",
  "app/assets/index-abcdefgh.js": `/* ${"app ".repeat(500)}*/\n`,
};

/**
 * A context as the process would hand it to a command, with small geodata and a stand-in for the compiled app.
 * @param files in the working folder
 */
export async function testContext(files: Record<string, string | Uint8Array> = {}, stdin = ""): Promise<TestContext> {
  const workingFolder = await temporaryFolder(files);
  const app = await temporaryFolder(APP);
  const stopping = new AbortController();
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: new Kept(),
    stderr: new Kept(),
    version: "0.0.0",
    workingFolder,
    appFolder: path.join(app, "app"),
    singleFolder: path.join(app, "single"),
    geodataFolder: await smallGeodata(),
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

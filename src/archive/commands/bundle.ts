import path from "node:path";
import { makeKeys, readPrivateKey, readPublicKey } from "../bundle/keys.ts";
import { type BundleManifest, totalBytes } from "../bundle/manifest.ts";
import { verifyBundle } from "../bundle/read-bundle.ts";
import { writeBundle } from "../bundle/write-bundle.ts";
import { CommandError, type Context, EXIT } from "../context.ts";
import { recoverFolder } from "../writers/leftovers.ts";

export interface BundleCommandOptions {
  key?: string;
  out?: string;
  sequence?: number;
  /** Name of a pair of keys to make. */
  newKey?: string;
  /** A bundle to look at. */
  verify?: string;
  json: boolean;
}

/**
 * `dateline bundle`: a site as one signed file for kiosks; or the keys for that; or a look at such a file.
 * @returns the exit code
 */
export async function bundle(
  site: string | undefined,
  options: BundleCommandOptions,
  context: Context,
): Promise<number> {
  const { key, out, sequence = null, newKey, verify } = options;
  const { stdout, workingFolder, version } = context;
  const resolve = (name: string): string => path.resolve(workingFolder, name);
  if (newKey !== undefined) {
    await makeKeys(resolve(newKey));
    const advice = `${newKey}.pem signs: keep it secret, with a copy. ${newKey}.pub.pem goes onto the kiosks.`;
    stdout.write(
      options.json ? `${JSON.stringify({ private: `${newKey}.pem`, public: `${newKey}.pub.pem` })}\n` : `${advice}\n`,
    );
    return EXIT.done;
  }
  if (verify !== undefined) {
    if (key === undefined) throw new CommandError("Name the public key with --key.", EXIT.usage);
    const manifest = await verifyBundle(resolve(verify), await readPublicKey(resolve(key)));
    say(verify, manifest, options, context);
    return EXIT.done;
  }
  if (site === undefined || key === undefined || out === undefined) {
    throw new CommandError("Name the site, --key <private.pem> and --out <file>.", EXIT.usage);
  }
  await recoverFolder(resolve(site));
  const made = { key: await readPrivateKey(resolve(key)), sequence, madeBy: `dateline ${version}` };
  say(out, await writeBundle(resolve(site), resolve(out), made), options, context);
  return EXIT.done;
}

function say(file: string, manifest: BundleManifest, { json }: { json: boolean }, { stdout }: Context): void {
  const { version, sequence, title, madeBy, files } = manifest;
  const bytes = totalBytes(files);
  if (json) {
    stdout.write(`${JSON.stringify({ file, version, sequence, title, madeBy, files: files.length, bytes })}\n`);
    return;
  }
  const rows = [
    ["Bundle", file],
    ["Show", title],
    ["Version", version],
    ["Sequence", String(sequence)],
    ["Made by", madeBy],
    ["Files", `${files.length.toLocaleString("en-GB")}, ${(bytes / 1e6).toFixed(1)} MB`],
  ];
  stdout.write(rows.map(([label, value]) => `${label!.padEnd(9)} ${value}\n`).join(""));
}

import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { encodeManifest, type BundleFile, type BundleManifest, versionOf } from "../../src/archive/bundle/manifest.ts";
import type { Random } from "../kiosk/random.ts";
import type { Tree } from "./tree.ts";

export const KEYS = generateKeyPairSync("ed25519");
const STRANGER = generateKeyPairSync("ed25519");

/** A manifest as a right bundle has it. */
export function manifestOf(tree: Tree, sequence: number, title = "Show"): BundleManifest {
  const files = Object.entries(tree).map(([path, text]): BundleFile => {
    return { path, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") };
  });
  return { version: versionOf(sequence, files), sequence, title, madeBy: "a trial", files };
}

/** A bundle of whatever is handed in: nothing is checked, and the version is made to fit. */
export function pack(manifest: BundleManifest, contents: readonly string[], key: KeyObject = KEYS.privateKey): Buffer {
  const fitting = { ...manifest, version: versionOf(manifest.sequence, manifest.files) };
  const signed = encodeManifest(fitting);
  return Buffer.concat([signed, sign(null, signed, key), ...contents.map((text) => Buffer.from(text))]);
}

export function bundleOf(tree: Tree, sequence: number, key = KEYS.privateKey): Buffer {
  return pack(manifestOf(tree, sequence), Object.values(tree), key);
}

/** Names that must never be written below a folder. */
export const FOUL_PATHS = [
  "../escaped.html",
  "a/../../escaped.html",
  "/tmp/escaped.html",
  "..\\escaped.html",
  "C:\\escaped.html",
  "c:escaped.html",
  "\\\\server\\share\\escaped.html",
  "a//b.html",
  "./a.html",
  "a/./b.html",
  "a/",
  "",
  ".bundle.json",
  "atlas/.hidden",
  "nul\0.html",
  "line\nbreak.html",
  "name.",
  "folder /a.html",
  "index.html",
  "INDEX.HTML",
  "Atlas/other.json",
  "index.html/inside.html",
  "cafe\u0301.html",
  "\ud800.html",
  `${"a".repeat(201)}.html`,
  `${"a/".repeat(250)}b.html`,
];

type Damage = (whole: Buffer, tree: Tree, sequence: number, random: Random) => Buffer;

/** All ways in which a bundle may be broken or hostile. */
export const DAMAGES: Record<string, Damage> = {
  "cut off": (whole, _tree, _sequence, random) => whole.subarray(0, random.below(whole.length)),
  "a flipped bit": (whole, _tree, _sequence, random) => {
    const at = random.below(whole.length);
    return flipped(whole, at, random.below(8));
  },
  "a flipped bit in its list of files": (whole, _tree, _sequence, random) => {
    return flipped(whole, random.below(whole.indexOf("}]}") + 3), random.below(8));
  },
  "not signed": (_whole, tree, sequence) => {
    const signed = encodeManifest(manifestOf(tree, sequence));
    return Buffer.concat([signed, Buffer.alloc(64), ...Object.values(tree).map((text) => Buffer.from(text))]);
  },
  "signed by another key": (_whole, tree, sequence) => bundleOf(tree, sequence, STRANGER.privateKey),
  "files in another order": (_whole, tree, sequence, random) => {
    const contents = Object.values(tree);
    // The last but one is empty.
    const from = random.below(contents.length - 2);
    return pack(manifestOf(tree, sequence), [...contents.slice(0, from), ...contents.slice(from).reverse()]);
  },
  "its list in another order": (whole, tree, sequence) => {
    const manifest = manifestOf(tree, sequence);
    const signed = encodeManifest({ ...manifest, files: [...manifest.files].reverse() });
    return Buffer.concat([signed, whole.subarray(signed.length)]);
  },
  "a foul path": (_whole, tree, sequence, random) => {
    const foul = { ...manifestOf({ [random.of(FOUL_PATHS)]: "foul" }, 1).files[0]! };
    const manifest = manifestOf(tree, sequence);
    return pack({ ...manifest, files: [...manifest.files, foul] }, [...Object.values(tree), "foul"]);
  },
  "a path twice": (_whole, tree, sequence, random) => {
    const manifest = manifestOf(tree, sequence);
    const at = random.below(manifest.files.length);
    const again = [...Object.values(tree), Object.values(tree)[at]!];
    return pack({ ...manifest, files: [...manifest.files, manifest.files[at]!] }, again);
  },
  "a size that is more than there is": (_whole, tree, sequence, random) => {
    const manifest = manifestOf(tree, sequence);
    const bytes = random.of([1, 1e6, 8 * 2 ** 30, 2 ** 40, Number.MAX_SAFE_INTEGER]);
    const [first, ...rest] = manifest.files;
    return pack({ ...manifest, files: [{ ...first!, bytes: first!.bytes + bytes }, ...rest] }, Object.values(tree));
  },
  "a size that is foul": (_whole, tree, sequence, random) => {
    const manifest = manifestOf(tree, sequence);
    const [first, ...rest] = manifest.files;
    return pack(
      { ...manifest, files: [{ ...first!, bytes: random.of([-1, 0.5, NaN]) }, ...rest] },
      Object.values(tree),
    );
  },
  "a list that claims to be longer": (whole, _tree, _sequence, random) => {
    const claim = random.of(["9999999999", "33554433", String(whole.length)]);
    return Buffer.concat([Buffer.from(`dateline-bundle 1 ${claim}\n`), whole.subarray(whole.indexOf("\n") + 1)]);
  },
  "another format": (whole, _tree, _sequence, random) => {
    const start = random.of(["dateline-bundle 2 10\n", "PK\u0003\u0004", "", "dateline-bundle 1 0\n"]);
    return Buffer.concat([Buffer.from(start), whole.subarray(whole.indexOf("\n") + 1)]);
  },
  "something after its end": (whole) => Buffer.concat([whole, Buffer.from("\n")]),
  "no start page": (_whole, tree, sequence) => {
    const { "index.html": _left, ...rest } = tree;
    return bundleOf(rest, sequence);
  },
  "a foul sequence": (_whole, tree, _sequence, random) => bundleOf(tree, random.of([0, -5, 1.5, NaN, 1e300])),
  "a version that is not its own": (_whole, tree, sequence) => {
    const signed = encodeManifest({ ...manifestOf(tree, sequence), version: "0".repeat(32) });
    const signature = sign(null, signed, KEYS.privateKey);
    return Buffer.concat([signed, signature, ...Object.values(tree).map((text) => Buffer.from(text))]);
  },
  "a show that is older": (_whole, tree) => bundleOf(tree, 1),
};

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 1 << bit;
  return copy;
}

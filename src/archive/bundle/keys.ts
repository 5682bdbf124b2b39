import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../context.ts";
import { syncFolder, writeFully } from "../durable.ts";
import { fileFault } from "../file-fault.ts";

/**
 * Makes a pair of Ed25519 keys: `<name>.pem`, which signs and stays secret, and `<name>.pub.pem`, which goes onto kiosks.
 * @throws {CommandError} where one of the files is there already: a key that is lost cannot be made again
 */
export async function makeKeys(name: string): Promise<{ privateFile: string; publicFile: string }> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const [privateFile, publicFile] = [`${name}.pem`, `${name}.pub.pem`];
  const made: string[] = [];
  const write = async (file: string, pem: string | Buffer, mode: number): Promise<void> => {
    const handle = await open(file, "wx", mode);
    made.push(file);
    try {
      await writeFully(handle, Buffer.from(pem));
      await handle.sync();
    } finally {
      await handle.close();
    }
  };
  try {
    await write(privateFile, privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
    await write(publicFile, publicKey.export({ type: "spki", format: "pem" }), 0o644);
    await syncFolder(path.dirname(privateFile));
  } catch (error) {
    for (const file of made) await rm(file, { force: true }).catch(() => {});
    const { code, path: taken } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      throw new CommandError(`${taken} is there already, and a key is never replaced. Choose another name.`);
    }
    throw fileFault(error, privateFile);
  }
  return { privateFile, publicFile };
}

/** @throws {CommandError} where the file is no private Ed25519 key */
export async function readPrivateKey(file: string): Promise<KeyObject> {
  const pem = await readPem(file);
  const remedy = "Name the file that signs, such as museum.pem.";
  return ed25519(() => createPrivateKey(pem), `${file} holds no private Ed25519 key. ${remedy}`);
}

/** @throws {CommandError} where the file is no public Ed25519 key, or is the secret one, which has no business on a kiosk */
export async function readPublicKey(file: string): Promise<KeyObject> {
  const pem = await readPem(file);
  if (pem.includes("PRIVATE KEY")) {
    throw new CommandError(`${file} is the secret key. Keep it where bundles are made, and name the one in .pub.pem.`);
  }
  const remedy = "Name the public one, such as museum.pub.pem.";
  return ed25519(() => createPublicKey(pem), `${file} holds no public Ed25519 key. ${remedy}`);
}

async function readPem(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    throw new CommandError(`The key ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  });
}

function ed25519(read: () => KeyObject, refusal: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new CommandError(refusal);
  }
  if (key.asymmetricKeyType !== "ed25519") throw new CommandError(refusal);
  return key;
}

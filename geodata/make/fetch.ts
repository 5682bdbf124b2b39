import { execFile } from "node:child_process";
import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a program in `folder`; its error text becomes the error where it fails. */
export async function run(program: string, args: string[], folder: string): Promise<string> {
  try {
    return (await execute(program, args, { cwd: folder, maxBuffer: 1 << 28 })).stdout;
  } catch (error) {
    const text = (error as { stderr?: string }).stderr ?? String(error);
    throw new Error(`${program} ${args.join(" ")} failed: ${text.trim()}`, { cause: error });
  }
}

/** Fetches a package from npm and unpacks it, once. Returns the folder that holds its package.json. */
export async function npmPackage(name: string, version: string, work: string): Promise<string> {
  const folder = await unpackOnce(join(work, "npm", `${name.replace("/", "-")}-${version}`), async (target) => {
    const archive = (await run("npm", ["pack", "--silent", `${name}@${version}`], target)).trim().split("\n").at(-1)!;
    await run("tar", ["xzf", archive], target);
    await rm(join(target, archive));
  });
  return join(folder, "package");
}

/** Fetches the current version of a package from Debian and unpacks it, once. Returns the folder that stands for `/`. */
export async function debianPackage(name: string, work: string): Promise<string> {
  return unpackOnce(join(work, "debian", name), async (target) => {
    await run("apt-get", ["download", name], target);
    const archive = (await readdir(target)).find((file) => file.endsWith(".deb"))!;
    await run("dpkg", ["-x", archive, "."], target);
  });
}

async function unpackOnce(folder: string, unpack: (target: string) => Promise<void>): Promise<string> {
  const done = await access(folder).then(
    () => true,
    () => false,
  );
  if (done) return folder;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await unpack(partial);
  await rename(partial, folder);
  return folder;
}

/** Bytes of a path in UTF-8, and of one name in it. */
const LONGEST_PATH = 400;
const LONGEST_NAME = 200;

/** What no name may hold: what separates elsewhere, names drives and streams, or is not to be seen. */
// eslint-disable-next-line no-control-regex
const FOUL = /[\u0000-\u001f\u007f\\:*?"<>|\p{Surrogate}]/u;

/**
 * Why a path may not be written below a folder: null where it may. Paths are relative, with `/`, in Unicode's NFC.
 * @returns the end of a sentence that begins with the path
 */
export function pathFault(path: string): string | null {
  if (path === "") return "is empty";
  if (Buffer.byteLength(path) > LONGEST_PATH) return "is too long";
  if (FOUL.test(path)) return "holds a character that is not allowed";
  if (path !== path.normalize("NFC")) return "is not in normal form";
  for (const name of path.split("/")) {
    if (name === "") return "is not relative, or has an empty part";
    if (name.startsWith(".")) return "leads elsewhere, or is hidden";
    if (/[. ]$/.test(name)) return "has a part that ends in a dot or a space";
    if (Buffer.byteLength(name) > LONGEST_NAME) return "has a part that is too long";
  }
  return null;
}

/**
 * The first path that may not be written, or that another one collides with on some file system: same letters in other case, or a file
 * where another path has a folder.
 * @returns a sentence without its full stop; null where all may be written together
 */
export function pathsFault(paths: readonly string[]): string | null {
  const files = new Set<string>();
  const folders = new Map<string, string>();
  for (const path of paths) {
    const fault = pathFault(path);
    if (fault !== null) return `The path ${JSON.stringify(path.slice(0, 80))} ${fault}`;
    const folded = fold(path);
    if (files.has(folded)) return `The path ${JSON.stringify(path)} collides with another one`;
    files.add(folded);
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const folder = path.slice(0, end);
      const known = folders.get(fold(folder));
      if (known !== undefined && known !== folder)
        return `The folder ${JSON.stringify(folder)} collides with another one`;
      folders.set(fold(folder), folder);
    }
  }
  const both = paths.find((path) => folders.has(fold(path)));
  return both === undefined ? null : `The path ${JSON.stringify(both)} is a file and a folder`;
}

function fold(path: string): string {
  return path.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

import { readFile } from "node:fs/promises";
import path from "node:path";
import { formatIssue, type Issue } from "../../core/issue.ts";
import { checkAtlas } from "../checking/check-atlas.ts";
import { checkPages } from "../checking/check-pages.ts";
import { checkTiles } from "../checking/check-tiles.ts";
import { CommandError, type Context, EXIT } from "../context.ts";
import { recoverFolder } from "../writers/leftovers.ts";

/** Faults that a person is shown; the rest are counted. */
const SHOWN = 50;

/**
 * `dateline check`: whether a site is whole: the version and shape of its atlas, every id and offset in it, its pages and their links, its tiles.
 * @returns the exit code: 1 where there is a fault
 */
export async function check(folder: string, options: { json: boolean }, context: Context): Promise<number> {
  const root = path.resolve(context.workingFolder, folder);
  await recoverFolder(root);
  const manifest = await readFile(path.join(root, "atlas", "atlas.json")).catch(() => null);
  if (manifest === null) throw new CommandError(`There is no atlas in ${folder}: atlas/atlas.json is missing.`);
  const issues: Issue[] = [];
  const report = (issue: Issue): void => {
    issues.push(issue);
  };
  const counts = await checkAtlas(root, report);
  const pages = await checkPages(root, report);
  await checkTiles(root, report);
  if (options.json) {
    context.stdout.write(`${JSON.stringify({ folder, ...counts, pages, issues })}\n`);
  } else {
    for (const issue of issues.slice(0, SHOWN)) context.stderr.write(`${formatIssue(issue)}\n`);
    if (issues.length > SHOWN) context.stderr.write(`… and ${issues.length - SHOWN} more; --json lists them all.\n`);
    const { articles, places, links } = counts;
    const verdict = issues.length === 0 ? "no fault" : issues.length === 1 ? "1 fault" : `${issues.length} faults`;
    context.stdout.write(`${articles} articles, ${places} places, ${links} links, ${pages} pages: ${verdict}.\n`);
  }
  return issues.length === 0 ? EXIT.done : EXIT.failed;
}

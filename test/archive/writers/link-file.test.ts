import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LinkFile } from "../../../src/archive/writers/link-file.ts";
import type { Link } from "../../../src/core/model.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const link = (number: number): Link => {
  const text = `Քարվաճառ «${number}» ${"Kəlbəcər ".repeat((number * 37) % 900)}`;
  return { passage: `a/${number}`, article: "a", text, places: [], dates: [], told: [], span: null };
};

test("links come back as they went in, in any order, before and after they are on disk", async () => {
  const file = path.join(await temporaryFolder(), "links");
  const links = new LinkFile(file);
  for (let number = 0; number < 1000; number++) {
    expect(links.put(link(number))).toBe(number);
    if (number % 300 === 0) expect(links.get(number)).toEqual(link(number));
  }
  for (let number = 999; number >= 0; number -= 7) expect(links.get(number)).toEqual(link(number));
  links.close();
  expect(existsSync(file)).toBe(false);
});

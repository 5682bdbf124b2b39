import { afterEach, describe, expect, test, vi } from "vitest";
import { Unavailable } from "../../../src/app/state/source.ts";
import { WebSource } from "../../../src/app/state/web-source.ts";

type Answer = "whole" | "part" | "no answer";

/** A server that answers one request after the other like this, and notes how it was asked. */
function serve(...answers: Answer[]): RequestInit[] {
  const asked: RequestInit[] = [];
  vi.stubGlobal("fetch", (_: string, request: RequestInit) => {
    asked.push(request);
    const answer = answers.shift();
    if (answer === "no answer") return Promise.reject(new TypeError("Failed to fetch"));
    const body = answer === "whole" ? "0123456789" : "345";
    return Promise.resolve(new Response(body, { status: answer === "whole" ? 200 : 206, headers: { etag: '"1"' } }));
  });
  return asked;
}

const read = async (source: WebSource): Promise<string> =>
  new TextDecoder().decode((await source.part("a.pmtiles", 3, 3)).data);

afterEach(() => vi.unstubAllGlobals());

describe("a part of a file", () => {
  test("is asked for by its bytes", async () => {
    const asked = serve("part");
    expect(await read(new WebSource("/"))).toBe("345");
    expect(asked[0]!.headers).toEqual({ range: "bytes=3-5" });
  });

  test("is cut out of the whole, which is then kept", async () => {
    const asked = serve("whole");
    const source = new WebSource("/");
    expect([await read(source), await read(source)]).toEqual(["345", "345"]);
    expect(asked).toHaveLength(1);
  });

  test("is never taken from the browser's cache, which mixes up parts", async () => {
    const asked = serve("part", "part");
    const source = new WebSource("/");
    await read(source);
    await source.part("a.pmtiles", 3, 3, { fresh: true });
    expect(asked.map(({ cache }) => cache)).toEqual(["no-store", "reload"]);
  });

  test("is unavailable where nobody answers", async () => {
    serve("no answer");
    await expect(read(new WebSource("/"))).rejects.toThrow(Unavailable);
  });
});

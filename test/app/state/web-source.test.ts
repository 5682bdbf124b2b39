import { afterEach, describe, expect, test, vi } from "vitest";
import { Unavailable } from "../../../src/app/state/source.ts";
import { WebSource } from "../../../src/app/state/web-source.ts";

type Answer = "whole" | "part" | "breaks off" | "no answer";

/** A server that answers one request after the other like this, and notes how it was asked. */
function serve(...answers: Answer[]): RequestInit[] {
  const asked: RequestInit[] = [];
  vi.stubGlobal("navigator", { userAgent: "X11; Linux" });
  vi.stubGlobal("fetch", (_: string, request: RequestInit) => {
    asked.push(request);
    const answer = answers.shift();
    if (answer === "no answer") return Promise.reject(new TypeError("Failed to fetch"));
    const body = new ReadableStream({
      start(controller) {
        if (answer === "breaks off") return controller.error(new TypeError("Failed to fetch"));
        controller.enqueue(new TextEncoder().encode(answer === "whole" ? "0123456789" : "345"));
        controller.close();
      },
    });
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

  test("is asked for once more, past the cache, where it breaks off", async () => {
    const asked = serve("breaks off", "part");
    expect(await read(new WebSource("/"))).toBe("345");
    expect(asked.map(({ cache }) => cache)).toEqual(["default", "no-store"]);
  });

  test("is unavailable where it breaks off again, and where nobody answers", async () => {
    serve("breaks off", "breaks off");
    await expect(read(new WebSource("/"))).rejects.toThrow(Unavailable);
    const asked = serve("no answer");
    await expect(read(new WebSource("/"))).rejects.toThrow(Unavailable);
    expect(asked).toHaveLength(1);
  });
});

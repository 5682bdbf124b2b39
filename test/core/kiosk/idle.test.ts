import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Idle, type IdleEvent, secondsLeft, step } from "../../../src/core/kiosk/idle.ts";

const TIMES = { wait: 60, countdown: 30 };
const at = (phase: Idle["phase"], since = 0): Idle => ({ phase, since });

describe("step", () => {
  test.each<[Idle, IdleEvent, number, Idle]>([
    [at("attract"), "tick", 1e9, at("attract")],
    [at("attract"), "hold", 5000, at("attract")],
    [at("attract"), "leave", 5000, at("attract")],
    [at("attract"), "touch", 5000, at("visit", 5000)],
    [at("visit"), "tick", 59_999, at("visit")],
    [at("visit"), "tick", 60_000, at("countdown", 60_000)],
    [at("visit"), "touch", 59_999, at("visit", 59_999)],
    [at("visit"), "hold", 59_999, at("visit", 59_999)],
    [at("visit"), "leave", 5000, at("attract", 5000)],
    [at("countdown", 60_000), "tick", 89_999, at("countdown", 60_000)],
    [at("countdown", 60_000), "tick", 90_000, at("attract", 90_000)],
    [at("countdown", 60_000), "touch", 89_999, at("visit", 89_999)],
    [at("countdown", 60_000), "hold", 70_000, at("visit", 70_000)],
    [at("countdown", 60_000), "leave", 70_000, at("attract", 70_000)],
    // The machine slept for a day: whoever stands there now is still asked.
    [at("visit"), "tick", 86_400_000, at("countdown", 86_400_000)],
    // A clock that went back is not believed.
    [at("visit", 5000), "touch", 1000, at("visit", 5000)],
  ])("%j, %s at %i ms", (idle, event, now, expected) => expect(step(idle, event, now, TIMES)).toEqual(expected));

  const events = fc.array(
    fc.record({
      event: fc.constantFrom<IdleEvent>("touch", "hold", "tick", "leave"),
      after: fc.integer({ min: 0, max: 100_000 }),
    }),
  );

  test("nobody is thrown out without having been asked for the whole countdown", () => {
    fc.assert(
      fc.property(events, (steps) => {
        let idle = at("attract");
        let now = 0;
        for (const { event, after } of steps) {
          const before = idle;
          idle = step(before, event, (now += after), TIMES);
          if (before.phase === "attract" || idle.phase !== "attract" || event === "leave") continue;
          expect(before.phase).toBe("countdown");
          expect(now - before.since).toBeGreaterThanOrEqual(TIMES.countdown * 1000);
        }
      }),
    );
  });

  test("whatever came before, untouched it comes to rest in the attract loop", () => {
    fc.assert(
      fc.property(events, (steps) => {
        let now = 0;
        let idle = steps.reduce((one, { event, after }) => step(one, event, (now += after), TIMES), at("attract"));
        for (let ticks = 0; ticks < 91; ticks++) idle = step(idle, "tick", (now += 1000), TIMES);
        expect(idle.phase).toBe("attract");
      }),
    );
  });
});

test.each([
  [60_000, 30],
  [60_001, 30],
  [61_000, 29],
  [89_999, 1],
  [90_000, 0],
  [99_999, 0],
])("at %i ms, %i s are left", (now, left) => expect(secondsLeft(at("countdown", 60_000), now, TIMES)).toBe(left));

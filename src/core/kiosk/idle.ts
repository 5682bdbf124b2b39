import type { Show } from "./show.ts";

/** Whether nobody is there, somebody is, or somebody is asked whether they still are. */
export type Phase = "attract" | "visit" | "countdown";

/** Where the kiosk stands between two visitors. Times are milliseconds of a clock that only ever goes forward. */
export interface Idle {
  readonly phase: Phase;
  /** Of the last touch while somebody visits; of its beginning in the countdown and the attract loop. */
  readonly since: number;
}

/** `hold`: something goes on without touches, such as reading aloud. `leave`: the visitor asks to start again. */
export type IdleEvent = "touch" | "hold" | "tick" | "leave";

/**
 * The state after an event. A tick that comes late, as after a machine slept, still gives the visitor the whole countdown.
 * @param now milliseconds; a time before the last one counts as that
 * @returns the same object where nothing changed
 */
export function step(idle: Idle, event: IdleEvent, now: number, { wait, countdown }: Show["idle"]): Idle {
  const at = Math.max(now, idle.since);
  const elapsed = at - idle.since;
  if (idle.phase === "attract") return event === "touch" ? { phase: "visit", since: at } : idle;
  if (event === "touch" || event === "hold") return { phase: "visit", since: at };
  if (event === "leave") return { phase: "attract", since: at };
  if (idle.phase === "visit") return elapsed >= wait * 1000 ? { phase: "countdown", since: at } : idle;
  return elapsed >= countdown * 1000 ? { phase: "attract", since: at } : idle;
}

/** Whole seconds until the reset, as shown in the countdown. */
export function secondsLeft(idle: Idle, now: number, { countdown }: Show["idle"]): number {
  return Math.min(countdown, Math.max(0, Math.ceil(countdown - (now - idle.since) / 1000)));
}

/** Minutes in a day. */
const DAY = 24 * 60;

/** Restarts are never closer than this, however the clock jumps, in minutes. */
const LEAST_BETWEEN_RESTARTS = 30;

/**
 * Whether a clock can be right: a machine without a battery wakes from a power cut in the past, before its show was made.
 * @param now milliseconds since 1970
 * @param made when the show and the config were written, in the same unit
 */
export function isPlausible(now: number, made: readonly number[]): boolean {
  return made.every((moment) => now >= moment);
}

/**
 * Whether the screen shows anything now. A clock that cannot be right never darkens it.
 * @param hours `HH:MM` each; `from` later than `to` goes over midnight; null: always
 * @param minutes since local midnight
 */
export function screenState(
  hours: { from: string; to: string } | null,
  minutes: number,
  plausible: boolean,
): "on" | "off" {
  if (hours === null || !plausible) return "on";
  const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)];
  const open = from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  return open ? "on" : "off";
}

/**
 * Whether the nightly restart is due: the browser has run since before the hour last came, or, by a clock that cannot be right, for a day.
 * @param at `HH:MM`; null: never
 * @param minutes since local midnight
 * @param running minutes that the browser has run
 */
export function isRestartDue(at: string | null, minutes: number, plausible: boolean, running: number): boolean {
  if (at === null || running < LEAST_BETWEEN_RESTARTS) return false;
  const sinceHour = (minutes - minutesOf(at) + DAY) % DAY;
  return running >= (plausible ? Math.min(DAY, sinceHour) : DAY);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  return hours * 60 + minutes;
}

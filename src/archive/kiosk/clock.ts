/** What time it is: handed in, so that tests can turn it. */
export interface Clock {
  /** The wall clock, in milliseconds since 1970. Wrong after a power cut where the machine has no battery. */
  now(): number;
  /** Seconds since some moment: never set back, never set forward. */
  seconds(): number;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now(), seconds: () => performance.now() / 1000 };

/** The local day of a moment, as `YYYY-MM-DD`. */
export function localDay(moment: number): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Minutes since the last local midnight, with fractions. */
export function minutesOfDay(moment: number): number {
  const date = new Date(moment);
  return date.getHours() * 60 + date.getMinutes() + date.getSeconds() / 60;
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { writeDurably } from "../durable.ts";
import type { Clock } from "./clock.ts";
import type { KioskConfig } from "./config.ts";

/** What a login comes to: a token; the tries that are left; or the seconds until the next try. */
export type Login = { token: string } | { left: number } | { wait: number };

/** What survives a restart, in `staff.json`. */
interface Tries {
  /** Wrong PINs since the last right one or the last lock. */
  failed: number;
  /** Locks since the last right PIN: each lasts twice as long as the one before. */
  locks: number;
  locked: boolean;
}

const TOKEN_SECONDS = 600;
const LONGEST_DOUBLING = 6;
const NONE: Tries = { failed: 0, locks: 0, locked: false };

/**
 * Lets staff in by PIN. Too many wrong ones lock the door, the longer the oftener. A lock is kept by a clock that nobody can set, and a
 * restart begins it anew, so that pulling the plug shortens nothing.
 */
export class Staff {
  readonly #config: NonNullable<KioskConfig["staff"]>;
  readonly #file: string;
  readonly #clock: Clock;
  readonly #tokens = new Map<string, number>();
  #tries: Tries;
  #lockedUntil: number;
  /** One try after another: two at once must not count as one. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(config: NonNullable<KioskConfig["staff"]>, file: string, clock: Clock, tries: Tries) {
    this.#config = config;
    this.#file = file;
    this.#clock = clock;
    this.#tries = tries;
    this.#lockedUntil = tries.locked ? clock.seconds() + this.#lockSeconds() : 0;
  }

  /** @param file `staff.json` */
  static async open(config: NonNullable<KioskConfig["staff"]>, file: string, clock: Clock): Promise<Staff> {
    const text = await readFile(file, "utf8").catch(() => "null");
    let tries: Partial<Tries> | null = null;
    try {
      tries = JSON.parse(text) as Partial<Tries> | null;
    } catch {
      // Half a file cannot come from here, as it is written durably: somebody's hand was in it.
    }
    return new Staff(config, file, clock, { ...NONE, ...tries });
  }

  login(pin: string): Promise<Login> {
    const result = this.#turn.then(() => this.#try(pin));
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Whether a token was given out here and still holds. */
  isIn(token: string): boolean {
    const until = this.#tokens.get(digest(token).toString("hex"));
    return until !== undefined && until > this.#clock.seconds();
  }

  async #try(pin: string): Promise<Login> {
    const wait = Math.ceil(this.#lockedUntil - this.#clock.seconds());
    if (this.#tries.locked && wait > 0) return { wait };
    // The try is on the disk before it is weighed: cutting the power at the answer gives no free one.
    const failed = (this.#tries.locked ? 0 : this.#tries.failed) + 1;
    const last = failed >= this.#config.tries;
    const locks = this.#tries.locks + (last ? 1 : 0);
    await this.#keep(last ? { failed: 0, locks, locked: true } : { failed, locks, locked: false });
    if (timingSafeEqual(digest(pin), digest(this.#config.pin))) {
      await this.#keep(NONE);
      return { token: this.#newToken() };
    }
    if (!last) return { left: this.#config.tries - failed };
    this.#lockedUntil = this.#clock.seconds() + this.#lockSeconds();
    return { wait: this.#lockSeconds() };
  }

  async #keep(tries: Tries): Promise<void> {
    this.#tries = tries;
    // On a full disk the tries are counted in memory: staff must get in then more than ever.
    await writeDurably(this.#file, JSON.stringify(tries)).catch(() => {});
  }

  #lockSeconds(): number {
    return this.#config.lockMinutes * 60 * 2 ** Math.min(LONGEST_DOUBLING, Math.max(0, this.#tries.locks - 1));
  }

  #newToken(): string {
    const now = this.#clock.seconds();
    for (const [kept, until] of this.#tokens) if (until <= now) this.#tokens.delete(kept);
    const token = randomBytes(24).toString("base64url");
    this.#tokens.set(digest(token).toString("hex"), now + TOKEN_SECONDS);
    return token;
  }
}

/** Of equal length for any text, so that comparing takes equal time. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

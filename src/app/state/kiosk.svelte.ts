import { secondsLeft, step } from "../../core/kiosk/idle.ts";
import type { Idle, IdleEvent, Phase } from "../../core/kiosk/idle.ts";
import type { Show } from "../../core/kiosk/show.ts";
import type { PlaceId, View } from "../../core/model.ts";
import { START } from "../../core/view/url.ts";
import { atlas } from "./atlas.svelte.ts";
import { comfort } from "./comfort.svelte.ts";
import { pointing } from "./pointing.svelte.ts";
import { status } from "./status.svelte.ts";
import { theme } from "./theme.svelte.ts";
import { go, view } from "./view.svelte.ts";

/** The kiosk that the app stands in, if it does: who is there, and the way back to the beginning when they have gone. */
class Kiosk {
  /** What the kiosk's server says of the show; null outside kiosks. Set once, before anything is drawn. */
  show = $state.raw<Show | null>(null);
  /** Grows with every reset: whatever is keyed by it begins anew for the next visitor. */
  visitor = $state(0);
  /** Something is read aloud, so that nobody needs to touch the screen. */
  speaking = $state(false);
  /** The staff is at the screen: they leave by themselves, or are seen out. */
  staff = $state(false);
  /** What the attract loop shows on the map, and pixels at each side that its card covers; null while it does not run. */
  scene = $state.raw<{ place: PlaceId; covered: Record<"top" | "right" | "bottom" | "left", number> } | null>(null);
  /** Counts the scenes since the page was opened: after a visitor the loop goes on, rather than begin anew. */
  sceneNumber = $state(0);
  /** The view that a visitor wants to take home, shown as a code. */
  keep = $state.raw<{ view: View; name: string } | null>(null);
  #idle = $state.raw<Idle>({ phase: "attract", since: 0 });
  #now = $state(0);

  get phase(): Phase {
    return this.#idle.phase;
  }

  /** Seconds until the reset, while it is counted down. */
  get secondsLeft(): number {
    return this.show ? secondsLeft(this.#idle, this.#now, this.show.idle) : 0;
  }

  /** A visitor steps up: the attract loop ends. */
  wake(): void {
    this.#step("touch");
  }

  /** A visitor did something. */
  touched(): void {
    if (this.phase !== "attract") this.#step("touch");
  }

  /** To be called a few times a second. */
  tick(): void {
    this.#step(this.speaking || this.staff ? "hold" : "tick");
  }

  /** Everything back to what the first visitor of the day finds. */
  reset(): void {
    if (!this.show) return;
    // First of all, as a field that is taken away with the focus would tell of its change amid the drawing.
    (document.activeElement as HTMLElement | null)?.blur();
    this.#idle = { phase: "attract", since: performance.now() };
    this.speaking = this.staff = false;
    this.keep = null;
    pointing.text = pointing.map = null;
    pointing.reading = [];
    status.text = "";
    comfort.reset();
    theme.reset(this.show.theme);
    atlas.forgetPages();
    view.keepsHistory = false;
    go(START);
    view.steps = 0;
    this.visitor++;
  }

  #step(event: IdleEvent): void {
    if (!this.show) return;
    const before = this.phase;
    this.#now = performance.now();
    this.#idle = step(this.#idle, event, this.#now, this.show.idle);
    if (this.phase === "attract" && before !== "attract") this.reset();
  }
}

export const kiosk = new Kiosk();

/** The show as the kiosk's server has put it into the page; null where no kiosk serves it. */
export function showOf(page: Document): Show | null {
  const stated = page.querySelector<HTMLMetaElement>('meta[name="dateline-kiosk"]')?.content;
  return stated === undefined ? null : (JSON.parse(stated) as Show);
}

import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Frames } from "../../../src/app/map/frames.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A map that draws a frame when it is told to, and counts those that reach the screen. */
function fakeMap() {
  const state = { loaded: false, moving: false, drawn: 0 };
  const map = {
    style: {},
    painter: { render: () => state.drawn++ },
    loaded: () => state.loaded,
    isMoving: () => state.moving,
    _render: () => map.painter.render(),
    triggerRepaint: () => map._render(),
  };
  return { state, map, frames: new Frames(map as unknown as MapLibreMap) };
}

test("a frame is held until all that it shows is there", () => {
  const { state, map, frames } = fakeMap();
  frames.awaitWhole(1000);
  map.triggerRepaint();
  map.triggerRepaint();
  expect(state.drawn).toBe(0);
  state.loaded = true;
  map.triggerRepaint();
  expect(state.drawn).toBe(1);
  state.loaded = false;
  map.triggerRepaint();
  expect(state.drawn).toBe(2);
});

test("a camera that moves is followed at once", () => {
  const { state, map, frames } = fakeMap();
  frames.awaitWhole(1000);
  state.moving = true;
  map.triggerRepaint();
  expect(state.drawn).toBe(1);
});

test("what has come is drawn when patience is over", () => {
  const { state, frames } = fakeMap();
  frames.awaitWhole(1000);
  vi.advanceTimersByTime(999);
  expect(state.drawn).toBe(0);
  vi.advanceTimersByTime(1);
  expect(state.drawn).toBe(1);
});

test("nothing is drawn until all who stopped it let it go on", () => {
  const { state, map, frames } = fakeMap();
  const [first, second] = [frames.stop(), frames.stop()];
  map.triggerRepaint();
  first();
  expect(state.drawn).toBe(0);
  second();
  expect(state.drawn).toBe(1);
  map.triggerRepaint();
  expect(state.drawn).toBe(2);
});

test("a map that is gone is not drawn when it is let go on", () => {
  const { state, map, frames } = fakeMap();
  const goOn = frames.stop();
  Object.assign(map, { style: undefined });
  goOn();
  expect(state.drawn).toBe(0);
});

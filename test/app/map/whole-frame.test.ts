import type { Map as MapLibreMap } from "maplibre-gl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdFrame } from "../../../src/app/map/whole-frame.ts";

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
    triggerRepaint: () => map.painter.render(),
  };
  return { state, map, hold: (patience: number) => holdFrame(map as unknown as MapLibreMap, patience) };
}

test("a frame is held until all that it shows is there", () => {
  const { state, map, hold } = fakeMap();
  hold(1000);
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
  const { state, map, hold } = fakeMap();
  hold(1000);
  state.moving = true;
  map.triggerRepaint();
  expect(state.drawn).toBe(1);
});

test("what has come is drawn when patience is over", () => {
  const { state, hold } = fakeMap();
  hold(1000);
  vi.advanceTimersByTime(999);
  expect(state.drawn).toBe(0);
  vi.advanceTimersByTime(1);
  expect(state.drawn).toBe(1);
});

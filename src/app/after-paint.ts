import { noticeEarly } from "./parts/early.ts";
import { firstPaint } from "./parts/first-paint.ts";

/*
 * What a page runs first. Its text is prerendered and comes with its styles: nothing of the app is run until it is on screen, and the map,
 * by far the largest part, is asked for along with the rest.
 */
noticeEarly();
void firstPaint().then(() => {
  void import("./main.ts");
  void import("./map/MapView.svelte");
});

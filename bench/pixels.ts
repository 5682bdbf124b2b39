import type { PNG } from "pngjs";

/**
 * Share of the pixels that plainly differ; 1 where the sizes do.
 * @param far difference in a channel, of 255, from which on a pixel counts
 */
export function difference(one: PNG, other: PNG, far = 8): number {
  if (one.data.length !== other.data.length) return 1;
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > far)) differing++;
  return differing / (one.data.length / 4);
}

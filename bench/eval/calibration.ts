import { table } from "../table.ts";
import type { Judged } from "./place-score.ts";

/** Links whose confidence lies in one tenth, and how many of them were right. */
export interface Bin {
  /** Lower edge; the upper is a tenth more. */
  from: number;
  links: number;
  promised: number;
  right: number;
}

/** Reliability by tenths of confidence; tenths without a link are left out. */
export function reliability(judged: readonly Judged[]): Bin[] {
  const bins = Array.from({ length: 10 }, (_, i): Bin => ({ from: i / 10, links: 0, promised: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10 + 1e-9))]!;
    bin.links++;
    bin.promised += confidence;
    if (right) bin.right++;
  }
  return bins
    .filter(({ links }) => links > 0)
    .map((bin) => ({ ...bin, promised: bin.promised / bin.links, right: bin.right / bin.links }));
}

export function reliabilityTable(of: string, judged: readonly Judged[]): string {
  return table(
    [`confidence, ${of}`, "links", "promised", "right"],
    reliability(judged).map(({ from, links, promised, right }) => [
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      String(links),
      (100 * promised).toFixed(1),
      (100 * right).toFixed(1),
    ]),
  );
}

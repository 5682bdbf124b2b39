/** Order of two texts by code unit, so that every machine sorts alike. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The bytes that a `Range` header asks for, both ends included; `whole` without one, `refused` beyond the end. */
export type ByteRange = { readonly first: number; readonly last: number } | "whole" | "refused";

/**
 * Reads a `Range` header (RFC 9110 §14.2) with one range. Several ranges, or another unit, are answered whole, as
 * the standard allows.
 *
 * @param size - length of the resource in bytes
 */
export function readByteRange(header: string | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return "whole";
  const from = match[1] === "" ? undefined : Number(match[1]);
  const to = match[2] === "" ? undefined : Number(match[2]);
  if (from === undefined) {
    if (to === 0 || size === 0) return "refused";
    return { first: Math.max(0, size - to!), last: size - 1 };
  }
  if (from >= size || (to !== undefined && to < from)) return "refused";
  return { first: from, last: Math.min(to ?? size - 1, size - 1) };
}

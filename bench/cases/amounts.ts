const GIB = 2 ** 30;

/** Bytes of the large file at a size factor: 2 GiB at 1, and never less than one chunk and a bit. */
export const largeFileBytes = (size: number): number => Math.max(100_000, Math.round(2 * GIB * size));

/** Photographs at a size factor: 20,000 at 1. */
export const photographCount = (size: number): number => Math.max(10, Math.round(20_000 * size));

/** Records at a size factor: 100,000 at 1. */
export const recordCount = (size: number): number => Math.max(50, Math.round(100_000 * size));

/** Persons, acts and interviews at a size factor: 50,000, 20,000 and 5,000 at 1. */
export const patternCounts = (
  size: number,
): { readonly persons: number; readonly acts: number; readonly interviews: number } => ({
  persons: Math.max(100, Math.round(50_000 * size)),
  acts: Math.max(40, Math.round(20_000 * size)),
  interviews: Math.max(10, Math.round(5_000 * size)),
});

/** A number of bytes for people. */
export const inMebibytes = (bytes: number): string =>
  `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 24 ? 1 : 0)} MiB`;

/** What tells one handing-over of the same bytes from another. */
export interface Source {
  /** The path in the folder handed over. */
  readonly relativePath: string;
  readonly name: string;
  /** ISO 8601, as the source said; `null` where it said nothing. */
  readonly modified: string | null;
  /** The words in which the person importing named the source; `null` if none were given. */
  readonly source: string | null;
}

/**
 * A canonical string for the source of a file.
 *
 * The same bytes with the same key are known and need no new receipt; the same bytes with another key are known
 * and get a receipt. Nothing is normalised. Two sources have the same key exactly if all four values are equal.
 * It holds names and paths: keep it in `identities.db` only.
 */
export function sourceKey({ relativePath, name, modified, source }: Source): string {
  return JSON.stringify([1, relativePath, name, modified, source]);
}

import { emptyRoot, nodeHash, type Hash } from "./hashing.ts";

/**
 * A Merkle tree (RFC 9162 §2.1) over leaf hashes, which remembers the root of every complete subtree. Once
 * built, each root and proof, for the present or any earlier size, costs O(log² n) hashes.
 *
 * The tree only grows; nothing in it ever changes, so earlier roots and proofs stay available.
 */
export class MerkleTree {
  /** `levels[h][i]` is the root over the leaves from `i·2^h` to `(i+1)·2^h − 1`. */
  readonly #levels: Uint8Array[][] = [[]];
  readonly #hash: Hash;

  /**
   * @param leafHashes - hashes of the entries so far, in order, see {@link leafHash}
   */
  constructor(leafHashes: Iterable<Uint8Array>, hash: Hash) {
    this.#hash = hash;
    for (const leaf of leafHashes) this.append(leaf);
  }

  /** Number of leaves. */
  get size(): number {
    return this.#levels[0]!.length;
  }

  /**
   * Adds one leaf at the end; on average one hash.
   */
  append(leaf: Uint8Array): void {
    this.#levels[0]!.push(leaf);
    for (let height = 0; this.#levels[height]!.length % 2 === 0; height++) {
      const [left, right] = this.#levels[height]!.slice(-2);
      (this.#levels[height + 1] ??= []).push(nodeHash(left!, right!, this.#hash));
    }
  }

  /**
   * Root of the tree as it was when it had `size` leaves.
   *
   * @throws RangeError if the tree is smaller than that
   */
  rootAt(size: number = this.size): Uint8Array {
    checkSize(size, this.size);
    return size === 0 ? emptyRoot(this.#hash) : this.subtree(0, size);
  }

  /**
   * Root over the leaves from `start` up to, not including, `end`: `MTH(D[start:end])` of the RFC.
   *
   * @param start - a multiple of the largest power of two below `end − start`, as in every subtree that the
   * RFC's recursion meets
   */
  subtree(start: number, end: number): Uint8Array {
    const count = end - start;
    const complete = this.#levels[Math.log2(count)]?.[start / count];
    if (complete !== undefined) return complete;
    const middle = start + splitPoint(count);
    return nodeHash(this.subtree(start, middle), this.subtree(middle, end), this.#hash);
  }
}

/**
 * Root over the given leaf hashes.
 */
export function rootOf(leafHashes: readonly Uint8Array[], hash: Hash): Uint8Array {
  return new MerkleTree(leafHashes, hash).rootAt();
}

/**
 * The largest power of two smaller than `count`: where the RFC divides a subtree of `count` leaves, two
 * or more.
 */
export function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/**
 * Refuses a size that is not a whole number from 0 to `largest`.
 *
 * @throws RangeError
 */
export function checkSize(size: number, largest: number): void {
  if (!Number.isSafeInteger(size) || size < 0 || size > largest) {
    throw new RangeError("no such tree size");
  }
}

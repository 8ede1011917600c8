import { concatBytes } from "../bytes.ts";
import { Failure } from "../errors.ts";
import { emptyRoot, HASH_LENGTH, nodeHash, type Hash } from "./hashing.ts";

/**
 * The right edge of a growing tree: all that is needed to append leaves and to give the root, in O(log n),
 * without the leaves before. A value, never changed in place, so that a rolled-back transaction leaves no
 * trace in it.
 */
export type Frontier = {
  /** Number of leaves so far. */
  readonly size: number;
  /** Roots of the complete subtrees that make up the tree, largest first: one for each set bit of `size`. */
  readonly subtrees: readonly Uint8Array[];
};

/**
 * The frontier of the tree without leaves.
 */
export const EMPTY_FRONTIER: Frontier = { size: 0, subtrees: [] };

/**
 * The frontier after one more leaf: on average one hash, at most log₂ n.
 */
export function appendLeaf(frontier: Frontier, leaf: Uint8Array, hash: Hash): Frontier {
  const subtrees = [...frontier.subtrees];
  let carry = leaf;
  for (let count = frontier.size; count % 2 === 1; count = (count - 1) / 2) {
    carry = nodeHash(subtrees.pop()!, carry, hash);
  }
  return { size: frontier.size + 1, subtrees: [...subtrees, carry] };
}

/**
 * Root of the tree at this moment: the same as over all its leaves (RFC 9162 §2.1.1).
 */
export function frontierRoot(frontier: Frontier, hash: Hash): Uint8Array {
  if (frontier.size === 0) return emptyRoot(hash);
  return frontier.subtrees.reduceRight((right, left) => nodeHash(left, right, hash));
}

/**
 * Writes a frontier: the size as 8 bytes, big-endian, then the subtree roots in order.
 */
export function encodeFrontier(frontier: Frontier): Uint8Array {
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(frontier.size));
  return concatBytes(size, ...frontier.subtrees);
}

/**
 * Reads what {@link encodeFrontier} wrote. It checks the shape alone; whether the hashes are right shows
 * when the root is compared with a signed checkpoint.
 *
 * @throws Failure `encoding-invalid` if the length does not fit the size
 */
export function decodeFrontier(bytes: Uint8Array): Frontier {
  if (bytes.length >= 8) {
    const size = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
    const count = (bytes.length - 8) / HASH_LENGTH;
    if (Number.isSafeInteger(size) && count === setBits(size)) {
      const subtrees = Array.from({ length: count }, (_, i) =>
        bytes.slice(8 + i * HASH_LENGTH, 8 + (i + 1) * HASH_LENGTH),
      );
      return { size, subtrees };
    }
  }
  throw new Failure("encoding-invalid", { encoding: "frontier" });
}

function setBits(size: number): number {
  return size.toString(2).replaceAll("0", "").length;
}

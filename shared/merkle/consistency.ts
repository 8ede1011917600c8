import { equalBytes } from "../bytes.ts";
import { areNodeHashes, nodeHash, type Hash } from "./hashing.ts";
import { checkSize, MerkleTree, splitPoint } from "./tree.ts";

/**
 * Consistency proof (RFC 9162 §2.1.4.1): the hashes that show that the tree with `newSize` leaves begins with
 * the tree with `oldSize` leaves. Empty if the sizes are equal.
 *
 * @param leaves - the leaf hashes, at least `newSize` of them, or a {@link MerkleTree} over them
 * @throws RangeError unless 0 \< oldSize ≤ newSize ≤ number of leaves: about an empty tree there is nothing
 * to prove
 */
export function consistencyProof(
  oldSize: number,
  newSize: number,
  leaves: readonly Uint8Array[] | MerkleTree,
  hash: Hash,
): Uint8Array[] {
  const tree = leaves instanceof MerkleTree ? leaves : new MerkleTree(leaves, hash);
  checkSize(newSize, tree.size);
  checkSize(oldSize - 1, newSize - 1);
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = newSize;
  while (end !== oldSize) {
    const middle = start + splitPoint(end - start);
    if (oldSize <= middle) {
      proof.unshift(tree.subtree(middle, end));
      end = middle;
    } else {
      proof.unshift(tree.subtree(start, middle));
      start = middle;
    }
  }
  // The verifier already holds the old root, so it is repeated only where it is not that root.
  if (start > 0) proof.unshift(tree.subtree(start, end));
  return proof;
}

/**
 * Two states of one log, of which the newer is claimed to continue the older.
 */
export type ConsistencyClaim = {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Uint8Array;
  readonly newRoot: Uint8Array;
};

/**
 * Checks a consistency proof (RFC 9162 §2.1.4.2).
 *
 * @returns true only if the newer tree begins with every leaf of the older one, in order, and the proof has
 * nothing to spare; false, never an error, for anything else. An empty older tree is refused: its root says
 * nothing about a log, and whoever holds only that has to be told so.
 */
export function verifyConsistency(
  claim: ConsistencyClaim,
  proof: readonly Uint8Array[],
  hash: Hash,
): boolean {
  const { oldSize, newSize, oldRoot, newRoot } = claim;
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize)) return false;
  if (oldSize < 1 || oldSize > newSize || !areNodeHashes([oldRoot, newRoot, ...proof])) return false;
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot);

  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  const [seed, ...rest] = node === 0 ? [oldRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let oldResult = seed;
  let newResult = seed;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldResult = nodeHash(sibling, oldResult, hash);
      newResult = nodeHash(sibling, newResult, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newResult = nodeHash(newResult, sibling, hash);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(oldResult, oldRoot) && equalBytes(newResult, newRoot);
}

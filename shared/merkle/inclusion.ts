import { equalBytes } from "../bytes.ts";
import { areNodeHashes, nodeHash, type Hash } from "./hashing.ts";
import { checkSize, MerkleTree, splitPoint } from "./tree.ts";

/**
 * Inclusion proof (RFC 9162 §2.1.3.1): the sibling hashes from leaf `index` up to the root of the tree with
 * `size` leaves.
 *
 * @param leaves - the leaf hashes, at least `size` of them; pass a {@link MerkleTree} to make many proofs
 * @throws RangeError if there is no such leaf in a tree of that size
 */
export function inclusionProof(
  index: number,
  size: number,
  leaves: readonly Uint8Array[] | MerkleTree,
  hash: Hash,
): Uint8Array[] {
  const tree = leaves instanceof MerkleTree ? leaves : new MerkleTree(leaves, hash);
  checkSize(size, tree.size);
  checkSize(index, size - 1);
  const path: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.unshift(tree.subtree(middle, end));
      end = middle;
    } else {
      path.unshift(tree.subtree(start, middle));
      start = middle;
    }
  }
  return path;
}

/**
 * What an inclusion proof claims: that the leaf stands at `index` in the tree of `size` leaves with `root`.
 */
export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
};

/**
 * Checks an inclusion proof (RFC 9162 §2.1.3.2).
 *
 * @returns true only if the proof is complete, has nothing to spare, and leads from the leaf to the root;
 * false, never an error, for anything else that an opponent may send
 */
export function verifyInclusion(claim: InclusionClaim, proof: readonly Uint8Array[], hash: Hash): boolean {
  const { index, size, leafHash, root } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return false;
  if (index < 0 || index >= size || !areNodeHashes([leafHash, root, ...proof])) return false;
  let node = index;
  let last = size - 1;
  let result = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      result = nodeHash(sibling, result, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      result = nodeHash(result, sibling, hash);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(result, root);
}

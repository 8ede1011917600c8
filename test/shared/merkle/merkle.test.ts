import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64 } from "../../../shared/base64.ts";
import { decodeHex, encodeHex } from "../../../shared/hex.ts";
import { consistencyProof, verifyConsistency } from "../../../shared/merkle/consistency.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { inclusionProof, verifyInclusion } from "../../../shared/merkle/inclusion.ts";
import { MerkleTree, rootOf } from "../../../shared/merkle/tree.ts";
import { sha256 } from "./sha256.ts";

type InclusionVector = {
  file: string;
  leafIdx: number;
  treeSize: number;
  leafHash: string;
  root: string;
  proof: string[] | null;
  wantErr: boolean;
};
type ConsistencyVector = {
  file: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
};
type EightLeaves = {
  leaves: string[];
  leaf_hashes: string[];
  roots: Record<string, string>;
  inclusion: { leaf: number; size: number; path: string[] }[];
  consistency: { old: number; new: number; proof: string[] }[];
};

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"));
}

const published = fixture("transparency-dev.json") as {
  inclusion: InclusionVector[];
  consistency: ConsistencyVector[];
};
const eight = fixture("eight-leaves.json") as EightLeaves;
const eightHashes = eight.leaves.map((leaf) => leafHash(decodeHex(leaf), sha256));

describe("the eight classic leaves", () => {
  test("have the published leaf hashes and roots", () => {
    expect(eightHashes.map(encodeHex)).toEqual(eight.leaf_hashes);
    for (let size = 0; size <= 8; size++) {
      expect(encodeHex(rootOf(eightHashes.slice(0, size), sha256))).toBe(eight.roots[size]);
      expect(encodeHex(new MerkleTree(eightHashes, sha256).rootAt(size))).toBe(eight.roots[size]);
    }
  });

  test("have the published inclusion paths", () => {
    expect(eight.inclusion).toHaveLength(36);
    for (const { leaf, size, path } of eight.inclusion) {
      expect(inclusionProof(leaf, size, eightHashes, sha256).map(encodeHex)).toEqual(path);
    }
  });

  test("have the published consistency proofs", () => {
    expect(eight.consistency).toHaveLength(36);
    for (const vector of eight.consistency) {
      const proof = consistencyProof(vector.old, vector.new, eightHashes, sha256);
      expect(proof.map(encodeHex)).toEqual(vector.proof);
    }
  });
});

describe("the vectors of transparency-dev", () => {
  test.each(published.inclusion)("are judged as published: $file", (vector) => {
    const claim = {
      index: vector.leafIdx,
      size: vector.treeSize,
      leafHash: decodeBase64(vector.leafHash),
      root: decodeBase64(vector.root),
    };
    expect(verifyInclusion(claim, (vector.proof ?? []).map(decodeBase64), sha256)).toBe(!vector.wantErr);
  });

  test.each(published.consistency)("are judged as published: $file", (vector) => {
    const claim = {
      oldSize: vector.size1,
      newSize: vector.size2,
      oldRoot: decodeBase64(vector.root1),
      newRoot: decodeBase64(vector.root2),
    };
    const proof = (vector.proof ?? []).map(decodeBase64);
    // Two files claim that opaque text of 12 or so bytes is a root; here a root has 32 bytes or is none.
    const rootsAreHashes = claim.oldRoot.length === 32 && claim.newRoot.length === 32;
    expect(verifyConsistency(claim, proof, sha256)).toBe(!vector.wantErr && rootsAreHashes);
  });

  test("contain cases to accept and cases to refuse", () => {
    for (const vectors of [published.inclusion, published.consistency]) {
      expect(vectors.some((vector) => vector.wantErr)).toBe(true);
      expect(vectors.filter((vector) => !vector.wantErr).length).toBeGreaterThan(4);
    }
  });
});

describe("proofs over trees of any size", () => {
  const leaves = Array.from({ length: 130 }, (_, i) => leafHash(Uint8Array.of(i), sha256));
  const tree = new MerkleTree(leaves, sha256);
  const sizes = fc
    .tuple(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 130 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const sameBit = (proof: readonly Uint8Array[], at: number) =>
    proof.map((hash, i) =>
      i === at ? Uint8Array.from(hash, (byte, j) => (j === 31 ? byte ^ 1 : byte)) : hash,
    );

  test("an inclusion proof holds for its own leaf, index, size and bytes alone", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([low, size], pick) => {
        const index = low - 1;
        const proof = inclusionProof(index, size, tree, sha256);
        const claim = { index, size, leafHash: leaves[index]!, root: tree.rootAt(size) };
        expect(verifyInclusion(claim, proof, sha256)).toBe(true);
        expect(verifyInclusion({ ...claim, leafHash: leaves[(index + 1) % 130]! }, proof, sha256)).toBe(
          false,
        );
        expect(verifyInclusion({ ...claim, index: index + 1 }, proof, sha256)).toBe(false);
        expect(verifyInclusion(claim, [...proof, claim.root], sha256)).toBe(false);
        if (proof.length > 0) {
          expect(verifyInclusion(claim, proof.slice(1), sha256)).toBe(false);
          expect(verifyInclusion(claim, sameBit(proof, pick % proof.length), sha256)).toBe(false);
        }
      }),
    );
  });

  test("a consistency proof holds for its own roots and bytes alone", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([oldSize, newSize], pick) => {
        const proof = consistencyProof(oldSize, newSize, tree, sha256);
        const claim = { oldSize, newSize, oldRoot: tree.rootAt(oldSize), newRoot: tree.rootAt(newSize) };
        expect(verifyConsistency(claim, proof, sha256)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: leaves[7]! }, proof, sha256)).toBe(false);
        expect(verifyConsistency({ ...claim, newRoot: leaves[7]! }, proof, sha256)).toBe(false);
        expect(verifyConsistency(claim, [...proof, claim.newRoot], sha256)).toBe(false);
        if (proof.length > 0) {
          expect(verifyConsistency(claim, proof.slice(1), sha256)).toBe(false);
          expect(verifyConsistency(claim, sameBit(proof, pick % proof.length), sha256)).toBe(false);
        }
      }),
    );
  });

  test("a history with one changed entry is not consistent with the checkpoint before", () => {
    const forged = leaves.map((leaf, i) => (i === 40 ? leaves[41]! : leaf));
    const proof = consistencyProof(100, 130, forged, sha256);
    const claim = {
      oldSize: 100,
      newSize: 130,
      oldRoot: tree.rootAt(100),
      newRoot: rootOf(forged, sha256),
    };
    expect(verifyConsistency(claim, proof, sha256)).toBe(false);
  });

  test("sizes and indices beyond the tree are refused", () => {
    expect(() => tree.rootAt(131)).toThrow(RangeError);
    expect(() => inclusionProof(5, 5, tree, sha256)).toThrow(RangeError);
    expect(() => inclusionProof(0, 131, tree, sha256)).toThrow(RangeError);
    expect(() => consistencyProof(0, 5, tree, sha256)).toThrow(RangeError);
    expect(() => consistencyProof(6, 5, tree, sha256)).toThrow(RangeError);
    expect(() => consistencyProof(1, 1.5, tree, sha256)).toThrow(RangeError);
  });

  test("indices beyond 32 bits are followed without loss", () => {
    const size = 2 ** 40 + 1;
    const claim = { index: size - 1, size, leafHash: leaves[0]!, root: leaves[1]! };
    expect(verifyInclusion(claim, [leaves[2]!], sha256)).toBe(false);
    const root = rootOf([leaves[2]!, leaves[0]!], sha256);
    expect(verifyInclusion({ ...claim, root }, [leaves[2]!], sha256)).toBe(true);
  });
});

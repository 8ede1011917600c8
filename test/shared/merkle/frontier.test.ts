import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeHex } from "../../../shared/hex.ts";
import {
  appendLeaf,
  decodeFrontier,
  EMPTY_FRONTIER,
  encodeFrontier,
  frontierRoot,
  type Frontier,
} from "../../../shared/merkle/frontier.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { MerkleTree } from "../../../shared/merkle/tree.ts";
import { sha256 } from "./sha256.ts";

function grown(size: number): Frontier {
  let frontier = EMPTY_FRONTIER;
  for (let i = 0; i < size; i++) {
    frontier = appendLeaf(frontier, leafHash(Uint8Array.of(i, i >> 8), sha256), sha256);
  }
  return frontier;
}

describe("the frontier of a growing log", () => {
  test("has the root of the whole tree after every append", () => {
    const tree = new MerkleTree([], sha256);
    let frontier = EMPTY_FRONTIER;
    for (let i = 0; i < 300; i++) {
      expect(encodeHex(frontierRoot(frontier, sha256))).toBe(encodeHex(tree.rootAt()));
      const leaf = leafHash(Uint8Array.of(i, i >> 8), sha256);
      tree.append(leaf);
      frontier = appendLeaf(frontier, leaf, sha256);
    }
    expect(frontier.size).toBe(300);
  });

  test("is not changed by an append that is given up", () => {
    const before = grown(7);
    const bytes = encodeHex(encodeFrontier(before));
    appendLeaf(before, sha256(Uint8Array.of(9)), sha256);
    expect(encodeHex(encodeFrontier(before))).toBe(bytes);
  });

  test("goes on after being stored, as if it never was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (size) => {
        const stored = encodeFrontier(grown(size));
        const read = decodeFrontier(Uint8Array.from([0xff, ...stored]).subarray(1));
        expect(read.size).toBe(size);
        const leaf = sha256(Uint8Array.of(1));
        expect(encodeHex(frontierRoot(appendLeaf(read, leaf, sha256), sha256))).toBe(
          encodeHex(frontierRoot(appendLeaf(grown(size), leaf, sha256), sha256)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ["nothing", new Uint8Array(0)],
    ["a missing hash", encodeFrontier(grown(7)).slice(0, -32)],
    ["a cut hash", encodeFrontier(grown(7)).slice(0, -1)],
    ["a hash too many", new Uint8Array(8 + 32)],
    ["a size beyond counting", new Uint8Array(8 + 64 * 32).fill(0xff)],
  ])("refuses %s when read", (_what, bytes) => {
    expect(() => decodeFrontier(bytes)).toThrow("encoding-invalid");
  });

  test("takes a hundred thousand entries without rebuilding", () => {
    let hashes = 0;
    let frontier = EMPTY_FRONTIER;
    const leaf = new Uint8Array(32);
    const counting = () => {
      hashes++;
      return leaf;
    };
    for (let i = 0; i < 100_000; i++) frontier = appendLeaf(frontier, leaf, counting);
    expect(frontier.size).toBe(100_000);
    expect(hashes).toBeLessThan(100_000);
  });
});

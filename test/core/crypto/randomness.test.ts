import { describe, expect, it } from "vitest";
import { randomBytes, randomId } from "../../../electron/core/crypto/randomness.ts";

describe("randomness", () => {
  it("gives as many bytes as asked for, in memory of their own", () => {
    const bytes = randomBytes(32);
    expect(bytes).toHaveLength(32);
    expect(bytes.buffer.byteLength).toBe(32);
    expect(Buffer.from(randomBytes(32)).equals(bytes)).toBe(false);
  });

  it("makes ids of 128 bits that do not repeat", () => {
    const ids = Array.from({ length: 2000 }, randomId);
    expect(new Set(ids).size).toBe(ids.length);
    // 26 characters hold 130 bits: the last one has two that are always zero.
    for (const id of ids) expect(id).toMatch(/^[a-z2-7]{25}[aeimquy4]$/);
  });

  it("uses every letter in every place of an id", () => {
    const ids = Array.from({ length: 2000 }, randomId);
    for (let place = 0; place < 25; place += 1) {
      expect(new Set(ids.map((id) => id[place])).size).toBe(32);
    }
  });
});

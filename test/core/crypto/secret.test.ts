import { describe, expect, it } from "vitest";
import { Secret } from "../../../electron/core/crypto/secret.ts";

describe("a secret", () => {
  it("takes the key bytes and leaves none behind", () => {
    const source = Uint8Array.of(1, 2, 3);
    using secret = Secret.take(source);
    expect(Array.from(secret.bytes)).toEqual([1, 2, 3]);
    expect(Array.from(source)).toEqual([0, 0, 0]);
  });

  it("is zeroed when its block ends, and refuses use afterwards", () => {
    let kept: Secret;
    let bytes: Uint8Array;
    {
      using secret = Secret.random(32);
      kept = secret;
      bytes = secret.bytes;
      expect(bytes.some((byte) => byte !== 0)).toBe(true);
    }
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(() => kept.bytes).toThrow("disposal");
    kept[Symbol.dispose]();
  });

  it("shares no memory with anything else", () => {
    for (const secret of [Secret.random(16), Secret.take(Uint8Array.of(1, 2, 3))]) {
      expect(secret.bytes.buffer.byteLength).toBe(secret.bytes.length);
    }
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicKeyFromSeed, sign, verify } from "../../../electron/core/crypto/ed25519.ts";

/** RFC 8032 section 7.1, test 3. */
const SEED = Buffer.from("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "hex");
const PUBLIC = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
const MESSAGE = Buffer.from("af82", "hex");
const SIGNATURE =
  "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac" +
  "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";

describe("Ed25519", () => {
  it("agrees with RFC 8032", () => {
    expect(Buffer.from(publicKeyFromSeed(SEED)).toString("hex")).toBe(PUBLIC);
    expect(Buffer.from(sign(SEED, MESSAGE)).toString("hex")).toBe(SIGNATURE);
    expect(verify(Buffer.from(PUBLIC, "hex"), MESSAGE, Buffer.from(SIGNATURE, "hex"))).toBe(true);
  });

  it("refuses a signature, message or key with one bit changed", () => {
    const parts = [Buffer.from(PUBLIC, "hex"), MESSAGE, Buffer.from(SIGNATURE, "hex")] as const;
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat(), fc.nat({ max: 7 }), (which, at, bit) => {
        const changed = parts.map((part) => Buffer.from(part));
        const part = changed[which]!;
        part[at % part.length]! ^= 1 << bit;
        return !verify(changed[0]!, changed[1]!, changed[2]!);
      }),
      { numRuns: 300 },
    );
  });

  it("treats keys and signatures of a wrong length as verifying nothing", () => {
    const key = Buffer.from(PUBLIC, "hex");
    expect(verify(key.subarray(1), MESSAGE, Buffer.from(SIGNATURE, "hex"))).toBe(false);
    expect(verify(key, MESSAGE, Buffer.from(SIGNATURE, "hex").subarray(1))).toBe(false);
    expect(verify(Buffer.alloc(32, 0xff), MESSAGE, Buffer.from(SIGNATURE, "hex"))).toBe(false);
  });

  it("refuses a seed of a wrong length", () => {
    expect(() => sign(SEED.subarray(1), MESSAGE)).toThrow(RangeError);
    expect(() => publicKeyFromSeed(Buffer.alloc(33))).toThrow(RangeError);
  });
});

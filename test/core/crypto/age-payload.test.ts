import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHUNK_BYTES,
  PayloadOpener,
  PayloadSealer,
  SEALED_CHUNK_BYTES,
  chunkCount,
  payloadSize,
  plaintextSize,
} from "../../../electron/core/crypto/age-payload.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";

const fileKey = randomBytes(16);

describe("the payload of an age file", () => {
  it("has a size that tells the size of its plaintext", () => {
    const sizes = fc.oneof(
      fc.nat({ max: 2 ** 40 }),
      fc
        .tuple(fc.nat({ max: 2 ** 20 }), fc.integer({ min: -2, max: 2 }))
        .map(([n, d]) => Math.max(0, n * CHUNK_BYTES + d)),
    );
    fc.assert(
      fc.property(sizes, (size) => {
        expect(plaintextSize(payloadSize(size))).toBe(size);
      }),
    );
    expect(payloadSize(0)).toBe(32);
    expect(payloadSize(CHUNK_BYTES)).toBe(16 + SEALED_CHUNK_BYTES);
  });

  it("cannot be shorter than a tag, nor end with an empty chunk after others", () => {
    const full = payloadSize(CHUNK_BYTES);
    for (const size of [0, 16, 31, full + 1, full + 16, 2 * SEALED_CHUNK_BYTES + 16 + 16]) {
      expect(() => plaintextSize(size)).toThrow("age-payload-invalid");
    }
    expect(plaintextSize(full + 17)).toBe(CHUNK_BYTES + 1);
  });

  it("opens chunk by chunk in any order", () => {
    const plain = randomBytes(2 * CHUNK_BYTES + 5);
    const { chunks, opener } = sealAll(plain);
    for (const index of [2, 0, 1]) {
      const opened = Buffer.alloc(chunks[index]!.length - 16);
      opener.open(index, index === 2, chunks[index]!, opened);
      expect(opened.equals(plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES))).toBe(true);
    }
  });

  it("does not open a chunk in another place, with another end flag or under another nonce", () => {
    const { chunks, opener } = sealAll(randomBytes(2 * CHUNK_BYTES));
    const into = Buffer.alloc(CHUNK_BYTES);
    expect(() => opener.open(1, false, chunks[0]!, into)).toThrow("age-payload-invalid");
    expect(() => opener.open(0, true, chunks[0]!, into)).toThrow("age-payload-invalid");
    expect(() => opener.open(1, false, chunks[1]!, into)).toThrow("age-payload-invalid");
    expect(() => new PayloadOpener(fileKey, randomBytes(16)).open(0, false, chunks[0]!, into)).toThrow(
      "age-payload-invalid",
    );
    opener.open(0, false, chunks[0]!, into);
    opener.open(1, true, chunks[1]!, into);
  });

  it("counts chunks beyond four thousand million without repeating a nonce", () => {
    const sealer = new PayloadSealer(fileKey);
    const opener = new PayloadOpener(fileKey, sealer.nonce);
    const sealed = Buffer.alloc(17);
    sealer.seal(Buffer.alloc(1), true, sealed);
    expect(() => opener.open(2 ** 32, true, sealed, Buffer.alloc(1))).toThrow("age-payload-invalid");
    expect(() => opener.open(2 ** 40, true, sealed, Buffer.alloc(1))).toThrow("age-payload-invalid");
  });

  it("is never written wrongly: chunks of a wrong size and chunks after the end are refused", () => {
    const into = Buffer.alloc(SEALED_CHUNK_BYTES);
    const sealer = new PayloadSealer(fileKey);
    expect(() => sealer.seal(Buffer.alloc(10), false, into.subarray(0, 26))).toThrow(RangeError);
    expect(() =>
      sealer.seal(Buffer.alloc(CHUNK_BYTES + 1), true, Buffer.alloc(SEALED_CHUNK_BYTES + 1)),
    ).toThrow(RangeError);
    sealer.seal(Buffer.alloc(CHUNK_BYTES), false, into);
    expect(() => sealer.seal(Buffer.alloc(0), true, into.subarray(0, 16))).toThrow(RangeError);
    sealer.seal(Buffer.alloc(1), true, into.subarray(0, 17));
    expect(() => sealer.seal(Buffer.alloc(1), true, into.subarray(0, 17))).toThrow("already");
  });

  it("cannot be opened once its key is disposed of", () => {
    const { chunks, opener } = sealAll(randomBytes(5));
    opener[Symbol.dispose]();
    expect(() => opener.open(0, true, chunks[0]!, Buffer.alloc(5))).toThrow("disposal");
  });
});

function sealAll(plain: Uint8Array): { chunks: Uint8Array[]; opener: PayloadOpener } {
  using sealer = new PayloadSealer(fileKey);
  const count = chunkCount(plain.length);
  const chunks = Array.from({ length: count }, (_, index) => {
    const chunk = plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const sealed = Buffer.alloc(chunk.length + 16);
    sealer.seal(chunk, index === count - 1, sealed);
    return sealed;
  });
  return { chunks, opener: new PayloadOpener(fileKey, sealer.nonce) };
}

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  TAG_BYTES,
  chacha20poly1305,
  chooseAead,
  passesSelfTest,
} from "../../../electron/core/crypto/chacha20poly1305.ts";
import type { Aead } from "../../../electron/core/crypto/chacha20poly1305.ts";
import { nodeCryptoAead, sodiumAead } from "../../../electron/core/crypto/chacha20poly1305-providers.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";

const providers = [sodiumAead(), nodeCryptoAead()].filter((aead) => aead !== null);

describe("ChaCha20-Poly1305", () => {
  it("comes from two providers on this machine, of which the faster is used", () => {
    expect(providers.map(({ provider }) => provider)).toEqual(["sodium-native", "node:crypto"]);
    expect(chacha20poly1305.provider).toBe("sodium-native");
  });

  it.each(providers)("of $provider agrees with RFC 8439", (aead) => {
    expect(passesSelfTest(aead)).toBe(true);
  });

  it("is sealed by either provider and opened by the other", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (plaintext, swap) => {
        const [writer, reader] = swap ? [providers[1]!, providers[0]!] : [providers[0]!, providers[1]!];
        const [key, nonce] = [randomBytes(32), randomBytes(12)];
        const sealed = new Uint8Array(plaintext.length + TAG_BYTES);
        writer.seal(key, nonce, plaintext, sealed);
        const opened = new Uint8Array(plaintext.length);
        expect(reader.open(key, nonce, sealed, opened)).toBe(true);
        expect(opened).toEqual(plaintext);
      }),
    );
  });

  it.each(providers)("of $provider releases nothing of a changed message", (aead) => {
    const [key, nonce, plaintext] = [randomBytes(32), randomBytes(12), randomBytes(100)];
    const sealed = new Uint8Array(plaintext.length + TAG_BYTES);
    aead.seal(key, nonce, plaintext, sealed);
    sealed[0]! ^= 1;
    const opened = new Uint8Array(plaintext.length);
    expect(aead.open(key, nonce, sealed, opened)).toBe(false);
    expect(opened).toEqual(new Uint8Array(plaintext.length));
    expect(aead.open(key, nonce, sealed.subarray(0, 15), new Uint8Array(0))).toBe(false);
  });

  it("falls back when a provider is absent or wrong, and stops when none is left", () => {
    const node = nodeCryptoAead()!;
    const accepting: Aead = { ...node, open: () => true };
    const silent: Aead = { ...node, seal: () => undefined };
    const crashing: Aead = {
      ...node,
      seal: () => {
        throw new Error("unavailable");
      },
    };
    const faulty = [accepting, silent, crashing].map((aead) => () => aead);
    expect(chooseAead([() => null, ...faulty, () => node])).toBe(node);
    expect(() => chooseAead([() => null, ...faulty])).toThrow("no working ChaCha20-Poly1305");
  });
});

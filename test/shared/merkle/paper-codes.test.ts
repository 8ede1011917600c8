import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BASE32_ALPHABET } from "../../../shared/base32.ts";
import { decodeHex } from "../../../shared/hex.ts";
import { fingerprint, readFingerprint } from "../../../shared/merkle/fingerprint.ts";
import { readShortCode, shortCode } from "../../../shared/merkle/short-code.ts";
import { sha256 } from "./sha256.ts";

describe("the fingerprint of a key", () => {
  // The public key of the first Ed25519 sample of RFC 8032, §7.1.
  const key = decodeHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

  test("is the beginning of its SHA-256 in eight groups of four", () => {
    expect(fingerprint(key, sha256)).toBe("21fe-31df-a154-a261-626b-f854-046f-d227");
  });

  test("is recognised however it was typed, but only whole", () => {
    const printed = fingerprint(key, sha256);
    expect(readFingerprint(printed)).toBe(printed);
    expect(readFingerprint(` ${printed.toUpperCase().replaceAll("-", " ")}\n`)).toBe(printed);
    expect(readFingerprint(printed.replaceAll("-", ":"))).toBe(printed);
    expect(readFingerprint(printed.replaceAll("-", "–"))).toBe(printed);
    expect(readFingerprint(printed.slice(0, -1))).toBeNull();
    expect(readFingerprint(`${printed}0`)).toBeNull();
    expect(readFingerprint(printed.replace(/^./, "g"))).toBeNull();
  });
});

describe("the code of a log for paper", () => {
  const state = fc.tuple(
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  );

  test("has the number of entries, then five groups of five", () => {
    expect(shortCode(new Uint8Array(32), 0)).toBe("0-00000-00000-00000-00000-00000");
    expect(shortCode(sha256(new Uint8Array(0)), 48213)).toMatch(/^48213(-[0-9A-HJKMNP-TV-Z]{5}){5}$/);
  });

  test("tells apart logs of different size or root", () => {
    const root = sha256(new Uint8Array(0));
    expect(shortCode(root, 5)).not.toBe(shortCode(root, 6));
    expect(shortCode(root, 5)).not.toBe(shortCode(sha256(root), 5));
  });

  test("is recognised when typed carelessly", () => {
    fc.assert(
      fc.property(state, ([root, size]) => {
        const printed = shortCode(root, size);
        const [count = "", ...groups] = printed.split("-");
        expect(readShortCode(printed)).toBe(printed);
        const sloppy = groups.join(" ").toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        expect(readShortCode(` ${count} – ${sloppy} `)).toBe(printed);
      }),
    );
  });

  test("is refused when one character is wrong", () => {
    fc.assert(
      fc.property(state, fc.nat(), fc.nat(), ([root, size], pick, other) => {
        const printed = shortCode(root, size);
        const places = Array.from(printed).flatMap((character, at) => (character === "-" ? [] : [at]));
        const at = places[pick % places.length]!;
        const alphabet = at < String(size).length ? "0123456789" : BASE32_ALPHABET;
        const wrong = alphabet.charAt(other % alphabet.length);
        fc.pre(wrong !== printed.charAt(at));
        expect(readShortCode(printed.slice(0, at) + wrong + printed.slice(at + 1))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test("is refused when two neighbours are exchanged", () => {
    fc.assert(
      fc.property(state, fc.nat(), ([root, size], pick) => {
        const [count = "", ...groups] = shortCode(root, size).split("-");
        const symbols = groups.join("");
        const at = pick % (symbols.length - 1);
        const [a, b] = [symbols.charAt(at), symbols.charAt(at + 1)];
        fc.pre(a !== b);
        expect(readShortCode(`${count}-${symbols.slice(0, at)}${b}${a}${symbols.slice(at + 2)}`)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test("is refused when it is not whole", () => {
    const printed = shortCode(new Uint8Array(32), 12);
    expect(readShortCode(printed.slice(0, -1))).toBeNull();
    expect(readShortCode(printed.slice(printed.indexOf("-") + 1))).toBeNull();
    expect(readShortCode(`${printed}0`)).toBeNull();
    expect(readShortCode(printed.replace(/0$/, "U"))).toBeNull();
  });
});

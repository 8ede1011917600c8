import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase32, encodeBase32, tidyBase32 } from "../../shared/base32.ts";
import { decodeBase64, encodeBase64 } from "../../shared/base64.ts";
import { concatBytes, equalBytes } from "../../shared/bytes.ts";
import { Failure } from "../../shared/errors.ts";
import { decodeHex, encodeHex } from "../../shared/hex.ts";

const ENCODINGS = [
  ["hex", encodeHex, decodeHex],
  ["base64", encodeBase64, decodeBase64],
  ["base32", encodeBase32, decodeBase32],
] as const;

describe.each(ENCODINGS)("%s", (name, encode, decode) => {
  test("gives back the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect([...decode(encode(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test("has one spelling: any other text is refused or means other bytes", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 9 }),
        fc.nat(),
        fc.string({ minLength: 0, maxLength: 2, unit: "grapheme-ascii" }),
        (bytes, at, other) => {
          const text = encode(bytes);
          const place = at % text.length;
          const changed = text.slice(0, place) + other + text.slice(place + 1);
          fc.pre(changed !== text);
          let decoded: Uint8Array | null = null;
          try {
            decoded = decode(changed);
          } catch (error) {
            expect(error).toEqual(new Failure("encoding-invalid", { encoding: name }));
          }
          if (decoded !== null) {
            expect(encode(decoded)).toBe(changed);
            expect(equalBytes(decoded, bytes)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the published samples", () => {
  const ascii = (text: string) => new TextEncoder().encode(text);

  test.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("Base 64 of %j is %s (RFC 4648 §10)", (plain, encoded) => {
    expect(encodeBase64(ascii(plain))).toBe(encoded);
  });

  test("Base 32 maps RFC 4648's letters to Crockford's", () => {
    expect(encodeBase32(ascii("foobar"))).toBe("CSQPYRK1E8");
  });

  test.each(["Zh==", "Zg=", "Zg", "Zg== ", "Zm9v\n", "Zm9v====", "Z===", "====", "Zg==Zg==", "_-8="])(
    "Base 64 refuses %j",
    (text) => {
      expect(() => decodeBase64(text)).toThrow("encoding-invalid");
    },
  );

  test.each(["AB", "a", "0g", "0 "])("hexadecimal refuses %j", (text) => {
    expect(() => decodeHex(text)).toThrow("encoding-invalid");
  });

  test.each(["cs", "C", "CU", "I0", "CT"])("Base 32 refuses %j", (text) => {
    expect(() => decodeBase32(text)).toThrow("encoding-invalid");
  });
});

test("a code typed by hand is tidied before it is read", () => {
  expect(tidyBase32(" csqp-yrkl eo–i")).toBe("CSQPYRK1E01");
});

test("joined bytes are the parts in order, and equality means equal content", () => {
  expect([...concatBytes(Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3))]).toEqual([1, 2, 3]);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeName, displayName } from "../../../electron/core/intake/file-name.ts";

const bytes = fc.uint8Array({ maxLength: 40 });
const mixed = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }).map((text) => Buffer.from(text)),
      bytes,
      fc.constant(Buffer.from("\\xff")),
    ),
  )
  .map((pieces) => Buffer.concat(pieces));

describe("a name that is text", () => {
  test("is kept exactly, byte for byte", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
        (name) => {
          expect(decodeName(Buffer.from(name))).toBe(name);
          expect(displayName(Buffer.from(name))).toBe(name);
        },
      ),
    );
  });

  test("keeps a byte-order mark at its start", () => {
    expect(decodeName(Buffer.from("\ufeffa"))).toBe("\ufeffa");
  });
});

describe("a name that is not text", () => {
  test("shows each byte that belongs to no character", () => {
    expect(displayName(Buffer.from([0x61, 0xff, 0x62]))).toBe("a\\xffb");
    expect(displayName(Buffer.from("фото\xe9", "latin1"))).toContain("\\xe9");
    expect(displayName(Buffer.concat([Buffer.from("фото "), Buffer.from([0xd1])]))).toBe("фото \\xd1");
  });

  test("is no lone surrogate and no overlong form", () => {
    expect(decodeName(Buffer.from([0xed, 0xa0, 0x80]))).toBeNull();
    expect(decodeName(Buffer.from([0xc0, 0xaf]))).toBeNull();
    expect(displayName(Buffer.from([0xc0, 0xaf]))).toBe("\\xc0\\xaf");
  });

  test("is shown so that its bytes can be told again", () => {
    fc.assert(
      fc.property(mixed, (name) => {
        fc.pre(decodeName(name) === null);
        expect(unescape(displayName(name)).equals(name)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function unescape(shown: string): Buffer {
  const pieces = shown.match(/\\x[0-9a-f]{2}|\\\\|[^\\]/gsu) ?? [];
  return Buffer.concat(
    pieces.map((piece) =>
      piece.startsWith("\\x")
        ? Buffer.from(piece.slice(2), "hex")
        : Buffer.from(piece === "\\\\" ? "\\" : piece),
    ),
  );
}

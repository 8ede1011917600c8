import { describe, expect, it } from "vitest";
import { Sha256, hkdfSha256, hmacSha256, sha256, sha256Hex } from "../../../electron/core/crypto/sha256.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("SHA-256", () => {
  it("agrees with FIPS 180-4 on its example", () => {
    const digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(sha256Hex(Buffer.from("abc"))).toBe(digest);
    expect(hex(sha256(Buffer.from("abc")))).toBe(digest);
    expect(hex(new Sha256().update(Buffer.from("a")).update(Buffer.from("bc")).digest())).toBe(digest);
  });

  it("as HMAC agrees with RFC 4231, case 2", () => {
    expect(hex(hmacSha256(Buffer.from("Jefe"), Buffer.from("what do ya want for nothing?")))).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("as HMAC with a key longer than a block, over parts, agrees with RFC 4231, case 6", () => {
    const parts = ["Test Using Larger Than Block-Size Key", " - Hash Key First"].map((part) =>
      Buffer.from(part),
    );
    expect(hex(hmacSha256(Buffer.alloc(131, 0xaa), ...parts))).toBe(
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    );
  });

  it("as HKDF agrees with RFC 5869, case 3, in its first 32 bytes", () => {
    expect(hex(hkdfSha256(Buffer.alloc(22, 0x0b), new Uint8Array(0), ""))).toBe(
      "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
    );
  });
});

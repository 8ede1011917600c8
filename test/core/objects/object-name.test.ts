import { describe, expect, it } from "vitest";
import { sha256 } from "../../../electron/core/crypto/sha256.ts";
import { objectName, objectPath } from "../../../electron/core/objects/object-name.ts";

describe("the name of a stored file", () => {
  it("is the keyed hash of its hash", () => {
    const hash = sha256(Buffer.from("a fictional statement"));
    const name = objectName(Buffer.alloc(32, 1), hash);
    // printf 'a fictional statement' | sha256sum | xxd -r -p | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01
    expect(name).toBe("8094a7ede6f68c118d9cbc19bd9d44506fd33506ae75ade349e74ed20d4d9c66");
    expect(objectName(Buffer.alloc(32, 2), hash)).not.toBe(name);
    expect(objectPath("/a", name)).toBe(`/a/objects/${name.slice(0, 2)}/${name}.age`);
  });

  it("cannot be made with a short key or hash, nor lead out of the archive", () => {
    expect(() => objectName(Buffer.alloc(31), Buffer.alloc(32))).toThrow(RangeError);
    expect(() => objectName(Buffer.alloc(32), Buffer.alloc(31))).toThrow(RangeError);
    expect(() => objectPath("/a", "../../etc/passwd")).toThrow(RangeError);
  });
});

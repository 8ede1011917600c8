import { Encrypter, generateX25519Identity } from "age-encryption";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  generateHybridIdentity,
  isAgeRecipient,
  recipientOf,
} from "../../../electron/core/crypto/age-identities.ts";
import {
  headerMacHolds,
  splitAgeHeader,
  unwrapFileKey,
  writeAgeHeader,
} from "../../../electron/core/crypto/age-header.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";

const fileKey = randomBytes(16);
let identity: string;
let other: string;
let x25519: string;
let header: Uint8Array;

beforeAll(async () => {
  identity = await generateHybridIdentity();
  other = await generateHybridIdentity();
  x25519 = await generateX25519Identity();
  header = await writeAgeHeader(fileKey, [await recipientOf(identity)]);
});

describe("the header of an age file", () => {
  it("gives the file key that we chose to each recipient", async () => {
    const shared = await writeAgeHeader(fileKey, [await recipientOf(identity), await recipientOf(x25519)]);
    for (const holder of [identity, x25519]) {
      expect(Buffer.from(await unwrapFileKey(shared, [other, holder])).equals(fileKey)).toBe(true);
    }
  });

  it("is post-quantum for a hybrid recipient, and carries no stanza of ours", () => {
    const lines = Buffer.from(header).toString("latin1").split("\n");
    expect(lines[0]).toBe("age-encryption.org/v1");
    expect(lines.filter((line) => line.startsWith("-> "))).toHaveLength(1);
    expect(lines[1]).toMatch(/^-> mlkem768x25519 \S{1494}$/);
  });

  it("leaves the caller's file key as it was", async () => {
    const key = Buffer.alloc(16, 7);
    await writeAgeHeader(key, [await recipientOf(x25519)]);
    expect(key.equals(Buffer.alloc(16, 7))).toBe(true);
  });

  it("is split from what follows it", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await recipientOf(x25519));
    const file = await encrypter.encrypt("a fictional statement");
    const { header: split, restOffset } = splitAgeHeader(file);
    expect(split).toEqual(file.subarray(0, restOffset));
    expect(Buffer.from(split).toString("latin1")).toMatch(/\n--- \S{43}\n$/);
    expect(headerMacHolds(split, await unwrapFileKey(split, [x25519]))).toBe(true);
  });

  it("says who cannot open it", async () => {
    await expect(unwrapFileKey(header, [other, x25519])).rejects.toThrow("age-no-identity");
    await expect(unwrapFileKey(header, [])).rejects.toThrow("age-no-identity");
  });

  it("with a changed MAC is told apart from one for somebody else", async () => {
    const changed = Buffer.from(header);
    changed[changed.length - 10] = changed[changed.length - 10] === 0x41 ? 0x42 : 0x41;
    await expect(unwrapFileKey(changed, [identity])).rejects.toThrow("age-header-mac");
  });

  it("followed by anything is not a header", async () => {
    await expect(unwrapFileKey(Buffer.concat([header, Buffer.from("x")]), [identity])).rejects.toThrow(
      "age-header-invalid",
    );
    expect(headerMacHolds(Buffer.concat([header, Buffer.from("x")]), fileKey)).toBe(false);
  });

  it("with any bit changed, or cut anywhere, is found by the stored file key", () => {
    expect(headerMacHolds(header, fileKey)).toBe(true);
    fc.assert(
      fc.property(fc.nat({ max: header.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const changed = Buffer.from(header);
        changed[at]! ^= 1 << bit;
        return !headerMacHolds(changed, fileKey) && !headerMacHolds(header.subarray(0, at), fileKey);
      }),
      { numRuns: 1000 },
    );
  });

  it("has at least one stanza, and printable lines only", () => {
    const written = Buffer.from(header).toString("latin1");
    const mac = written.slice(written.indexOf("--- "));
    const refused = [
      `age-encryption.org/v1\n${mac}`,
      written.replace("-> mlkem768x25519", "-> mlkem768x25519\u00e9"),
      written.replace("-> mlkem768x25519", "-> mlkem768x25519\u0007"),
      written.replace("-> mlkem768x25519", "-> "),
      written.replace("v1\n", "v2\n"),
      written.slice(0, -1),
      "",
    ];
    for (const text of refused) {
      expect(() => splitAgeHeader(Buffer.from(text, "latin1"))).toThrow("age-header-invalid");
    }
    expect(splitAgeHeader(Buffer.from(written, "latin1")).restOffset).toBe(header.length);
  });

  it("does not hold for another file key", () => {
    expect(headerMacHolds(header, randomBytes(16))).toBe(false);
  });

  it("is not written for nobody, for too many, or with a short key", async () => {
    const recipient = await recipientOf(identity);
    await expect(writeAgeHeader(fileKey, [])).rejects.toThrow("recipient");
    await expect(writeAgeHeader(fileKey.subarray(1), [recipient])).rejects.toThrow("16 bytes");
    await expect(writeAgeHeader(fileKey, ["age1nobody"])).rejects.toThrow(Error);
    const crowd = Array.from({ length: 43 }, () => recipient);
    await expect(writeAgeHeader(fileKey, crowd)).rejects.toThrow("too many recipients");
  });
});

describe("an age identity", () => {
  it("is hybrid and has one public recipient", async () => {
    expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/);
    expect(await recipientOf(identity)).toMatch(/^age1pq1[0-9a-z]{1952}$/);
    expect(await recipientOf(x25519)).toMatch(/^age1[0-9a-z]{58}$/);
    await expect(recipientOf(`${identity}Q`)).rejects.toThrow("age-no-identity");
  });

  it("with a typing error in its recipient is refused before anything is encrypted to it", async () => {
    const recipient = await recipientOf(identity);
    expect(isAgeRecipient(recipient)).toBe(true);
    expect(isAgeRecipient(recipient.slice(0, -1) + (recipient.endsWith("q") ? "p" : "q"))).toBe(false);
    expect(isAgeRecipient(identity)).toBe(false);
  });
});

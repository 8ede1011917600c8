import { Decrypter, generateX25519Identity } from "age-encryption";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { decryptAge, encryptAge } from "../../../electron/core/crypto/age-file.ts";
import { recipientOf } from "../../../electron/core/crypto/age-identities.ts";
import { CHUNK_BYTES } from "../../../electron/core/crypto/age-payload.ts";
import { splitAgeHeader } from "../../../electron/core/crypto/age-header.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";

let identity: string;
let recipient: string;

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await recipientOf(identity);
});

const sizes = fc.oneof(
  fc.nat({ max: 300 }),
  fc.constantFrom(0, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 1),
);

describe("a small age file", () => {
  it("decrypts to what was encrypted, whatever its size, also with another implementation", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const plaintext = randomBytes(size);
        const file = await encryptAge(plaintext, [recipient]);
        expect(Buffer.from(await decryptAge(file, [identity])).equals(plaintext)).toBe(true);
        const typage = new Decrypter();
        typage.addIdentity(identity);
        expect(Buffer.from(await typage.decrypt(file)).equals(plaintext)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("is never encrypted twice to the same bytes", async () => {
    const plaintext = Buffer.from("a fictional statement");
    const [one, two] = [await encryptAge(plaintext, [recipient]), await encryptAge(plaintext, [recipient])];
    expect(Buffer.from(one).equals(two)).toBe(false);
  });

  it("with any bit changed is refused", async () => {
    const file = await encryptAge(randomBytes(200), [recipient]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const changed = Buffer.from(file);
        changed[at]! ^= 1 << bit;
        await expect(decryptAge(changed, [identity])).rejects.toThrow(/^age-/);
      }),
      { numRuns: 300 },
    );
  });

  it("cut short anywhere, or with something added, is refused", async () => {
    const file = await encryptAge(randomBytes(3 * CHUNK_BYTES), [recipient]);
    const payload = splitAgeHeader(file).restOffset + 16;
    const boundaries = [0, 1, 2, 3].map((chunk) => payload + chunk * (CHUNK_BYTES + 16));
    const cuts = fc.oneof(fc.nat({ max: file.length - 1 }), fc.constantFrom(...boundaries.slice(0, 3)));
    expect(boundaries[3]).toBe(file.length);
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        await expect(decryptAge(file.subarray(0, at), [identity])).rejects.toThrow(/^age-/);
      }),
      { numRuns: 60 },
    );
    await expect(decryptAge(Buffer.concat([file, file.subarray(payload)]), [identity])).rejects.toThrow(
      "age-payload-invalid",
    );
  });
});

import { describe, expect, it } from "vitest";
import { decryptAge } from "../../../electron/core/crypto/age-file.ts";
import { headerMacHolds, splitAgeHeader, unwrapFileKey } from "../../../electron/core/crypto/age-header.ts";
import type { AgeIdentity } from "../../../electron/core/crypto/age-header.ts";
import {
  PAYLOAD_NONCE_BYTES,
  PayloadOpener,
  SEALED_CHUNK_BYTES,
} from "../../../electron/core/crypto/age-payload.ts";
import { ScryptIdentity } from "../../../electron/core/crypto/scrypt-passphrase.ts";
import { Sha256, sha256Hex } from "../../../electron/core/crypto/sha256.ts";
import { Failure } from "../../../shared/errors.ts";
import { readAgeVectors } from "./age-testkit.ts";
import type { AgeVector } from "./age-testkit.ts";

const FAILURE_OF: Readonly<Record<string, string>> = {
  "no match": "age-no-identity",
  "header failure": "age-header-invalid",
  "HMAC failure": "age-header-mac",
  "payload failure": "age-payload-invalid",
};

const vectors = readAgeVectors();
const leftOut = vectors.filter(({ armored }) => armored);
const read = vectors.filter(({ armored }) => !armored);

describe("the CCTV age vectors", () => {
  it("are all there", () => {
    expect(vectors).toHaveLength(143);
    expect(read).toHaveLength(110);
    console.log(
      `left out, because armor (age in ASCII) is not read: ${leftOut.map(({ name }) => name).join(", ")}`,
    );
  });

  it("include every outcome", () => {
    expect(new Set(read.map((vector) => vector.expect))).toEqual(
      new Set(["success", ...Object.keys(FAILURE_OF)]),
    );
  });

  it.each(read)("$name: $expect", async (vector) => {
    if (vector.expect === "success") {
      expect(sha256Hex(await decryptAge(vector.file, identitiesOf(vector)))).toBe(vector.payload);
    } else {
      await expect(decryptAge(vector.file, identitiesOf(vector))).rejects.toEqual(
        expect.objectContaining({ code: FAILURE_OF[vector.expect] }),
      );
    }
  });

  it.each(read.filter(({ payload }) => payload !== undefined))(
    "$name: chunks before a fault open, the faulty one does not",
    async (vector) => {
      const { header, restOffset } = splitAgeHeader(vector.file);
      const fileKey = await unwrapFileKey(header, identitiesOf(vector));
      expect(headerMacHolds(header, fileKey)).toBe(true);
      if (vector.fileKey !== undefined) expect(Buffer.from(fileKey).toString("hex")).toBe(vector.fileKey);
      expect(openChunks(vector.file.subarray(restOffset), fileKey)).toEqual({
        hash: vector.payload,
        intact: vector.expect === "success",
      });
    },
  );

  it("armored files are refused, not misread", async () => {
    for (const vector of leftOut) {
      await expect(decryptAge(vector.file, identitiesOf(vector))).rejects.toBeInstanceOf(Failure);
    }
  });
});

function identitiesOf({ identities, passphrases }: AgeVector): AgeIdentity[] {
  return [...identities, ...passphrases.map((passphrase) => new ScryptIdentity(passphrase))];
}

/** Opens chunk after chunk as a reader of a pipe would, which learns from the chunk itself whether it is the last. */
function openChunks(payload: Uint8Array, fileKey: Uint8Array): { hash: string; intact: boolean } {
  using opener = new PayloadOpener(fileKey, payload.subarray(0, PAYLOAD_NONCE_BYTES));
  const hash = new Sha256();
  let rest = payload.subarray(PAYLOAD_NONCE_BYTES);
  let index = 0;
  for (;;) {
    const sealed = rest.subarray(0, SEALED_CHUNK_BYTES);
    rest = rest.subarray(SEALED_CHUNK_BYTES);
    const middle = tryOpen(opener, index, false, sealed);
    const last = middle === null ? tryOpen(opener, index, true, sealed) : null;
    hash.update(middle ?? last ?? new Uint8Array(0));
    if (middle === null) {
      return { hash: Buffer.from(hash.digest()).toString("hex"), intact: last !== null && rest.length === 0 };
    }
    index += 1;
  }
}

function tryOpen(opener: PayloadOpener, index: number, last: boolean, sealed: Uint8Array): Uint8Array | null {
  const plain = Buffer.alloc(Math.max(0, sealed.length - 16));
  try {
    opener.open(index, last, sealed, plain);
    return plain;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

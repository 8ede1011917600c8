import { Failure } from "../../../shared/errors.ts";
import { FILE_KEY_BYTES, splitAgeHeader, unwrapFileKey, writeAgeHeader } from "./age-header.ts";
import type { AgeIdentity, AgeRecipient } from "./age-header.ts";
import {
  CHUNK_BYTES,
  PAYLOAD_NONCE_BYTES,
  PayloadOpener,
  PayloadSealer,
  SEALED_CHUNK_BYTES,
  chunkCount,
  payloadSize,
  plaintextSize,
} from "./age-payload.ts";
import { Secret } from "./secret.ts";

/**
 * Encrypts a small file whole, in memory, as a binary age v1 file that the public `age` tool (1.3 or newer)
 * decrypts. Evidence of any size goes through `objects/` instead.
 */
export async function encryptAge(
  plaintext: Uint8Array,
  recipients: readonly AgeRecipient[],
): Promise<Uint8Array> {
  using fileKey = Secret.random(FILE_KEY_BYTES);
  const header = await writeAgeHeader(fileKey.bytes, recipients);
  using sealer = new PayloadSealer(fileKey.bytes);
  const file = new Uint8Array(header.length + payloadSize(plaintext.length));
  file.set(header);
  file.set(sealer.nonce, header.length);
  const sealed = file.subarray(header.length + PAYLOAD_NONCE_BYTES);
  const count = chunkCount(plaintext.length);
  for (let index = 0; index < count; index += 1) {
    const chunk = plaintext.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    sealer.seal(chunk, index === count - 1, sealedChunk(sealed, index));
  }
  return file;
}

/**
 * Decrypts a small binary age v1 file whole, in memory. Nothing is returned unless all of it is intact.
 *
 * @throws Failure `age-header-invalid`, `age-no-identity` (a wrong passphrase included), `age-header-mac`,
 * `age-payload-invalid`.
 */
export async function decryptAge(file: Uint8Array, identities: readonly AgeIdentity[]): Promise<Uint8Array> {
  const { header, restOffset } = splitAgeHeader(file);
  using fileKey = Secret.take(await unwrapFileKey(header, identities));
  const payload = file.subarray(restOffset);
  if (payload.length < PAYLOAD_NONCE_BYTES) throw new Failure("age-header-invalid");
  using opener = new PayloadOpener(fileKey.bytes, payload.subarray(0, PAYLOAD_NONCE_BYTES));
  const plaintext = new Uint8Array(plaintextSize(payload.length));
  const sealed = payload.subarray(PAYLOAD_NONCE_BYTES);
  const count = chunkCount(plaintext.length);
  for (let index = 0; index < count; index += 1) {
    const chunk = plaintext.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    opener.open(index, index === count - 1, sealedChunk(sealed, index), chunk);
  }
  return plaintext;
}

function sealedChunk(sealed: Uint8Array, index: number): Uint8Array {
  return sealed.subarray(index * SEALED_CHUNK_BYTES, (index + 1) * SEALED_CHUNK_BYTES);
}

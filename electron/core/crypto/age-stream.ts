import { FILE_KEY_BYTES, writeAgeHeader, type AgeRecipient } from "./age-header.ts";
import { CHUNK_BYTES, PayloadSealer, SEALED_CHUNK_BYTES } from "./age-payload.ts";
import { TAG_BYTES } from "./chacha20poly1305.ts";
import { Secret } from "./secret.ts";

/**
 * Encrypts a stream of any length as a binary age v1 file, in parts that are to be written in order. Memory does not
 * grow with the stream: one chunk of plaintext is held, and zeroed afterwards.
 *
 * @throws as {@link writeAgeHeader} for the recipients, and whatever the source throws
 */
export async function* sealAgeStream(
  source: AsyncIterable<Uint8Array>,
  recipients: readonly AgeRecipient[],
): AsyncGenerator<Uint8Array> {
  using fileKey = Secret.random(FILE_KEY_BYTES);
  yield await writeAgeHeader(fileKey.bytes, recipients);
  using sealer = new PayloadSealer(fileKey.bytes);
  yield sealer.nonce;
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const seal = (length: number, last: boolean): Uint8Array => {
    const sealed = Buffer.alloc(last ? length + TAG_BYTES : SEALED_CHUNK_BYTES);
    sealer.seal(chunk.subarray(0, length), last, sealed);
    return sealed;
  };
  let filled = 0;
  try {
    for await (const part of source)
      for (let at = 0; at < part.length;) {
        // A full chunk waits until there is more: only then is it known not to be the last.
        if (filled === CHUNK_BYTES) {
          yield seal(filled, false);
          filled = 0;
        }
        const taken = Math.min(CHUNK_BYTES - filled, part.length - at);
        chunk.set(part.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
      }
    yield seal(filled, true);
  } finally {
    chunk.fill(0);
  }
}

import { hmacSha256 as hmac } from "./sha256.ts";

/** HPKE (RFC 9180) suite of age's hybrid stanza: KEM 0x647a, HKDF-SHA-256, ChaCha20-Poly1305. */
const SUITE = Buffer.from("48504b45647a00010003", "hex");
const VERSION = Buffer.from("HPKE-v1");
const INFO = Buffer.from("age-encryption.org/mlkem768x25519");
const EMPTY = Buffer.alloc(0);

/** LabeledExtract of RFC 9180 section 4. */
const extract = (salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array =>
  hmac(salt, VERSION, SUITE, Buffer.from(label), ikm);

/** LabeledExpand of RFC 9180 section 4 for at most 32 bytes: one round of HKDF-Expand. */
const expand = (key: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array =>
  hmac(key, Buffer.from([0, length]), VERSION, SUITE, Buffer.from(label), info, Buffer.from([1])).subarray(
    0,
    length,
  );

/** KeyScheduleContext of the base mode: the same for every file. */
const CONTEXT = Buffer.concat([
  Buffer.from([0]),
  extract(EMPTY, "psk_id_hash", EMPTY),
  extract(EMPTY, "info_hash", INFO),
]);

/**
 * Key (32 bytes) and nonce (12 bytes) that wrap a file key, from the 32-byte secret of the hybrid key agreement:
 * KeySchedule of RFC 9180 section 5.1 in base mode. The caller zeroes the key.
 */
export function hybridWrapKey(shared: Uint8Array): { key: Uint8Array; nonce: Uint8Array } {
  const secret = extract(shared, "secret", EMPTY);
  const wrap = { key: expand(secret, "key", CONTEXT, 32), nonce: expand(secret, "base_nonce", CONTEXT, 12) };
  secret.fill(0);
  return wrap;
}

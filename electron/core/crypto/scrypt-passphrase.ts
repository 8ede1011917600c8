import { scrypt } from "node:crypto";
import { Stanza } from "age-encryption";
import type { Identity, Recipient } from "age-encryption";
import { Failure } from "../../../shared/errors.ts";
import { decodeBase64, encodeBase64 } from "./age-stanzas.ts";
import { chacha20poly1305, NONCE_BYTES, TAG_BYTES } from "./chacha20poly1305.ts";
import { passphraseBytes } from "./passphrase.ts";
import { randomBytes } from "./randomness.ts";
import { Secret } from "./secret.ts";

const LABEL = Buffer.from("age-encryption.org/v1/scrypt");
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const FILE_KEY_BYTES = 16;
const BLOCK_SIZE = 8;

/** Each file key gets a key of its own, so the nonce is always zero (age v1). */
const ZERO_NONCE = Buffer.alloc(NONCE_BYTES);

/** Gives a file key to whoever knows a passphrase (age v1 scrypt stanza). Must be the only recipient of a file. */
export class ScryptRecipient implements Recipient {
  readonly #passphrase: string | Uint8Array;
  readonly #workFactor: number;

  /**
   * `workFactor` is log2 of scrypt's N: 18 takes about 0.8 s and 256 MB, each step doubles both.
   * A passphrase given as bytes is used as it is; text is taken as UTF-8 in normal form C.
   *
   * @throws RangeError for a work factor outside 1 to 20: `age` implementations refuse more.
   */
  constructor(passphrase: string | Uint8Array, workFactor: number) {
    if (!Number.isInteger(workFactor) || workFactor < 1 || workFactor > 20) {
      throw new RangeError("a work factor lies between 1 and 20");
    }
    this.#passphrase = passphrase;
    this.#workFactor = workFactor;
  }

  /** Computes off the event loop. */
  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const salt = randomBytes(SALT_BYTES);
    using key = await stretch(this.#passphrase, salt, this.#workFactor);
    const body = new Uint8Array(fileKey.length + TAG_BYTES);
    chacha20poly1305.seal(key.bytes, ZERO_NONCE, fileKey, body);
    return [new Stanza(["scrypt", encodeBase64(salt), String(this.#workFactor)], body)];
  }
}

/** Opens files made for a passphrase (age v1 scrypt stanza). */
export class ScryptIdentity implements Identity {
  readonly #passphrase: string | Uint8Array;
  readonly #maxWorkFactor: number;

  /** A file that asks for more than `maxWorkFactor` is refused: it could hold the machine for hours. */
  constructor(passphrase: string | Uint8Array, maxWorkFactor = 20) {
    this.#passphrase = passphrase;
    this.#maxWorkFactor = maxWorkFactor;
  }

  /**
   * The file key, or `null` when the file is not for a passphrase or for another one.
   *
   * @throws Failure `age-header-invalid` for a malformed stanza or too high a work factor.
   */
  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const stanza = stanzas.find(({ args }) => args[0] === "scrypt");
    if (stanza === undefined) return null;
    if (stanzas.length !== 1) throw new Failure("age-header-invalid");
    const { salt, workFactor } = parseArguments(stanza.args);
    if (workFactor > this.#maxWorkFactor) throw new Failure("age-header-invalid", { workFactor });
    if (stanza.body.length !== FILE_KEY_BYTES + TAG_BYTES) throw new Failure("age-header-invalid");
    using key = await stretch(this.#passphrase, salt, workFactor);
    const fileKey = Buffer.alloc(FILE_KEY_BYTES);
    return chacha20poly1305.open(key.bytes, ZERO_NONCE, stanza.body, fileKey) ? fileKey : null;
  }
}

function parseArguments(args: readonly string[]): { salt: Uint8Array; workFactor: number } {
  const [, saltText = "", workFactorText = "", ...surplus] = args;
  const salt = decodeBase64(saltText);
  if (salt?.length !== SALT_BYTES || surplus.length > 0 || !/^[1-9][0-9]*$/.test(workFactorText)) {
    throw new Failure("age-header-invalid");
  }
  return { salt, workFactor: Number(workFactorText) };
}

async function stretch(
  passphrase: string | Uint8Array,
  salt: Uint8Array,
  workFactor: number,
): Promise<Secret> {
  const cost = 2 ** workFactor;
  const text = typeof passphrase === "string" ? passphraseBytes(passphrase) : passphrase;
  // scrypt itself needs 128 N r bytes; OpenSSL counts its buffers too, hence the room beside it.
  const limits = { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 128 * cost * BLOCK_SIZE + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(text, Buffer.concat([LABEL, salt]), KEY_BYTES, limits, (error, key) => {
      if (typeof passphrase === "string") text.fill(0);
      if (error) reject(error);
      else resolve(Secret.take(key));
    });
  });
}

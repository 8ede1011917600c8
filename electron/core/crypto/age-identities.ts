import {
  Encrypter,
  generateHybridIdentity as generateWithTypage,
  identityToRecipient as recipientWithTypage,
} from "age-encryption";
import { Failure } from "../../../shared/errors.ts";
import { NativeHybridIdentity } from "./age-hybrid.ts";
import { hybridIdentity } from "./age-hybrid-cache.ts";

/**
 * A new hybrid post-quantum age identity (ML-KEM-768 and X25519): `AGE-SECRET-KEY-PQ-1…`, upper case.
 * A JavaScript string cannot be wiped: it ends with the archive process, which is killed at lock.
 */
export function generateHybridIdentity(): Promise<string> {
  return generateWithTypage();
}

/**
 * The public recipient of an identity: `age1pq1…` for a hybrid one, `age1…` for X25519.
 *
 * @throws Failure `age-no-identity` for a text that is no identity.
 */
export async function recipientOf(identity: string): Promise<string> {
  try {
    const own = hybridIdentity(identity);
    return own instanceof NativeHybridIdentity ? own.recipient : await recipientWithTypage(identity);
  } catch {
    throw new Failure("age-no-identity");
  }
}

/** Whether `text` is a public recipient that files can be encrypted to, so that a mistyped one is refused early. */
export function isAgeRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

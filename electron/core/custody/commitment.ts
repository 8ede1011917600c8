import { canonicalBytes, type JsonValue } from "../../../shared/canonical-json.ts";
import { concatBytes } from "../../../shared/bytes.ts";
import { sha256Hex } from "../crypto/sha256.ts";

/** What a commitment binds: one half of one version of a record. */
export type CommittedHalf = {
  readonly archive: string;
  readonly record: string;
  readonly type: string;
  readonly version: string;
  readonly parent: string | null;
  readonly number: number;
  readonly author: string;
  readonly reviewed: boolean;
  readonly class: "facts" | "identities";
  readonly content: Readonly<Record<string, JsonValue>>;
};

/**
 * `SHA-256(salt ‖ canonical JSON)`. Without the 32-byte salt, which lives and dies with the version, nobody can
 * test a guess of the content against the log.
 */
export const commitment = (salt: Uint8Array, half: CommittedHalf): string =>
  sha256Hex(concatBytes(salt, canonicalBytes(half)));

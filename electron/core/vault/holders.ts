import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { Connection } from "../store/open-database.ts";
import type { ArchiveSession } from "./archive-session.ts";
import type { Compartment } from "./grant.ts";

/** Somebody who holds or held keys of an archive. */
export type Holder = {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  readonly recipient: string;
  readonly code: string;
  readonly compartments: readonly Compartment[];
  readonly revoked: boolean;
};

type HolderRow = {
  key_id: string;
  public_key: Buffer;
  recipient: string;
  code: string;
  compartments: string;
  revoked: number | null;
};

/** Everybody who holds or held keys, by code. */
export function holdersOf(facts: Connection): Holder[] {
  return facts
    .prepare<[], HolderRow>(
      "SELECT key_id, public_key, recipient, code, compartments, revoked FROM holder ORDER BY code",
    )
    .all()
    .map((row) => ({
      keyId: row.key_id,
      publicKey: new Uint8Array(row.public_key),
      recipient: row.recipient,
      code: row.code,
      compartments: row.compartments.split(" ") as Compartment[],
      revoked: row.revoked !== null,
    }));
}

/**
 * Who has this code.
 *
 * @throws Failure `unknown-holder`
 */
export function holderByCode(facts: Connection, code: string): Holder {
  const holder = holdersOf(facts).find((known) => known.code === code);
  if (!holder) throw new Failure("unknown-holder");
  return holder;
}

/** The people who hold keys of an archive. Names are shown to those who may see identities. */
export function listHolders(session: ArchiveSession): CallOutput<"keys.list"> {
  return holdersOf(session.databases.facts).map((holder) => ({
    code: holder.code,
    name: nameOf(session, holder.keyId),
    keyId: holder.keyId,
    fingerprint: fingerprint(holder.publicKey, sha256),
    compartments: [...holder.compartments],
    revoked: holder.revoked,
    self: holder.keyId === session.person.keyId,
  }));
}

/** Neutral code of a holder by key id, for the log and for dossiers. */
export function holderCode(session: ArchiveSession, keyId: string): string {
  return (
    session.databases.facts
      .prepare<[string], { code: string }>("SELECT code FROM holder WHERE key_id = ?")
      .get(keyId)?.code ?? keyId.slice(0, 8)
  );
}

/** Name of whoever has unlocked the archive, or the code of a holder who gave none. */
export const holderName = (session: ArchiveSession): string =>
  nameOf(session, session.person.keyId) ?? holderCode(session, session.person.keyId);

function nameOf(session: ArchiveSession, keyId: string): string | null {
  return (
    session.databases.identities
      ?.prepare<[string], { name: string }>("SELECT name FROM holder_name WHERE key_id = ?")
      .get(keyId)?.name ?? null
  );
}

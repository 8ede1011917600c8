import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { ArchiveSession } from "./archive-session.ts";

type HolderRow = {
  key_id: string;
  public_key: Buffer;
  code: string;
  compartments: string;
  revoked: number | null;
};

/** The people who hold keys of an archive. Names are shown to those who may see identities. */
export function listHolders(session: ArchiveSession): CallOutput<"keys.list"> {
  const rows = session.databases.facts
    .prepare<[], HolderRow>(
      "SELECT key_id, public_key, code, compartments, revoked FROM holder ORDER BY code",
    )
    .all();
  return rows.map((row) => ({
    code: row.code,
    name: nameOf(session, row.key_id),
    keyId: row.key_id,
    fingerprint: fingerprint(new Uint8Array(row.public_key), sha256),
    compartments: row.compartments.split(" "),
    revoked: row.revoked !== null,
    self: row.key_id === session.person.keyId,
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

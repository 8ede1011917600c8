import { encodeHex } from "../../../shared/hex.ts";
import { shortCode } from "../../../shared/merkle/short-code.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { CUSTODY_FILES } from "../../../shared/verify/custody-files.ts";
import { hkdfSha256 } from "../crypto/sha256.ts";
import { contentEntries, extractLog } from "../custody/log-extract.ts";
import { knownActors } from "../custody/note-signers.ts";
import type { Assignment } from "../custody/pseudonym-assignment.ts";
import { disposedOn } from "../disposal/tombstones.ts";
import { openEvidence } from "../exchange/working-copy.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { holderCode } from "../vault/holders.ts";
import type { AnyRecord, ArchiveReading, Pseudonyms, StoredRecord } from "./archive-reading.ts";

/** What the assembly of a dossier reads of an unlocked archive. */
export function readingOf(session: ArchiveSession): ArchiveReading {
  const { records, databases } = session;
  return {
    get: (id) => records.current(id) as AnyRecord | undefined,
    list: (type) =>
      [...(records.list(type) as unknown as StoredRecord<typeof type>[])].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    isDisposed: (id) => disposedOn(databases.facts, id) !== undefined,
    objectOf: (id) => {
      const record = records.current(id);
      if (record?.type !== "evidence") return undefined;
      const content = record.content as RecordContent<"evidence">;
      if (content.object === undefined || content.sha256 === undefined) return undefined;
      return {
        sha256: content.sha256,
        size: content.size ?? 0,
        stream: async function* () {
          await using reader = await openEvidence(session, content);
          yield* reader.stream();
        },
      };
    },
    textOf: () => undefined,
    custody: (ids) => {
      const people = knownActors(databases.facts);
      const { checkpoint, entries, proofs, actors } = extractLog(databases.log, ids, people);
      return Promise.resolve({
        files: [
          { path: CUSTODY_FILES.checkpoint, bytes: checkpoint.note },
          { path: CUSTODY_FILES.entries, bytes: entries },
          { path: CUSTODY_FILES.proofs, bytes: proofs },
          { path: CUSTODY_FILES.actors, bytes: actors },
        ],
        checkpoint: {
          origin: checkpoint.origin,
          size: checkpoint.size,
          root: encodeHex(checkpoint.root),
          code: shortCode(checkpoint.root, checkpoint.size),
        },
      });
    },
    custodyEvents: (id) =>
      contentEntries(databases.log, id).map(({ time, action, actor }) => ({
        time,
        action,
        actorCode: holderCode(session, actor),
      })),
  };
}

/** Pseudonyms of dossier families as an export sees them: those kept, and those that it has yet to keep. */
export type GivenPseudonyms = Pseudonyms & {
  /** Those that were given since, in the order of giving: kept and logged only when something is handed out. */
  readonly pending: readonly Assignment[];
};

/** The pseudonyms kept in `archive.db`, with room for new ones. Nothing is written. */
export function pseudonymsOf(session: ArchiveSession): GivenPseudonyms {
  const { facts } = session.databases;
  const pending: Assignment[] = [];
  const pendingCodes = new Map<string, string>();
  const codesOf = (family: string) =>
    facts.prepare<[string], { code: string }>("SELECT code FROM pseudonym WHERE family = ?").all(family);
  return {
    pending,
    get: (family, person) =>
      facts
        .prepare<[string, string], { code: string }>(
          "SELECT code FROM pseudonym WHERE family = ? AND subject = ?",
        )
        .get(family, person)?.code ?? pendingCodes.get(`${family}\n${person}`),
    assign: (family, subject, code) => {
      pending.push({ family, subject, code });
      pendingCodes.set(`${family}\n${subject}`, code);
    },
    given: (family) =>
      [...codesOf(family), ...pending.filter((given) => given.family === family)]
        .map(({ code }) => code)
        .sort(),
    // The name key is secret, belongs to this archive and stays in all its generations' grants.
    key: hkdfSha256(session.grant.keys[0]!.nameKey, new Uint8Array(), "affiant pseudonym order"),
  };
}

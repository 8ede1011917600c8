import { Failure } from "../../../shared/errors.ts";
import { formatNote, parseNote, signNote } from "../../../shared/merkle/signed-note.ts";
import { isRecordId } from "../../../shared/model/record-id.ts";
import { DISPOSAL_BASES, DISPOSAL_REASONS } from "../../../shared/model/vocabulary/disposal.ts";
import { sign } from "../crypto/ed25519.ts";
import { sha256 } from "../crypto/sha256.ts";
import { noteKeyName } from "../custody/custody-log.ts";
import type { PersonKey } from "../vault/person-key.ts";
import type { Disposed } from "./erase-records.ts";

const FORMAT = "affiant-disposals/1";
const DECISION = /^decision ([0-9TZ:.-]{24}) ([a-z-]+) ([a-z-]+) ([0-9a-f]{32}) ([0-9a-f]{32})$/;

/**
 * Writes what was disposed of as a signed note, to be kept with the backups: a line for each decision and below
 * it one for each record. Codes, ids and times, nothing else.
 *
 * @throws Failure `note-invalid` beyond a million bytes, about 25,000 records
 */
export function formatDisposalList(
  archiveId: string,
  disposed: readonly Disposed[],
  { keyId, publicKey, signingSeed }: PersonKey,
): Uint8Array {
  const decisions = Map.groupBy(
    disposed,
    (each) => `decision ${each.disposed} ${each.reason} ${each.basis} ${each.proposedBy} ${each.approvedBy}`,
  );
  const text = [
    FORMAT,
    `archive ${archiveId}`,
    ...[...decisions].flatMap(([decision, records]) => [
      decision,
      ...records.map(({ type, id }) => `${type} ${id}`),
    ]),
    "",
  ].join("\n");
  const signer = {
    name: noteKeyName(keyId),
    publicKey,
    sign: (message: Uint8Array) => sign(signingSeed, message),
  };
  const note = new TextEncoder().encode(formatNote(text, [signNote(text, signer, sha256)]));
  parseNote(note);
  return note;
}

/**
 * Reads such a list; its signatures are for the caller to verify.
 *
 * @throws Failure `note-invalid` for what is no list, or one of another archive
 */
export function readDisposalList(note: Uint8Array, archiveId: string): Disposed[] {
  const [format, archive, ...lines] = parseNote(note).text.trimEnd().split("\n");
  if (format !== FORMAT || archive !== `archive ${archiveId}`)
    throw new Failure("note-invalid", { part: "text" });
  let decision: Omit<Disposed, "id" | "type"> | undefined;
  const disposed: Disposed[] = [];
  for (const line of lines) {
    const [type = "", id = ""] = line.split(" ");
    if (type === "decision") decision = readDecision(line);
    else if (decision && isRecordId(id) && line === `${type} ${id}`) disposed.push({ id, type, ...decision });
    else throw new Failure("note-invalid", { part: "text" });
  }
  return disposed;
}

function readDecision(line: string): Omit<Disposed, "id" | "type"> {
  const [, disposed, reasonWord, basisWord, proposedBy, approvedBy] = DECISION.exec(line) ?? [];
  const reason = DISPOSAL_REASONS.find((known) => known === reasonWord);
  const basis = DISPOSAL_BASES.find((known) => known === basisWord);
  if (!disposed || !reason || !basis || !proposedBy || !approvedBy)
    throw new Failure("note-invalid", { part: "text" });
  return { disposed, reason, basis, proposedBy, approvedBy };
}

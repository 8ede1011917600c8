import { Failure } from "../errors.ts";
import { noteKeyName, parseActorTable, type Actor } from "../merkle/actor-table.ts";
import { parseNote, verifyNote, type SignedNote } from "../merkle/signed-note.ts";
import { CUSTODY_FILES } from "./custody-files.ts";
import type { VerifyFinding } from "./findings.ts";
import type { Primitives } from "./primitives.ts";
import { decodeUtf8, parseJson } from "./strict-text.ts";

/** What the table is held against; null for what is missing or of another form. */
export type ActorSources = {
  readonly actors: Uint8Array;
  readonly checkpoint: Uint8Array | null;
  readonly lines: readonly string[] | null;
};

/**
 * Checks the table of actors: every key id is the one of its key, whoever an entry names is in it, somebody in
 * it signed the checkpoint and every signature in the name of one of them verifies, and nobody is in it who
 * neither acted nor signed. Whose keys they are, the table does not say.
 *
 * @returns `actors-invalid`, `checkpoint-unsigned`, or nothing
 */
export function actorFindings(sources: ActorSources, primitives: Primitives): VerifyFinding[] {
  const people = readTable(sources.actors, primitives);
  const note = sources.checkpoint === null ? null : readNote(sources.checkpoint);
  if (people === null) return [{ code: "actors-invalid", path: CUSTODY_FILES.actors }];
  const acting = sources.lines === null ? null : new Set(sources.lines.map(actorOf));
  const signers = note === null ? null : people.filter((person) => hasLine(note, person));
  const findings: VerifyFinding[] = [];
  const known = new Set<unknown>(people.map(({ keyId }) => keyId));
  const unknown = acting !== null && [...acting].some((keyId) => !known.has(keyId));
  const idle =
    acting !== null &&
    signers !== null &&
    people.some((person) => !acting.has(person.keyId) && !signers.includes(person));
  if (unknown || idle) findings.push({ code: "actors-invalid", path: CUSTODY_FILES.actors });
  if (note !== null && signers !== null) {
    const isSigned = signers.length > 0 && signers.every((person) => signed(note, person, primitives));
    if (!isSigned) findings.push({ code: "checkpoint-unsigned", path: CUSTODY_FILES.checkpoint });
  }
  return findings;
}

function readTable(bytes: Uint8Array, { sha256 }: Primitives): Actor[] | null {
  return unlessFailed(() => parseActorTable(decodeUtf8(bytes) ?? "", sha256));
}

function readNote(bytes: Uint8Array): SignedNote | null {
  return unlessFailed(() => parseNote(bytes));
}

function hasLine(note: SignedNote, { keyId }: Actor): boolean {
  return note.signatures.some(({ name }) => name === noteKeyName(keyId));
}

function signed(note: SignedNote, { keyId, publicKey }: Actor, { sha256, verify }: Primitives): boolean {
  const key = {
    name: noteKeyName(keyId),
    publicKey,
    verify: (message: Uint8Array, signature: Uint8Array) => verify(publicKey, message, signature),
  };
  return verifyNote(note, key, sha256);
}

/** Whom an entry names; undefined for a line that is no entry, which is a finding of its own. */
function actorOf(line: string): unknown {
  const value = parseJson(line);
  return typeof value === "object" && value !== null ? (value as { actor?: unknown }).actor : undefined;
}

function unlessFailed<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

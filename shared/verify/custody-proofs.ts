import { canonicalJson, type JsonValue } from "../canonical-json.ts";
import { Failure } from "../errors.ts";
import { decodeHex, encodeHex } from "../hex.ts";
import { parseCheckpoint } from "../merkle/checkpoint.ts";
import { leafHash, type Hash } from "../merkle/hashing.ts";
import { verifyInclusion } from "../merkle/inclusion.ts";
import { parseNote } from "../merkle/signed-note.ts";
import { CUSTODY_FILES } from "./custody-files.ts";
import { actorFindings } from "./custody-actors.ts";
import type { VerifyFinding } from "./findings.ts";
import type { Primitives } from "./primitives.ts";
import { decodeUtf8, parseJson } from "./strict-text.ts";

/** The state of the log that the dossier's own note states. */
export type StatedLog = { readonly origin: string; readonly size: number; readonly root: string };

/** What the extract proves. */
export type CustodyVerdict = {
  /** Entries that were in the log at the stated checkpoint. */
  readonly included: number;
  readonly findings: readonly VerifyFinding[];
};

type Proof = { readonly seq: number; readonly leafHash: string; readonly path: readonly string[] };

/**
 * Checks the log extract: the checkpoint is the one that the dossier's note states, each entry is canonical
 * JSON with the sequence number of its proof, in ascending order, each proof leads from its entry to the root
 * (RFC 9162 §2.1.3), and the table of actors is of exactly those who acted or signed. What is missing is
 * named, and the rest is checked against what the note states.
 *
 * @param read - the bytes of a file of the folder; null if there is none
 * @param stated - undefined if the dossier's note is broken: then the extract is checked against its own
 * checkpoint, which proves nothing more than that it is whole
 */
export async function verifyCustody(
  read: (path: string) => Promise<Uint8Array | null>,
  stated: StatedLog | undefined,
  primitives: Primitives,
): Promise<CustodyVerdict> {
  const [checkpoint, entries, proofs, actors] = await Promise.all([
    read(CUSTODY_FILES.checkpoint),
    read(CUSTODY_FILES.entries),
    read(CUSTODY_FILES.proofs),
    read(CUSTODY_FILES.actors),
  ]);
  const findings: VerifyFinding[] = Object.values(CUSTODY_FILES)
    .filter((_, index) => [checkpoint, entries, proofs, actors][index] === null)
    .map((path) => ({ code: "custody-missing", path }));
  const own = checkpoint === null ? null : readLog(checkpoint);
  if (checkpoint !== null && (own === null || (stated !== undefined && !isSameLog(own, stated)))) {
    findings.push({ code: "checkpoint-mismatch", path: CUSTODY_FILES.checkpoint });
  }
  const lines = entries === null ? null : readLines(entries);
  const list = proofs === null ? null : readProofs(proofs);
  if (entries !== null && lines === null)
    findings.push({ code: "entry-invalid", path: CUSTODY_FILES.entries });
  if (proofs !== null && (list === null || (lines !== null && list.length !== lines.length))) {
    findings.push({ code: "proof-invalid", path: CUSTODY_FILES.proofs });
  }
  if (actors !== null) findings.push(...actorFindings({ actors, checkpoint, lines }, primitives));
  const log = stated !== undefined && isLog(stated) ? stated : own;
  if (log === null || list === null || lines?.length !== list.length) return { included: 0, findings };
  const { included, findings: unproven } = prove(lines, list, log, primitives.sha256);
  return { included, findings: [...findings, ...unproven] };
}

/** Holds each entry against its proof; both lists are of one length. */
function prove(
  lines: readonly string[],
  proofs: readonly Proof[],
  log: StatedLog,
  sha256: Hash,
): CustodyVerdict {
  const findings: VerifyFinding[] = [];
  let included = 0;
  let last = -1;
  lines.forEach((line, index) => {
    const proof = proofs[index]!;
    if (!isEntry(line, proof.seq) || proof.seq <= last) {
      findings.push({ code: "entry-invalid", path: CUSTODY_FILES.entries });
    } else if (leads(line, proof, log, sha256)) included++;
    else findings.push({ code: "proof-invalid", path: CUSTODY_FILES.proofs });
    last = proof.seq;
  });
  return { included, findings };
}

/** A note may state anything that is one line. */
function isLog({ size, root }: StatedLog): boolean {
  return Number.isSafeInteger(size) && size >= 0 && isHash(root);
}

function readLog(bytes: Uint8Array): StatedLog | null {
  try {
    const { origin, size, root } = parseCheckpoint(parseNote(bytes).text);
    return { origin, size, root: encodeHex(root) };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function isSameLog(log: StatedLog, stated: StatedLog): boolean {
  return log.origin === stated.origin && log.size === stated.size && log.root === stated.root;
}

function readLines(bytes: Uint8Array): string[] | null {
  const text = decodeUtf8(bytes);
  if (text === null || (text !== "" && !text.endsWith("\n"))) return null;
  return text.split("\n").slice(0, -1);
}

function readProofs(bytes: Uint8Array): Proof[] | null {
  const value = parseJson(decodeUtf8(bytes) ?? "");
  if (!Array.isArray(value)) return null;
  return value.every(isProof) ? value : null;
}

function isProof(value: unknown): value is Proof {
  if (typeof value !== "object" || value === null) return false;
  const { seq, leafHash: leaf, path } = value as Partial<Record<keyof Proof, unknown>>;
  return Number.isSafeInteger(seq) && isHash(leaf) && Array.isArray(path) && path.every(isHash);
}

function isHash(text: unknown): boolean {
  return typeof text === "string" && /^[0-9a-f]{64}$/.test(text);
}

/** True for a line of canonical JSON whose `sequence` is the proof's. */
function isEntry(line: string, sequence: number): boolean {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return (
    (value as { sequence?: unknown }).sequence === sequence && canonicalJson(value as JsonValue) === line
  );
}

function leads(line: string, proof: Proof, log: StatedLog, sha256: Hash): boolean {
  const leaf = leafHash(new TextEncoder().encode(line), sha256);
  const claim = { index: proof.seq, size: log.size, leafHash: leaf, root: decodeHex(log.root) };
  return encodeHex(leaf) === proof.leafHash && verifyInclusion(claim, proof.path.map(decodeHex), sha256);
}

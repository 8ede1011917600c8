import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "../../../../shared/errors.ts";
import { fingerprint, readFingerprint } from "../../../../shared/merkle/fingerprint.ts";
import { sha256 } from "../../crypto/sha256.ts";
import { MANIFEST_FILE, NOTE_FILE, type HashedFile } from "../bag/bag-files.ts";
import { readDossierNote, type ReadDossierNote } from "../dossier-note.ts";
import { compareBag } from "./compare-bag.ts";
import { verifyCustody, type StatedLog } from "./custody-proofs.ts";
import type { VerifyFinding } from "./findings.ts";
import { hashFolder } from "./hash-folder.ts";

const MOST_TEXT_BYTES = 256 * 2 ** 20;

/** Two verdicts, kept apart: whether the folder is intact, and whether its signer is known. */
export type DossierVerdict = {
  /** No finding: every file is the one that was signed, and every entry was in the log. */
  readonly intact: boolean;
  readonly findings: readonly VerifyFinding[];
  /** Null if the note is broken; `known` is null where no fingerprint was given to compare with. */
  readonly signer: {
    readonly keyName: string;
    readonly fingerprint: string;
    readonly known: boolean | null;
  } | null;
  /** What the note says, once its signature was verified: code to compare, reference, recipient, date. */
  readonly dossier: {
    readonly code: string;
    readonly reference: string;
    readonly recipient: string;
    readonly dated: string;
  } | null;
  readonly log: { readonly included: number; readonly checkpoint: StatedLog | null };
};

/**
 * Verifies a dossier's folder: needs no archive, no key and no network. It says "intact and signed by this
 * key", never "authentic": whose key it is, the reader compares by another way.
 *
 * @param folder - as {@link writeDossier} leaves it
 * @throws Failure `not-a-dossier` if there is neither `dossier.note` nor the manifest; `file-missing`; `usage` if the fingerprint
 * given is not one; `cancelled`
 */
export async function verifyDossier(
  folder: string,
  options: { readonly signer?: string; readonly signal?: AbortSignal } = {},
): Promise<DossierVerdict> {
  const expected = expectedSigner(options.signer);
  const { files, findings: strange } = await listed(folder, options.signal);
  const isThere = (name: string) => files.some(({ path }) => path === name);
  if (!isThere(NOTE_FILE) && !isThere(MANIFEST_FILE)) throw new Failure("not-a-dossier");
  const read = reader(folder, files);
  const note = readNote(await read(NOTE_FILE));
  const bag = await compareBag(files, note?.tagManifest, async (path) => {
    const bytes = await read(path);
    return bytes === null ? null : Buffer.from(bytes).toString("utf8");
  });
  const stated = note && { origin: note.logOrigin, size: note.logSize, root: note.logRoot };
  const custody = await verifyCustody(read, stated);
  const findings: VerifyFinding[] = [
    ...strange,
    ...(note === undefined ? [noteFinding(isThere(NOTE_FILE))] : []),
    ...bag,
    ...custody.findings,
  ];
  return {
    intact: findings.length === 0,
    findings,
    signer: note === undefined ? null : signerOf(note, expected),
    dossier: note === undefined ? null : said(note),
    log: { included: custody.included, checkpoint: stated ?? null },
  };
}

function noteFinding(isThere: boolean): VerifyFinding {
  return { code: isThere ? "note-invalid" : "file-missing", path: NOTE_FILE };
}

async function listed(folder: string, signal: AbortSignal | undefined) {
  try {
    return await hashFolder(folder, signal);
  } catch (cause) {
    if (signal?.aborted === true) throw new Failure("cancelled", {}, { cause });
    throw new Failure("file-missing", {}, { cause });
  }
}

function expectedSigner(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const read = readFingerprint(typed);
  if (read === null) throw new Failure("usage");
  return read;
}

function reader(folder: string, files: readonly HashedFile[]) {
  const present = new Set(files.map(({ path }) => path));
  return async (path: string): Promise<Uint8Array | null> => {
    if (!present.has(path)) return null;
    const full = join(folder, path);
    return (await stat(full)).size > MOST_TEXT_BYTES ? new Uint8Array(0) : readFile(full);
  };
}

function readNote(bytes: Uint8Array | null): ReadDossierNote | undefined {
  try {
    return readDossierNote(bytes ?? new Uint8Array(0));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function signerOf(note: ReadDossierNote, expected: string | undefined) {
  const own = fingerprint(note.publicKey, sha256);
  return { keyName: note.keyName, fingerprint: own, known: expected === undefined ? null : own === expected };
}

function said({ code, reference, recipient, dated }: ReadDossierNote) {
  return { code, reference, recipient, dated };
}

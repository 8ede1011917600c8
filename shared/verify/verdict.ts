import { Failure } from "../errors.ts";
import { fingerprint, readFingerprint } from "../merkle/fingerprint.ts";
import { MANIFEST_FILE, NOTE_FILE, VERIFIER_FILE, type HashedFile } from "./bag-files.ts";
import { compareBag } from "./compare-bag.ts";
import { verifyCustody, type StatedLog } from "./custody-proofs.ts";
import { readDossierNote, readPackageCode, type ReadDossierNote } from "./dossier-note.ts";
import type { VerifyFinding } from "./findings.ts";
import type { Primitives } from "./primitives.ts";

/** A manifest, note or extract beyond this size is not read, and so is not of its form. */
export const MOST_TEXT_BYTES = 256 * 2 ** 20;

/** A folder whose files were hashed. */
export type FolderToVerify = {
  readonly files: readonly HashedFile[];
  /** What is in it that is no plain file, or could not be read. */
  readonly findings: readonly VerifyFinding[];
  /** The bytes of a file; null if there is none, nothing if it has more than {@link MOST_TEXT_BYTES}. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
};

/** What the reader was told by another way, as they typed it; absent or empty where they were told nothing. */
export type ToldCodes = {
  /** Fingerprint of the organisation's key. */
  readonly signer?: string;
  /** Code of the dossier. */
  readonly code?: string;
};

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
  /**
   * What the note says, once its signature was verified: code to compare, reference, recipient, date;
   * `expected` is null where no code was given to compare with.
   */
  readonly dossier: {
    readonly code: string;
    readonly reference: string;
    readonly recipient: string;
    readonly dated: string;
    readonly expected: boolean | null;
  } | null;
  readonly log: { readonly included: number; readonly checkpoint: StatedLog | null };
  /** The page `verify.html` of the folder, to be compared with the one that is published; null without one. */
  readonly page: { readonly sha256: string } | null;
};

/**
 * Reads what somebody typed of the two codes.
 *
 * @throws Failure `usage` if one of them is not whole
 */
export function readTold({ signer, code }: ToldCodes): ToldCodes {
  const read = {
    signer: signer === undefined || signer.trim() === "" ? undefined : readFingerprint(signer),
    code: code === undefined || code.trim() === "" ? undefined : readPackageCode(code),
  };
  if (read.signer === null || read.code === null) throw new Failure("usage");
  return {
    ...(read.signer !== undefined && { signer: read.signer }),
    ...(read.code !== undefined && { code: read.code }),
  };
}

/**
 * Gives the verdict on a folder, wherever its files were hashed. It says "intact and signed by this key",
 * never "authentic": whose key it is, the reader compares by another way.
 *
 * @throws Failure `not-a-dossier` if there is neither `dossier.note` nor the manifest; `usage` as
 * {@link readTold} does
 */
export async function verdictOn(
  folder: FolderToVerify,
  told: ToldCodes,
  primitives: Primitives,
): Promise<DossierVerdict> {
  const expected = readTold(told);
  const { files, read } = folder;
  const fileAt = (name: string) => files.find(({ path }) => path === name);
  if (!fileAt(NOTE_FILE) && !fileAt(MANIFEST_FILE)) throw new Failure("not-a-dossier");
  const note = readNote(await read(NOTE_FILE), primitives);
  const readText = async (path: string) => {
    const bytes = await read(path);
    return bytes === null ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };
  const bag = await compareBag(files, note?.tagManifest, readText, primitives.sha256);
  const stated = note && { origin: note.logOrigin, size: note.logSize, root: note.logRoot };
  const custody = await verifyCustody(read, stated, primitives);
  const noteFindings: VerifyFinding[] =
    note === undefined
      ? [{ code: fileAt(NOTE_FILE) ? "note-invalid" : "file-missing", path: NOTE_FILE }]
      : [];
  const findings = [...folder.findings, ...noteFindings, ...bag, ...custody.findings];
  const page = fileAt(VERIFIER_FILE);
  return {
    intact: findings.length === 0,
    findings,
    signer: note === undefined ? null : signerOf(note, expected.signer, primitives),
    dossier: note === undefined ? null : said(note, expected.code),
    log: { included: custody.included, checkpoint: stated ?? null },
    page: page === undefined ? null : { sha256: page.sha256 },
  };
}

function readNote(bytes: Uint8Array | null, primitives: Primitives): ReadDossierNote | undefined {
  try {
    return readDossierNote(bytes ?? new Uint8Array(0), primitives);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function signerOf(note: ReadDossierNote, expected: string | undefined, { sha256 }: Primitives) {
  const own = fingerprint(note.publicKey, sha256);
  return { keyName: note.keyName, fingerprint: own, known: expected === undefined ? null : own === expected };
}

function said({ code, reference, recipient, dated }: ReadDossierNote, expected: string | undefined) {
  return { code, reference, recipient, dated, expected: expected === undefined ? null : code === expected };
}

import { encodeBase32, tidyBase32 } from "../base32.ts";
import { decodeBase64, encodeBase64 } from "../base64.ts";
import { Failure } from "../errors.ts";
import type { Hash } from "../merkle/hashing.ts";
import { parseNote, verifyNote } from "../merkle/signed-note.ts";
import type { Primitives } from "./primitives.ts";

/** What the note over a dossier says. */
export type DossierStatement = {
  /** Own reference, with the version suffix. */
  readonly reference: string;
  readonly recipient: string;
  /** The stated date, `YYYY-MM-DD`. */
  readonly dated: string;
  /** SHA-256 of `tagmanifest-sha256.txt`, hexadecimal. */
  readonly tagManifest: string;
  /** The state of the custody log that the proofs lead to; root in hexadecimal. */
  readonly logOrigin: string;
  readonly logSize: number;
  readonly logRoot: string;
  readonly publicKey: Uint8Array;
};

const HEADING = "affiant-dossier/1";
const CODE_SYMBOLS = 25;

const LINES = [
  "reference",
  "recipient",
  "dated",
  "tagmanifest-sha256",
  "log-origin",
  "log-size",
  "log-root",
  "public-key",
] as const;

/** A note whose signature by the key that it names was verified. */
export type ReadDossierNote = DossierStatement & { readonly keyName: string; readonly code: string };

/**
 * Reads `dossier.note`, strictly, and verifies its one signature with the public key that it states. That the
 * key is whose it should be is for the reader to compare by another way.
 *
 * @throws Failure `note-invalid`
 */
export function readDossierNote(bytes: Uint8Array, { sha256, verify }: Primitives): ReadDossierNote {
  const note = parseNote(bytes);
  const statement = parseStatement(note.text);
  const [signature, ...more] = note.signatures;
  if (signature === undefined || more.length > 0) throw invalid("signatures");
  const key = {
    name: signature.name,
    publicKey: statement.publicKey,
    verify: (message: Uint8Array, given: Uint8Array, publicKey: Uint8Array) =>
      verify(publicKey, message, given),
  };
  if (!verifyNote(note, key, sha256)) throw invalid("signatures");
  return { ...statement, keyName: signature.name, code: packageCode(note.text, sha256) };
}

/**
 * The code of a dossier, for two people to compare by voice or on paper: the first 125 bits of the SHA-256
 * of the signed text, in Crockford's Base 32, as five groups of five.
 */
export function packageCode(text: string, sha256: Hash): string {
  return grouped(encodeBase32(sha256(new TextEncoder().encode(text))).slice(0, CODE_SYMBOLS));
}

/**
 * Brings a typed or pasted code into the spelling of {@link packageCode}, so that the two can be compared with
 * `===`: small letters, spaces, any or no hyphens, and I, L, O for 1 and 0 are accepted.
 *
 * @returns null if it is not a whole code; a part of one is never enough
 */
export function readPackageCode(typed: string): string | null {
  const symbols = tidyBase32(typed);
  return /^[0-9A-HJKMNP-TV-Z]{25}$/.test(symbols) ? grouped(symbols) : null;
}

/** The text that is signed. */
export function formatStatement(statement: DossierStatement): string {
  const values: Record<(typeof LINES)[number], string> = {
    reference: oneLine(statement.reference),
    recipient: oneLine(statement.recipient),
    dated: oneLine(statement.dated),
    "tagmanifest-sha256": statement.tagManifest,
    "log-origin": oneLine(statement.logOrigin),
    "log-size": String(statement.logSize),
    "log-root": statement.logRoot,
    "public-key": encodeBase64(statement.publicKey),
  };
  return [HEADING, ...LINES.map((name) => `${name}: ${values[name]}`)].map((line) => `${line}\n`).join("");
}

function grouped(symbols: string): string {
  return (symbols.match(/.{5}/g) ?? []).join("-");
}

function parseStatement(text: string): DossierStatement {
  const [heading, ...lines] = text.slice(0, -1).split("\n");
  if (heading !== HEADING || lines.length !== LINES.length) throw invalid("text");
  const values = LINES.map((name, index) => {
    const line = lines[index] ?? "";
    if (!line.startsWith(`${name}: `)) throw invalid("text");
    return line.slice(name.length + 2);
  });
  const [reference, recipient, dated, tagManifest, logOrigin, logSize, logRoot, publicKey] = values as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const statement: DossierStatement = {
    reference,
    recipient,
    dated,
    tagManifest,
    logOrigin,
    logSize: Number(logSize),
    logRoot,
    publicKey: readKey(publicKey),
  };
  if (formatStatement(statement) !== text) throw invalid("text");
  return statement;
}

function readKey(encoded: string): Uint8Array {
  try {
    return decodeBase64(encoded);
  } catch (cause) {
    throw invalid("text", cause);
  }
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function invalid(part: string, cause?: unknown): Failure {
  return new Failure("note-invalid", { part }, { cause });
}

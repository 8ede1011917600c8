import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { fingerprint, readFingerprint } from "../../../shared/merkle/fingerprint.ts";
import { parseAgeHeader } from "../crypto/age-stanzas.ts";
import { holderBinding } from "../custody/holder-binding.ts";
import { randomId } from "../crypto/randomness.ts";
import { sha256 } from "../crypto/sha256.ts";
import { Series } from "../store/series.ts";
import type { ArchiveSession } from "./archive-session.ts";
import { ARCHIVE_FILES } from "./archive-folder.ts";
import { writeDurably } from "./durable-file.ts";
import { sealGrant, type Compartment } from "./grant.ts";
import { holdersOf } from "./holders.ts";
import { readCard, type InvitationCard } from "./invitation-card.ts";
import { OuterFiles } from "./outer-files.ts";
import { settleOuterFiles } from "./settle-outer-files.ts";

/** Whom to give access, and to what. */
export type NewHolder = {
  readonly card: InvitationCard;
  /** The person's key file, if the archive is to keep it. */
  readonly keyFile?: Uint8Array | undefined;
  readonly compartments: readonly Compartment[];
  /** Their name; kept in `identities.db`. */
  readonly name?: string | undefined;
};

/**
 * Reads the card of somebody who made their own key, and compares the fingerprint heard by another way.
 *
 * @throws Failure `file-missing`, `card-invalid`, `fingerprint-mismatch`
 */
export async function invitedBy(path: string, stated: string | undefined): Promise<InvitationCard> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure("file-missing", { what: "card" });
  });
  const card = readCard(bytes);
  if (readFingerprint(stated ?? "") !== fingerprint(card.publicKey, sha256))
    throw new Failure("fingerprint-mismatch");
  return card;
}

/**
 * Reads a person's own key file: an age file under a passphrase that is hard enough to try. Whose it is shows
 * when they unlock.
 *
 * @throws Failure `file-missing`, `card-invalid`
 */
export async function carriedKeyFile(path: string, lowestWorkFactor: number): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure("file-missing", { what: "key-file" });
  });
  if (!isKeyFile(bytes, lowestWorkFactor)) throw new Failure("card-invalid", { part: "key-file" });
  return bytes;
}

/** Whether a file is one under a passphrase, with a work factor between the lowest and 20. */
export function isKeyFile(bytes: Uint8Array, lowestWorkFactor: number): boolean {
  try {
    const [stanza] = parseAgeHeader(bytes).stanzas;
    const workFactor = Number(stanza?.args[2]);
    return stanza?.args[0] === "scrypt" && workFactor >= lowestWorkFactor && workFactor <= 20;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/**
 * Gives somebody a grant. The coming files are announced first; the person exists once the log says so, and
 * what an interruption left before is removed at the next opening.
 *
 * @returns the person's code
 * @throws Failure `access-refused` for a compartment that the granting person does not hold, and for a name
 * from somebody who may not see identities; `holder-exists`, `archive-read-only`, `disk-full`
 */
export async function addHolder(session: ArchiveSession, request: NewHolder): Promise<string> {
  const { databases, folder, person, archiveId } = session;
  const { card, compartments, name } = request;
  if (compartments.some((one) => !session.keys(one))) throw new Failure("access-refused");
  const { identities } = databases;
  if (name !== undefined && !identities) throw new Failure("access-refused");
  if (databases.readOnly) throw new Failure("archive-read-only");
  if (holdersOf(databases.facts).some(({ keyId }) => keyId === card.keyId))
    throw new Failure("holder-exists");
  const keys = compartments.flatMap((one) =>
    session.grant.keys.filter(
      ({ compartment, generation }) => compartment === one && generation <= session.current.facts.generation,
    ),
  );
  const grant = await sealGrant({ archiveId, to: card.keyId, keys }, person, card.recipient);
  const files: [string, Uint8Array][] = [[`${ARCHIVE_FILES.grants}/${randomId()}.age`, grant]];
  if (request.keyFile) files.push([`${ARCHIVE_FILES.keys}/${randomId()}.age`, request.keyFile]);
  const outer = new OuterFiles(databases.facts);
  databases.transact(() => {
    for (const [path, bytes] of files) outer.announce(path, bytes, card.keyId);
  });
  try {
    for (const [path, bytes] of files) await writeDurably(join(folder, path), bytes);
  } catch (error) {
    await settleOuterFiles(databases, folder);
    throw error;
  }
  return databases.transact((transaction) => {
    const code = new Series(databases.facts).next("H");
    databases.facts
      .prepare(
        "INSERT INTO holder (key_id, public_key, recipient, code, compartments) VALUES (?, ?, ?, ?, ?)",
      )
      .run(card.keyId, card.publicKey, card.recipient, code, compartments.join(" "));
    if (name !== undefined) {
      identities!
        .prepare("INSERT INTO holder_name (key_id, name, sequence) VALUES (?, ?, ?)")
        .run(card.keyId, name, transaction.sequence);
    }
    for (const [path, bytes] of files) outer.record(path, bytes, card.keyId);
    transaction.log({ action: "holder-added", ...holderBinding(databases.facts, archiveId, card.keyId) });
    return code;
  });
}

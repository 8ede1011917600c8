import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import type { NoteSigner } from "../../../shared/merkle/signed-note.ts";
import { sign } from "../crypto/ed25519.ts";
import { holderBinding, requireHoldersBound } from "../custody/holder-binding.ts";
import { CustodyLog, noteKeyName } from "../custody/custody-log.ts";
import { asWriteFailure } from "../objects/archive-files.ts";
import { announceSeal } from "../store/announce-seal.ts";
import { ArchiveDatabases } from "../store/archive-databases.ts";
import type { Connection } from "../store/open-database.ts";
import { ArchiveSession } from "./archive-session.ts";
import { newCompartmentKeys, type CurrentKeys } from "./compartment-keys.ts";
import { writeDurably } from "./durable-file.ts";
import { openGrant, sealGrant, type CompartmentKeys } from "./grant.ts";
import { holdersOf, type Holder } from "./holders.ts";
import { OuterFiles } from "./outer-files.ts";
import type { PersonKey } from "./person-key.ts";
import { discardCopy, putInPlace, rekeyedCopy } from "./rekeyed-copy.ts";
import { requireRoomForCopies } from "./room-for-copies.ts";
import { clearRotationMarks, highestMark, markRotation } from "./rotation-mark.ts";
import { settleOuterFiles } from "./settle-outer-files.ts";

type Next = { readonly facts: CompartmentKeys; readonly identities: CompartmentKeys };
type NewGrant = { readonly path: string; readonly bytes: Uint8Array; readonly holder: Holder };
type Copies = { readonly facts: string; readonly identities: string };

/** How far a change of generation is. */
export type GenerationStep = "grants" | "copies" | "exchange";

/**
 * Gives the archive new identities, name keys and database keys, and takes the rights of `removed` away, if
 * somebody is to be removed. Everything encrypted from now on opens with the new keys alone; the old ones stay
 * in the grants of those who remain, to open what is older.
 *
 * Interrupted at any moment it leaves an archive that opens: under the old generation until `archive.db` is
 * exchanged, and under the new one from then on, when the next who may see identities ends the rest
 * (docs/format.md, Order of writes).
 *
 * @returns the session under the new keys; the old one is closed, its lock handed over
 * @throws Failure `access-refused`, `archive-read-only`; `record-altered` where the list of people is not what
 * the log says, because the new keys go to everybody on it; `disk-full` before anything is written, where the
 * medium has no room for copies of both databases, and later, where something else took the room. When it throws with the old session
 * closed, the archive is to be unlocked again.
 */
export async function changeGeneration(
  session: ArchiveSession,
  removed: Holder | undefined,
  report: (step: GenerationStep) => void,
): Promise<ArchiveSession> {
  const { databases, current, folder } = session;
  const { identities } = current;
  if (!identities) throw new Failure("access-refused");
  if (databases.readOnly) throw new Failure("archive-read-only");
  requireHoldersBound(databases);
  await requireRoomForCopies(folder);
  report("grants");
  const generation =
    1 + Math.max(highestMark(databases.facts), ...session.grant.keys.map((one) => one.generation));
  const next: Next = {
    facts: await newCompartmentKeys("facts", generation),
    identities: await newCompartmentKeys("identities", generation),
  };
  const staying = holdersOf(databases.facts).filter((one) => !one.revoked && one.keyId !== removed?.keyId);
  const grants = await sealGrants(session, staying, next);
  databases.transact(() => {
    const outer = new OuterFiles(databases.facts);
    for (const { path, bytes } of grants) outer.announce(path, bytes);
    markRotation(databases, next.facts);
  });
  report("copies");
  const { size } = databases.log;
  const copies = copyDatabases(session, { facts: current.facts, identities }, next, (copy) => {
    enterChange(copy, session, grants, removed, generation);
  });
  report("exchange");
  try {
    for (const { path, bytes } of grants) await writeDurably(join(folder, path), bytes);
    // The copies are of the moment at which they were made: what came after would be lost.
    if (databases.log.size !== size) throw new Failure("archive-busy");
  } catch (error) {
    discardCopy(copies.facts);
    discardCopy(copies.identities);
    throw error;
  }
  return exchange(session, copies, next, grants);
}

/** Grants for those who stay, each with the compartments that they had, in every generation that was in use. */
async function sealGrants(
  { databases, grant, person, archiveId, current }: ArchiveSession,
  staying: readonly Holder[],
  next: Next,
): Promise<NewGrant[]> {
  const outer = new OuterFiles(databases.facts);
  const used = grant.keys.filter(({ generation }) => generation <= current.facts.generation);
  const keysFor = ({ compartments }: Holder) =>
    compartments.flatMap((compartment) => [
      ...used.filter((part) => part.compartment === compartment),
      next[compartment],
    ]);
  return Promise.all(
    staying.map(async (holder) => {
      const path = outer.pathOf("grants", holder.keyId);
      if (path === undefined) throw new Failure("archive-damaged", { part: "grant" });
      const content = { archiveId, to: holder.keyId, keys: keysFor(holder) };
      return { path, bytes: await sealGrant(content, person, holder.recipient), holder };
    }),
  );
}

/** Copies of both databases under the next keys; the facts know of the change. */
function copyDatabases(
  { folder, databases }: ArchiveSession,
  current: Required<CurrentKeys>,
  next: Next,
  change: (copy: Connection) => void,
): Copies {
  let identities: string | undefined;
  try {
    identities = rekeyedCopy(folder, "identities", databases.identities!, {
      from: current.identities,
      to: next.identities,
    });
    const keys = { from: current.facts, to: next.facts };
    return { identities, facts: rekeyedCopy(folder, "facts", databases.facts, keys, change) };
  } catch (error) {
    if (identities !== undefined) discardCopy(identities);
    throw asWriteFailure(error);
  }
}

/** What the facts of the new generation have that the old have not: the log's entries, and who is left. */
function enterChange(
  copy: Connection,
  { archiveId, person, clock }: ArchiveSession,
  grants: readonly NewGrant[],
  removed: Holder | undefined,
  generation: number,
): void {
  const log = new CustodyLog(copy, archiveId);
  const append = (action: "holder-revoked" | "keys-rotated" | "granted", holder?: string) => {
    const { time, state } = clock();
    const bound = holder === undefined ? {} : holderBinding(copy, archiveId, holder);
    log.append({ action, ...bound }, { actor: person.keyId, time: time.toISOString(), clock: state });
  };
  copy.transaction(() => {
    const outer = new OuterFiles(copy);
    for (const { path, bytes, holder } of grants) outer.record(path, bytes, holder.keyId);
    if (removed) {
      copy.prepare("UPDATE holder SET revoked = ? WHERE key_id = ?").run(log.size, removed.keyId);
      append("holder-revoked", removed.keyId);
    }
    append("keys-rotated");
    for (const { holder } of grants) append("granted", holder.keyId);
    clearRotationMarks(copy, generation - 1);
    // It speaks of the write-ahead log of a database that is about to go.
    copy.prepare("DELETE FROM identities_mark").run();
    log.sign(signerOf(person), true);
  })();
}

/** The step that decides: the facts are exchanged, then the identities. */
async function exchange(
  session: ArchiveSession,
  copies: Copies,
  next: Next,
  grants: readonly NewGrant[],
): Promise<ArchiveSession> {
  const { folder, archiveId, person, clock, medium } = session;
  const lock = session.closeKeepingLock();
  try {
    for (const name of ["facts", "identities"] as const)
      announceSeal(folder, name, copies[name], next[name].databaseKey);
    putInPlace(folder, "facts", copies.facts);
    putInPlace(folder, "identities", copies.identities);
    const databases = await ArchiveDatabases.open({
      folder,
      archiveId,
      factsKey: next.facts.databaseKey,
      identitiesKey: next.identities.databaseKey,
      person,
      clock,
      mode: "write",
    });
    try {
      await settleOuterFiles(databases, folder);
      databases.transact(() => clearRotationMarks(databases.facts, next.facts.generation));
      const own = grants.find(({ holder }) => holder.keyId === person.keyId);
      if (!own) throw new Error("whoever changes the generation keeps a grant");
      const grant = await openGrant(own.bytes, person);
      return new ArchiveSession({ folder, person, grant, current: next, databases, medium, clock, lock });
    } catch (error) {
      databases.close();
      throw error;
    }
  } catch (error) {
    lock?.[Symbol.dispose]();
    throw asWriteFailure(error);
  }
}

const signerOf = ({ keyId, publicKey, signingSeed }: PersonKey): NoteSigner => ({
  name: noteKeyName(keyId),
  publicKey,
  sign: (message) => sign(signingSeed, message),
});

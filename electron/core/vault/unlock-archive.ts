import { resolve } from "node:path";
import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { finishErasure } from "../disposal/finish-erasure.ts";
import { ComingObjects } from "../objects/coming-objects.ts";
import { removeStrayObjects } from "../objects/stray-objects.ts";
import { ArchiveDatabases, type Clock } from "../store/archive-databases.ts";
import { finishRewriting } from "../store/finish-rewriting.ts";
import type { LogEntry } from "../custody/log-entry.ts";
import { readArchiveFile } from "./archive-file.ts";
import { pathIn } from "./archive-folder.ts";
import { ArchiveLock } from "./archive-lock.ts";
import { ArchiveSession } from "./archive-session.ts";
import { currentKeys, fittingKeys, generationsOf, type CurrentKeys } from "./compartment-keys.ts";
import { findGrants, findPerson, type Found } from "./find-keys.ts";
import type { Grant } from "./grant.ts";
import { inspectMedium } from "./medium.ts";
import { OuterFiles } from "./outer-files.ts";
import type { PersonKey } from "./person-key.ts";
import { rekeyDatabase, removeCopies } from "./rekeyed-copy.ts";
import { clearRotationMarks, isUnfinished, requireGeneration } from "./rotation-mark.ts";
import { settleOuterFiles } from "./settle-outer-files.ts";

/** An unlocked archive, with the log's last entry before this unlocking. */
export type Unlocked = { readonly session: ArchiveSession; readonly last: LogEntry | undefined };

/** What unlocking takes. */
export type UnlockRequest = {
  readonly folder: string;
  readonly passphrase: string;
  /** The person's key file, where it is kept elsewhere than in the archive or is to be the only one tried. */
  readonly keyFile?: string;
  readonly clock: Clock;
  /** Called once the passphrase has opened key and grant, before the archive is taken into use. */
  readonly onProven?: () => Promise<void>;
};

type Opening = {
  readonly folder: string;
  readonly archiveId: string;
  readonly person: Found<PersonKey>;
  readonly grant: Found<Grant>;
  readonly clock: Clock;
  readonly mode: "read" | "write";
};

/**
 * Unlocks an archive with a passphrase. Nothing is written unless the passphrase is right; then what an
 * interruption left is put in order and the unlocking is logged, except on a read-only medium.
 *
 * @throws Failure `cannot-unlock` for a passphrase that opens no key; `archive-missing`, `archive-invalid`,
 * `archive-newer`, `archive-in-use`, `lock-damaged`, `archive-damaged`, `key-file-changed`, `generation-outdated`,
 * `log-behind-head`, `log-broken`, `network-file-system`
 */
export async function unlockArchive(request: UnlockRequest): Promise<Unlocked> {
  const folder = resolve(request.folder);
  const archive = await readArchiveFile(folder);
  const medium = await inspectMedium(folder);
  const person = await findPerson(folder, request.passphrase, request.keyFile);
  const grant = chooseGrant(folder, archive.archive, await findGrants(folder, person.content));
  await request.onProven?.();
  const lock = medium.readOnly ? undefined : ArchiveLock.take(folder);
  try {
    const mode = medium.readOnly ? "read" : "write";
    const { clock } = request;
    const opening: Opening = { folder, archiveId: archive.archive, person, grant, clock, mode };
    const { databases, current } = await openInOrder(opening);
    try {
      const last = databases.log.last();
      const session = new ArchiveSession({
        folder,
        person: person.content,
        grant: grant.content,
        current,
        databases,
        medium,
        clock,
        lock,
      });
      if (mode === "write") databases.transact((transaction) => transaction.log({ action: "unlocked" }));
      return { session, last };
    } catch (error) {
      databases.close();
      throw error;
    }
  } catch (error) {
    lock?.[Symbol.dispose]();
    throw error;
  }
}

type Opened = { readonly databases: ArchiveDatabases; readonly current: CurrentKeys };

/** Opens both databases and ends what an interruption left, where something can be written. */
async function openInOrder(opening: Opening): Promise<Opened> {
  const opened = await openKnown(opening);
  if (opening.mode === "read") return opened;
  try {
    await removeStrayObjects(opening.folder);
    const { identities } = opened.databases;
    const own = opening.grant.content.keys.map(({ identity }) => identity).toReversed();
    if (identities) await new ComingObjects(identities).settle(opening.folder, own);
    await settleOuterFiles(opened.databases, opening.folder);
    await finishErasure({ databases: opened.databases, folder: opening.folder }).catch((error: unknown) => {
      // Writing anew takes room. What was disposed of is gone for every reader; the next opening tries again.
      if (!(error instanceof Failure && error.code === "disk-full")) throw error;
    });
    finishRewriting(opened.databases);
    await removeCopies(opening.folder);
    if (!identities || !isUnfinished(opened.databases.facts, opened.current.facts.generation)) return opened;
  } catch (error) {
    opened.databases.close();
    throw error;
  }
  return finishRotation(opening, opened);
}

/** A change of generation was interrupted: identities follow facts, whose database decides. */
async function finishRotation(opening: Opening, { databases, current }: Opened): Promise<Opened> {
  const { identities } = current;
  const late = identities !== undefined && identities.generation < current.facts.generation;
  if (late) {
    databases.close();
    const next = generationsOf(opening.grant.content, "identities").find(
      ({ generation }) => generation === current.facts.generation,
    );
    if (!next) throw new Failure("generation-outdated");
    rekeyDatabase(opening.folder, "identities", identities, next);
  }
  const again = late ? await openKnown(opening) : { databases, current };
  const { facts } = again.databases;
  again.databases.transact(() => clearRotationMarks(facts, again.current.facts.generation));
  return again;
}

async function openKnown({ folder, archiveId, person, grant, clock, mode }: Opening): Promise<Opened> {
  const current = currentKeys(folder, grant.content);
  const databases = await ArchiveDatabases.open({
    folder,
    archiveId,
    factsKey: current.facts.databaseKey,
    ...(current.identities && { identitiesKey: current.identities.databaseKey }),
    person: person.content,
    clock,
    mode,
  });
  try {
    requireKnown(databases, archiveId, person, grant);
    requireGeneration(databases, grant.content, current);
    return { databases, current };
  } catch (error) {
    databases.close();
    throw error;
  }
}

/** Of the grants made for this person the one that is for this archive; there is more than one only after meddling. */
function chooseGrant(folder: string, archiveId: string, grants: readonly Found<Grant>[]): Found<Grant> {
  const fitting = grants.filter(({ content }) => content.archiveId === archiveId);
  const opening =
    fitting.find(({ content }) => fittingKeys(pathIn(folder, "facts"), generationsOf(content, "facts"))) ??
    fitting[0];
  if (!opening) throw new Failure("archive-damaged", { part: "grant" });
  return opening;
}

/** Files, the key and the grantor must be those that the database knows; the database must be this archive's. */
function requireKnown(
  databases: ArchiveDatabases,
  archiveId: string,
  key: Found<PersonKey>,
  grant: Found<Grant>,
): void {
  const outer = new OuterFiles(databases.facts);
  if (key.path !== undefined) outer.require(key.path, key.bytes);
  outer.require(grant.path!, grant.bytes);
  const stored = databases.facts.prepare<[], { id: string }>("SELECT id FROM archive").get();
  if (stored?.id !== archiveId) throw new Failure("archive-damaged", { part: "database" });
  const holders = databases.facts
    .prepare<[], { key_id: string; public_key: Buffer; revoked: number | null }>(
      "SELECT key_id, public_key, revoked FROM holder",
    )
    .all();
  const isHolder = holders.some((holder) => holder.key_id === key.content.keyId && holder.revoked === null);
  const grantorKnown = holders.some(
    (holder) => holder.revoked === null && equalBytes(holder.public_key, grant.content.grantedBy),
  );
  if (!isHolder || !grantorKnown) throw new Failure("key-file-changed");
}

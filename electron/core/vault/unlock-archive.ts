import { lstat, readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { ComingObjects } from "../objects/coming-objects.ts";
import { removeStrayObjects } from "../objects/stray-objects.ts";
import { ArchiveDatabases, type Clock } from "../store/archive-databases.ts";
import type { LogEntry } from "../custody/log-entry.ts";
import { readArchiveFile } from "./archive-file.ts";
import { ARCHIVE_FILES } from "./archive-folder.ts";
import { ArchiveLock } from "./archive-lock.ts";
import { ArchiveSession } from "./archive-session.ts";
import { newestKeys, openGrant, type Grant } from "./grant.ts";
import { inspectMedium } from "./medium.ts";
import { OuterFiles } from "./outer-files.ts";
import { openPersonKey, type PersonKey } from "./person-key.ts";

/** An unlocked archive, with the log's last entry before this unlocking. */
export type Unlocked = { readonly session: ArchiveSession; readonly last: LogEntry | undefined };

type Found<Content> = { readonly path: string; readonly bytes: Uint8Array; readonly content: Content };

/**
 * Unlocks an archive with a passphrase. Nothing is written unless the passphrase is right; then the
 * unlocking is logged, except on a read-only medium.
 *
 * @throws Failure `cannot-unlock` for a passphrase that opens no key; `archive-missing`, `archive-invalid`,
 * `archive-newer`, `archive-in-use`, `archive-damaged`, `key-file-changed`, `log-behind-head`, `log-broken`,
 * `network-file-system`
 */
export async function unlockArchive(request: {
  readonly folder: string;
  readonly passphrase: string;
  readonly clock: Clock;
  /** Called once the passphrase has opened key and grant, before the archive is taken into use. */
  readonly onProven?: () => Promise<void>;
}): Promise<Unlocked> {
  const folder = resolve(request.folder);
  const archive = await readArchiveFile(folder);
  const medium = await inspectMedium(folder);
  const person = await findPerson(folder, request.passphrase);
  const grant = await findGrant(folder, person.content);
  if (grant.content.archiveId !== archive.archive) throw new Failure("archive-damaged", { part: "grant" });
  const facts = newestKeys(grant.content, "facts");
  if (!facts) throw new Failure("archive-damaged", { part: "grant" });
  await request.onProven?.();
  const lock = medium.readOnly ? undefined : ArchiveLock.take(folder);
  try {
    const identities = newestKeys(grant.content, "identities");
    const databases = await ArchiveDatabases.open({
      folder,
      archiveId: archive.archive,
      factsKey: facts.databaseKey,
      ...(identities && { identitiesKey: identities.databaseKey }),
      person: person.content,
      clock: request.clock,
      mode: medium.readOnly ? "read" : "write",
    });
    try {
      requireKnown(databases, archive.archive, person, grant);
      if (!medium.readOnly) {
        await removeStrayObjects(folder);
        if (databases.identities) await new ComingObjects(databases.identities).settle(folder);
      }
      const last = databases.log.last();
      const session = new ArchiveSession({
        folder,
        person: person.content,
        grant: grant.content,
        databases,
        medium,
        clock: request.clock,
        lock,
      });
      if (!medium.readOnly) databases.transact((transaction) => transaction.log({ action: "unlocked" }));
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

/** Files, the key and the grantor must be those that the database knows; the database must be this archive's. */
function requireKnown(
  databases: ArchiveDatabases,
  archiveId: string,
  key: Found<PersonKey>,
  grant: Found<Grant>,
): void {
  const outer = new OuterFiles(databases.facts);
  outer.require(key.path, key.bytes);
  outer.require(grant.path, grant.bytes);
  const stored = databases.facts.prepare<[], { id: string }>("SELECT id FROM archive").get();
  if (stored?.id !== archiveId) throw new Failure("archive-damaged", { part: "database" });
  const holders = databases.facts
    .prepare<[], { key_id: string; public_key: Buffer; revoked: number | null }>(
      "SELECT key_id, public_key, revoked FROM holder",
    )
    .all();
  const isHolder = holders.some((holder) => holder.key_id === key.content.keyId && holder.revoked === null);
  const grantorKnown = holders.some((holder) => equalBytes(holder.public_key, grant.content.grantedBy));
  if (!isHolder || !grantorKnown) throw new Failure("key-file-changed");
}

async function findPerson(folder: string, passphrase: string): Promise<Found<PersonKey>> {
  return findFirst(folder, ARCHIVE_FILES.keys, (bytes) => openPersonKey(bytes, passphrase));
}

async function findGrant(folder: string, person: PersonKey): Promise<Found<Grant>> {
  return findFirst(folder, ARCHIVE_FILES.grants, (bytes) => openGrant(bytes, person));
}

/** The first file of a subfolder that opens; the others are other people's. */
async function findFirst<Content>(
  folder: string,
  subfolder: string,
  open: (bytes: Uint8Array) => Promise<Content>,
): Promise<Found<Content>> {
  const names = await readdir(join(folder, subfolder)).catch(() => [] as string[]);
  const files = names.filter((name) => name.endsWith(".age")).sort();
  if (files.length === 0) throw new Failure("archive-damaged", { part: subfolder });
  let damaged: unknown;
  for (const name of files) {
    const path = `${subfolder}/${name}`;
    const entry = await lstat(join(folder, path));
    if (!entry.isFile() || entry.size > 1_000_000) continue;
    const bytes = await readFile(join(folder, path));
    try {
      return { path, bytes, content: await open(bytes) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code !== "age-no-identity") damaged ??= error;
    }
  }
  if (damaged !== undefined && files.length === 1)
    throw new Failure("archive-damaged", { part: subfolder }, { cause: damaged });
  throw new Failure("cannot-unlock");
}

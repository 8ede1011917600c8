import { lstat, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { recipientOf } from "../crypto/age-identities.ts";
import { randomId } from "../crypto/randomness.ts";
import { asWriteFailure, diskFiles, syncFolder } from "../objects/archive-files.ts";
import { ArchiveDatabases, type Clock } from "../store/archive-databases.ts";
import { holderBinding } from "../custody/holder-binding.ts";
import { Series } from "../store/series.ts";
import { formatArchiveFile } from "./archive-file.ts";
import { ARCHIVE_FILES, ARCHIVE_FORMAT } from "./archive-folder.ts";
import { ArchiveLock } from "./archive-lock.ts";
import { writeDurably } from "./durable-file.ts";
import { newCompartmentKeys } from "./compartment-keys.ts";
import { sealGrant } from "./grant.ts";
import { inspectMedium } from "./medium.ts";
import { OuterFiles } from "./outer-files.ts";
import { generatePersonKey, sealPersonKey } from "./person-key.ts";
import { READ_ME_FIRST } from "./read-me-first.ts";

/** The lowest work factor that the command line and the window use. */
export const LOWEST_WORK_FACTOR = 18;

/** What makes a new archive. */
export type NewArchive = {
  readonly folder: string;
  readonly passphrase: string;
  /** Name of its first person; kept in `identities.db`. */
  readonly holder?: string;
  readonly fictional?: boolean;
  readonly workFactor?: number;
  readonly clock: Clock;
};

/**
 * Makes an archive with its first person, who is granted the facts and the identities. The folder appears
 * whole or not at all.
 *
 * @returns the archive's id
 * @throws Failure `archive-exists`, `folder-not-empty`, `network-file-system`, `disk-full`
 */
export async function createArchive(request: NewArchive): Promise<string> {
  const folder = resolve(request.folder);
  await requireFree(folder);
  await mkdir(dirname(folder), { recursive: true }).catch((error: unknown) => {
    throw asWriteFailure(error);
  });
  await inspectMedium(dirname(folder));
  const incoming = join(dirname(folder), `.${basename(folder)}.incoming-${randomId()}`);
  try {
    await mkdir(incoming, { mode: 0o700 });
    const archiveId = await fill(incoming, request);
    await rmdir(folder).catch(() => undefined);
    await rename(incoming, folder);
    await syncFolder(diskFiles, dirname(folder));
    return archiveId;
  } catch (error) {
    await rm(incoming, { recursive: true, force: true });
    throw asWriteFailure(error);
  }
}

async function fill(folder: string, request: NewArchive): Promise<string> {
  const archiveId = randomId();
  ArchiveLock.take(folder)[Symbol.dispose]();
  const person = await generatePersonKey();
  const [facts, identities] = await Promise.all([
    newCompartmentKeys("facts", 1),
    newCompartmentKeys("identities", 1),
  ]);
  for (const name of ["keys", "grants", "objects", "inbox"] as const)
    await mkdir(join(folder, ARCHIVE_FILES[name]), { mode: 0o700 });
  const files = new Map<string, Uint8Array>([
    [ARCHIVE_FILES.readMe, new TextEncoder().encode(READ_ME_FIRST)],
    [
      ARCHIVE_FILES.archive,
      formatArchiveFile({
        format: ARCHIVE_FORMAT,
        archive: archiveId,
        databases: "sqlcipher-4",
        objects: "age-v1",
        recipients: {
          facts: await recipientOf(facts.identity),
          identities: await recipientOf(identities.identity),
        },
      }),
    ],
    [
      `${ARCHIVE_FILES.keys}/${randomId()}.age`,
      await sealPersonKey(person, request.passphrase, request.workFactor ?? LOWEST_WORK_FACTOR),
    ],
    [
      `${ARCHIVE_FILES.grants}/${randomId()}.age`,
      await sealGrant({ archiveId, to: person.keyId, keys: [facts, identities] }, person, person.recipient),
    ],
  ]);
  for (const [path, bytes] of files) await writeDurably(join(folder, path), bytes);
  const databases = await ArchiveDatabases.open({
    folder,
    archiveId,
    factsKey: facts.databaseKey,
    identitiesKey: identities.databaseKey,
    person,
    clock: request.clock,
    mode: "create",
  });
  try {
    databases.transact((transaction) => {
      const { facts: open, identities: hidden } = databases;
      open
        .prepare("INSERT INTO archive (id, compartment, fictional) VALUES (?, 'facts', ?)")
        .run(archiveId, request.fictional ? 1 : 0);
      hidden!.prepare("INSERT INTO archive (id, compartment) VALUES (?, 'identities')").run(archiveId);
      open
        .prepare(
          "INSERT INTO holder (key_id, public_key, recipient, code, compartments) VALUES (?, ?, ?, ?, 'facts identities')",
        )
        .run(person.keyId, person.publicKey, person.recipient, new Series(open).next("H"));
      if (request.holder !== undefined) {
        hidden!
          .prepare("INSERT INTO holder_name (key_id, name, sequence) VALUES (?, ?, ?)")
          .run(person.keyId, request.holder, transaction.sequence);
      }
      const outer = new OuterFiles(open);
      for (const [path, bytes] of files) outer.record(path, bytes, path.includes("/") ? person.keyId : null);
      transaction.log({ action: "archive-created" });
      transaction.log({ action: "holder-added", ...holderBinding(open, archiveId, person.keyId) });
    });
  } finally {
    databases.close();
  }
  return archiveId;
}

async function requireFree(folder: string): Promise<void> {
  const entry = await lstat(folder).catch(() => undefined);
  if (!entry) return;
  if (!entry.isDirectory()) throw new Failure("folder-not-empty");
  const names = await readdir(folder);
  if (names.includes(ARCHIVE_FILES.archive)) throw new Failure("archive-exists");
  if (names.length > 0) throw new Failure("folder-not-empty");
}

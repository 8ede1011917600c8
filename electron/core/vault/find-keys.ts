import { lstat, readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { ARCHIVE_FILES } from "./archive-folder.ts";
import { openGrant, type Grant } from "./grant.ts";
import { openPersonKey, type PersonKey } from "./person-key.ts";

/** What was opened, and from which file: relative to the archive folder, or from elsewhere. */
export type Found<Content> = {
  readonly path: string | undefined;
  readonly bytes: Uint8Array;
  readonly content: Content;
};

type Candidate = { readonly path: string | undefined; readonly bytes: Uint8Array };

/** A key file or a grant is a few kilobytes; with many generations a grant grows. */
const LONGEST_FILE = 1_000_000;

/** Key files tried side by side: each takes 256 MB and a processor for the better part of a second. */
const SIDE_BY_SIDE = Math.max(1, Math.min(4, availableParallelism()));

/**
 * The key file that the passphrase opens. The others are other people's: a wrong passphrase is tried on every
 * one of them, so the time it takes says nothing of whose it nearly was.
 *
 * @param keyFile - a key file kept elsewhere, or one of the archive's, to be the only one tried
 * @throws Failure `cannot-unlock`; `archive-damaged` when there is no key file or the only one is none;
 * `file-missing` for `keyFile`
 */
export async function findPerson(
  folder: string,
  passphrase: string,
  keyFile?: string,
): Promise<Found<PersonKey>> {
  const candidates =
    keyFile === undefined ? await filesOf(folder, ARCHIVE_FILES.keys) : [await chosenFile(folder, keyFile)];
  const opened = await tryAll(
    candidates,
    ARCHIVE_FILES.keys,
    (bytes) => openPersonKey(bytes, passphrase),
    true,
  );
  if (!opened[0]) throw new Failure("cannot-unlock");
  return opened[0];
}

/**
 * Every grant that a person's identity opens and whose signature holds.
 *
 * @throws Failure `cannot-unlock` when none does; `archive-damaged`
 */
export async function findGrants(folder: string, person: PersonKey): Promise<Found<Grant>[]> {
  const candidates = await filesOf(folder, ARCHIVE_FILES.grants);
  const opened = await tryAll(candidates, ARCHIVE_FILES.grants, (bytes) => openGrant(bytes, person), false);
  if (opened.length === 0) throw new Failure("cannot-unlock");
  return opened;
}

async function filesOf(folder: string, part: string): Promise<Candidate[]> {
  const names = await readdir(join(folder, part)).catch(() => [] as string[]);
  const found: Candidate[] = [];
  for (const name of names.filter((entry) => entry.endsWith(".age")).sort()) {
    const path = `${part}/${name}`;
    const bytes = await readSmall(join(folder, path));
    if (bytes) found.push({ path, bytes });
  }
  if (found.length === 0) throw new Failure("archive-damaged", { part });
  return found;
}

async function chosenFile(folder: string, keyFile: string): Promise<Candidate> {
  const bytes = await readSmall(keyFile).catch(() => undefined);
  if (!bytes) throw new Failure("file-missing", { what: "key-file" });
  const names = await readdir(join(folder, ARCHIVE_FILES.keys)).catch(() => [] as string[]);
  const own = names
    .map((name) => `${ARCHIVE_FILES.keys}/${name}`)
    .find((path) => resolve(folder, path) === resolve(keyFile));
  return { path: own, bytes };
}

/** Not a link, not a device, not something endless. */
async function readSmall(path: string): Promise<Uint8Array | undefined> {
  const entry = await lstat(path);
  return entry.isFile() && entry.size <= LONGEST_FILE ? readFile(path) : undefined;
}

/** Opens candidates side by side, all of them or as far as the first that opens. */
async function tryAll<Content>(
  candidates: readonly Candidate[],
  part: string,
  open: (bytes: Uint8Array) => Promise<Content>,
  one: boolean,
): Promise<Found<Content>[]> {
  const opened: Found<Content>[] = [];
  let damaged: unknown;
  const queue = [...candidates];
  const work = async () => {
    for (let next = queue.shift(); next && !(one && opened.length > 0); next = queue.shift()) {
      try {
        opened.push({ ...next, content: await open(next.bytes) });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (error.code !== "age-no-identity") damaged ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  if (opened.length === 0 && damaged !== undefined && candidates.length === 1)
    throw new Failure("archive-damaged", { part }, { cause: damaged });
  return opened;
}

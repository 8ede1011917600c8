import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { holderBinding, isBound } from "../custody/holder-binding.ts";
import { parseAgeHeader } from "../crypto/age-stanzas.ts";
import { isKeyFile } from "./add-holder.ts";
import { ARCHIVE_FILES } from "./archive-folder.ts";
import type { ArchiveSession } from "./archive-session.ts";
import { writeDurably } from "./durable-file.ts";
import { holdersOf } from "./holders.ts";
import { OuterFiles } from "./outer-files.ts";
import { sealPersonKey } from "./person-key.ts";

/**
 * Puts the person's own key file under another passphrase and touches nothing else. It is announced and logged
 * first: interrupted, the file opens with the old passphrase or with the new one.
 *
 * @throws Failure `archive-read-only`, `disk-full`; `file-missing` when the archive does not have their key file
 */
export async function changePassphrase(
  session: ArchiveSession,
  passphrase: string,
  workFactor: number,
): Promise<void> {
  const { databases, folder, person } = session;
  if (databases.readOnly) throw new Failure("archive-read-only");
  const outer = new OuterFiles(databases.facts);
  const path = outer.pathOf("keys", person.keyId);
  if (path === undefined) throw new Failure("file-missing", { what: "key-file" });
  const bytes = await sealPersonKey(person, passphrase, workFactor);
  databases.transact((transaction) => {
    outer.announce(path, bytes);
    transaction.log({ action: "passphrase-changed" });
  });
  await writeDurably(join(folder, path), bytes);
  databases.transact(() => {
    outer.record(path, bytes);
  });
}

/**
 * Accepts a key or grant file of somebody else that is not as recorded, for example one restored from a copy.
 * Nobody confirms their own: whoever could exchange it would.
 *
 * @returns the code of the person whose file it is
 * @throws Failure `access-refused` for one's own file; `file-missing` for one that is not recorded or not there;
 * `card-invalid` for one that is no key or grant; `archive-read-only`
 */
export async function confirmFile(session: ArchiveSession, path: string): Promise<string> {
  const { databases, folder, person } = session;
  if (databases.readOnly) throw new Failure("archive-read-only");
  const outer = new OuterFiles(databases.facts);
  const recorded = outer.all().find((file) => file.path === path);
  const holder = holdersOf(databases.facts).find(({ keyId }) => keyId === recorded?.holder);
  if (!holder) throw new Failure("file-missing", { what: "key-file" });
  if (holder.keyId === person.keyId) throw new Failure("access-refused", { reason: "own-file" });
  const bytes = await readFile(join(folder, path)).catch(() => {
    throw new Failure("file-missing", { what: "key-file" });
  });
  const isKey = path.startsWith(`${ARCHIVE_FILES.keys}/`);
  if (!(isKey ? isKeyFile(bytes, 1) : isGrantFile(bytes))) throw new Failure("card-invalid");
  if (outer.isKnown(path, bytes)) return holder.code;
  const wasBound = isBound(databases, holder.code);
  databases.transact((transaction) => {
    outer.record(path, bytes);
    // Confirming a file vouches for nothing else that may be wrong with its owner's row.
    const bound = wasBound ? holderBinding(databases.facts, session.archiveId, holder.keyId) : {};
    transaction.log({ action: "key-file-confirmed", ...bound });
  });
  return holder.code;
}

function isGrantFile(bytes: Uint8Array): boolean {
  try {
    return parseAgeHeader(bytes).stanzas.every(({ args }) => args[0] !== "scrypt");
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

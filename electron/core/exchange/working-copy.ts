import { lstat, open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { coverage } from "../../../shared/permission/covers.ts";
import type { PermissionRequest } from "../../../shared/permission/request.ts";
import { requireBound } from "../custody/binding.ts";
import { Sha256 } from "../crypto/sha256.ts";
import { randomId } from "../crypto/randomness.ts";
import { asWriteFailure, systemCode } from "../objects/archive-files.ts";
import { objectPath } from "../objects/object-name.ts";
import { openObject, type ObjectReader } from "../objects/object-reader.ts";
import { ObjectRows } from "../objects/object-rows.ts";
import { findRecord } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/**
 * Opens the stored bytes of an evidence item.
 *
 * @throws Failure `access-refused`, `object-missing`, `object-changed`
 */
export async function openEvidence(
  session: ArchiveSession,
  content: RecordContent<"evidence">,
): Promise<ObjectReader> {
  const { identities } = session.databases;
  if (!identities) throw new Failure("access-refused");
  const row = new ObjectRows(identities).byId(content.object ?? "");
  if (!row) throw new Failure("object-missing");
  return openObject({ path: objectPath(session.folder, row.name), fileKey: row.fileKey });
}

/**
 * Writes one evidence item decrypted to a place outside the archive: a working copy, logged before a byte of
 * it leaves. The file appears whole or not at all, and only if its SHA-256 is the one recorded.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`, `access-refused` (also when permission was withdrawn),
 * `export-not-logged` from a read-only medium, `record-altered`, `log-broken`, `destination-exists`, `destination-inside-archive`, `object-missing`, `object-changed`, `disk-full`
 */
export async function exportWorkingCopy(
  session: ArchiveSession,
  id: string,
  to: string,
): Promise<CallOutput<"evidence.export">> {
  const record = findRecord(session, id);
  if (record.type !== "evidence")
    throw new Failure("wrong-record-type", { expected: "evidence", found: record.type });
  if (session.databases.readOnly) throw new Failure("export-not-logged");
  requireBound(session.databases, [record.id], ["permission"]);
  const content = record.content as RecordContent<"evidence">;
  refuseWithdrawn(session, record.id, content);
  const target = await requireFreeDestination(session.folder, to);
  await using reader = await openEvidence(session, content);
  session.databases.transact((transaction) =>
    transaction.log({ action: "working-copy-exported", record: record.id, type: "evidence" }),
  );
  const partial = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.partial-${randomId().slice(0, 8)}`,
  );
  try {
    const hash = new Sha256();
    const handle = await open(partial, "wx", 0o600);
    try {
      for await (const bytes of reader.stream()) {
        hash.update(bytes);
        await handle.write(bytes);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    const sha256 = Buffer.from(hash.digest()).toString("hex");
    if (sha256 !== content.sha256) throw new Failure("object-changed");
    await rename(partial, target);
    return { sha256, size: reader.size };
  } catch (error) {
    await rm(partial, { force: true });
    throw asWriteFailure(error);
  }
}

/** A refusal or withdrawal that covers the item stops working copies at once. */
function refuseWithdrawn(session: ArchiveSession, record: string, content: RecordContent<"evidence">): void {
  const concerned = new Set<string>([content.providerPerson ?? "", ...(content.shows?.persons ?? [])]);
  const request: PermissionRequest = {
    record,
    kind:
      content.type === "photo"
        ? "image"
        : content.type === "audio" || content.type === "video"
          ? "voice"
          : "document",
    subjects: [],
    forum: "other-ngo",
    level: "full",
    identity: "named",
    persons: new Map(),
  };
  for (const permission of session.records.list("permission")) {
    const { state, scopes = [], about, material = [] } = permission.content;
    const stopsUse =
      state === "withdrawn" ||
      scopes.some(({ scope, answer }) => (scope === "store" || scope === "analyse") && answer === "no");
    const concerns = concerned.has(about ?? "") || material.some((entry) => entry.record === record);
    if (stopsUse && concerns && coverage(permission, request, true) !== undefined) {
      throw new Failure("access-refused", { reason: "permission-withdrawn" });
    }
  }
}

/**
 * The absolute destination, if nothing stands there and it lies outside the archive.
 *
 * @throws Failure `destination-exists`, `destination-inside-archive`, `file-missing` without its folder
 */
export async function requireFreeDestination(archive: string, to: string): Promise<string> {
  const folder = await realpath(dirname(resolve(to))).catch(() => {
    throw new Failure("file-missing");
  });
  const target = join(folder, basename(resolve(to)));
  const own = await realpath(archive);
  if (target === own || target.startsWith(own + sep)) throw new Failure("destination-inside-archive");
  try {
    await lstat(target);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return target;
    throw error;
  }
  throw new Failure("destination-exists");
}

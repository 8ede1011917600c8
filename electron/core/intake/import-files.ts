import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import type { ImportedFile } from "../../../shared/contract/evidence.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { ComingObjects } from "../objects/coming-objects.ts";
import { ObjectBatch } from "../objects/object-batch.ts";
import { ObjectRows } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { fileBytes } from "../parsing/byte-source.ts";
import type { ParserPool } from "../parsing/parser-pool.ts";
import type { FoundFile } from "./found-file.ts";
import { inspectFile } from "./inspect-file.ts";
import { planIntake, ProgressMeter, type Progress } from "./plan.ts";
import { ReceiptBook, type ReadyFile } from "./receipt-book.ts";
import { walk } from "./walk.ts";

/** Files that become durable and are logged together. */
const GROUP_FILES = 64;
const GROUP_BYTES = 256 * 1024 * 1024;

/** What to import. */
export type ImportRequest = {
  readonly paths: readonly string[];
  /** Where the files are parsed. */
  readonly parsers: ParserPool;
  /** Words on where the batch comes from. */
  readonly source: string | null;
  readonly caseId?: RecordId | undefined;
  /** Further fields of the batch's receipt. */
  readonly receipt?: Readonly<Record<string, unknown>> | undefined;
  /** A receipt that exists and that the files join, instead of making one. */
  readonly receiptId?: RecordId | undefined;
  /** Id for the one item, where it is not to be random: for the sample case. */
  readonly evidenceId?: RecordId | undefined;
  readonly onFile: (file: ImportedFile) => void;
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
};

/** What an import did. */
export type ImportSummary = {
  readonly receipt: RecordId | null;
  readonly imported: number;
  readonly known: number;
  readonly refused: number;
  readonly cancelled: boolean;
};

/**
 * Imports files and folders: every file is imported, known or refused, and told so after it is durable. An
 * import that was interrupted is resumed by starting it again.
 *
 * @throws Failure `access-refused` without the identities, `disk-full`, `archive-read-only`; `unknown-id` or
 * `wrong-record-type` for a `receiptId` that is no receipt of the archive
 */
export async function importFiles(session: ArchiveSession, request: ImportRequest): Promise<ImportSummary> {
  const { identities } = session.databases;
  const keys = session.keys("identities");
  if (!identities || !keys) throw new Failure("access-refused");
  if (session.databases.readOnly) throw new Failure("archive-read-only");
  const walking = { archiveFolder: session.folder, signal: request.signal };
  const counts = { imported: 0, known: 0, refused: 0 };
  const tell = (file: ImportedFile) => {
    counts[file.status] += 1;
    request.onFile(file);
  };
  const book = new ReceiptBook(session, request);
  const rows = new ObjectRows(identities);
  const coming = new ComingObjects(identities);
  const { recipientOf } = await import("../crypto/age-identities.ts");
  let cancelled = false;
  try {
    const meter = new ProgressMeter(await planIntake(request.paths, walking), () => performance.now());
    await using batch = new ObjectBatch({
      folder: session.folder,
      nameKey: keys.nameKey,
      recipients: [await recipientOf(keys.identity)],
      knownName: (sha256) => rows.bySha256(sha256)?.name,
      isKnown: (name) => rows.hasName(name),
    });
    let group: ReadyFile[] = [];
    const finish = async () => {
      if (group.length === 0) return;
      const placed = group.filter(({ stored }) => !stored.alreadyStored).map(({ stored }) => stored.name);
      if (placed.length > 0) coming.announce(placed);
      await batch.settle();
      for (const file of book.enter(group)) tell(file);
      coming.haveCome();
      group = [];
    };
    for await (const found of walk(request.paths, walking)) {
      if (found.kind === "refused") {
        tell({ path: found.path, status: "refused", reason: found.code });
        continue;
      }
      let counted = 0;
      try {
        const ready = await takeIn(
          found,
          batch,
          request.parsers,
          (bytes) => {
            counted += bytes;
            meter.bytesRead(bytes);
          },
          request.signal,
        );
        group.push(ready);
      } catch (error) {
        if (!(error instanceof Failure) || !isOneFilesFault(error)) throw error;
        tell({ path: found.path, status: "refused", reason: error.code });
      }
      meter.fileDone(found.size - counted);
      if (group.length >= GROUP_FILES || group.reduce((sum, file) => sum + file.size, 0) >= GROUP_BYTES)
        await finish();
      request.onProgress(meter.progress());
    }
    await finish();
  } catch (error) {
    if (!(error instanceof Failure && error.code === "cancelled")) {
      // Gives room back at once where the disk is full; what cannot be removed now is at the next opening.
      await coming.removeUnreferred(session.folder).catch(() => undefined);
      throw error;
    }
    cancelled = true;
  }
  return { receipt: book.receipt, ...counts, cancelled };
}

async function takeIn(
  found: FoundFile,
  batch: ObjectBatch,
  parsers: ParserPool,
  onProgress: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<ReadyFile> {
  await using handle: FileHandle = await found.open();
  const inspecting = inspectFile(parsers, fileBytes(handle, found.size), found.name);
  inspecting.catch(() => undefined);
  const stored = await batch.add(handle, { onProgress, signal });
  const { type, metadata } = await inspecting;
  await found.confirm(handle);
  return { found, stored, type, metadata, size: stored.size };
}

/** Failures that concern one file; any other stops the import. */
const isOneFilesFault = ({ code }: Failure): boolean =>
  code.startsWith("intake-") || code.startsWith("file-");

import { Failure } from "../../../shared/errors.ts";
import type { ImportedFile } from "../../../shared/contract/evidence.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { ComingObjects } from "../objects/coming-objects.ts";
import { ObjectBatch } from "../objects/object-batch.ts";
import { ObjectRows } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { ParserPool } from "../parsing/parser-pool.ts";
import { Groups } from "./groups.ts";
import { Inspector } from "./inspector.ts";
import { planIntake, ProgressMeter, type Progress } from "./plan.ts";
import { ReceiptBook } from "./receipt-book.ts";
import { sideBySide } from "./side-by-side.ts";
import { takeIn } from "./take-in.ts";
import { walk } from "./walk.ts";

/** Files that are read, parsed and sealed at the same time; the bytes bound how many large ones. */
const FILES_AT_ONCE = 128;
const BYTES_AT_ONCE = 32 * 1024 * 1024;
/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 100;

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
  const largest = session.medium.largestFile;
  const { parsers, signal } = request;
  const inspector = new Inspector(parsers);
  const walking = { archiveFolder: session.folder, signal };
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
    const groups = new Groups(async (group) => {
      const placed = group.flatMap(({ stored }) => (stored.fileKey ? [stored.name] : []));
      if (placed.length > 0) {
        coming.announce(placed);
        session.databases.vouch();
      }
      await batch.settle(new Set(placed));
      for (const file of book.enter(group)) tell(file);
    }, signal);
    let told = -Infinity;
    const outcomes = sideBySide(
      walk(request.paths, { ...walking, areOpened: true }),
      (found) => takeIn(found, { batch, parsers, inspector, meter, signal, largest }),
      { count: FILES_AT_ONCE, weight: BYTES_AT_ONCE, weigh: (found) => ("size" in found ? found.size : 0) },
    );
    try {
      for await (const outcome of outcomes) {
        if ("status" in outcome) tell(outcome);
        else await groups.add(outcome);
        if (performance.now() - told < PROGRESS_EVERY) continue;
        told = performance.now();
        request.onProgress(meter.progress());
      }
      await groups.end();
      request.onProgress(meter.progress());
    } finally {
      await groups.rest();
    }
  } catch (error) {
    if (!(error instanceof Failure && error.code === "cancelled")) {
      // Gives room back at once where the disk is full; what cannot be removed now is at the next opening.
      await coming.removeUnreferred(session.folder).catch(() => undefined);
      throw error;
    }
    cancelled = true;
  }
  coming.haveCome();
  return { receipt: book.receipt, ...counts, cancelled };
}

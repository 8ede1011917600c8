import type { JsonValue } from "../../../shared/canonical-json.ts";
import { equalBytes } from "../../../shared/bytes.ts";
import type { ImportedFile } from "../../../shared/contract/evidence.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { randomId } from "../crypto/randomness.ts";
import { sha256 } from "../crypto/sha256.ts";
import { ObjectRows } from "../objects/object-rows.ts";
import type { StoredObject } from "../objects/stored-object.ts";
import type { Transaction } from "../store/archive-databases.ts";
import type { Content } from "../store/class-split.ts";
import type { Connection } from "../store/open-database.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { ContentType } from "./content-type.ts";
import type { FoundFile } from "./found-file.ts";
import type { Metadata } from "./metadata.ts";
import { sourceKey } from "./source-key.ts";

/** A file whose bytes are stored and durable, and which has no record yet. */
export type ReadyFile = {
  readonly found: FoundFile;
  readonly stored: StoredObject;
  readonly type: ContentType;
  readonly metadata: Metadata;
  readonly size: number;
};

type Batch = {
  readonly source: string | null;
  readonly caseId?: RecordId | undefined;
  readonly evidenceId?: RecordId | undefined;
  /** A receipt that exists, which these files belong to as well. */
  readonly receiptId?: RecordId | undefined;
  readonly receipt?: Readonly<Record<string, unknown>> | undefined;
};

const EVIDENCE_TYPE: Partial<Record<ContentType["label"], string>> = {
  image: "photo",
  audio: "audio",
  video: "video",
  mail: "correspondence",
  "web-archive": "web-capture",
  table: "dataset",
};

/**
 * Enters stored files into the records: new bytes become an evidence item, known bytes from another source
 * add a receiving to theirs, and known bytes from the same source add nothing. The batch has one receipt:
 * the one that it joins, or one made with the first entry that needs it.
 */
export class ReceiptBook {
  readonly #session: ArchiveSession;
  readonly #identities: Connection;
  readonly #rows: ObjectRows;
  readonly #batch: Batch;
  readonly #joined: RecordId | null;
  #receipt: RecordId | null = null;

  /** @throws Failure `unknown-id`, `wrong-record-type` for a receipt named that is none */
  constructor(session: ArchiveSession, batch: Batch) {
    this.#joined = batch.receiptId === undefined ? null : session.records.get(batch.receiptId, "receipt").id;
    this.#session = session;
    this.#identities = session.databases.identities!;
    this.#rows = new ObjectRows(this.#identities);
    this.#batch = batch;
  }

  /** Id of the batch's receipt, once something was received. */
  get receipt(): RecordId | null {
    return this.#receipt;
  }

  /** Enters files in one transaction. */
  enter(files: readonly ReadyFile[]): ImportedFile[] {
    if (files.every((file) => file.stored.alreadyStored && this.#isReceived(file)))
      return files.map((file) => this.#known(file, false));
    const receipt = this.#receipt;
    try {
      return this.#session.databases.transact((transaction) =>
        files.map((file) => this.#enter(transaction, file)),
      );
    } catch (error) {
      this.#receipt = receipt;
      throw error;
    }
  }

  #enter(transaction: Transaction, file: ReadyFile): ImportedFile {
    const { stored } = file;
    const row = this.#rows.bySha256(stored.sha256);
    if (row && !stored.alreadyStored && !equalBytes(row.fileKey, stored.fileKey))
      this.#rows.put({ ...row, fileKey: stored.fileKey }, transaction.sequence);
    if (row && this.#evidenceOf(row.id) !== undefined) {
      if (this.#isReceived(file)) return this.#known(file, false);
      return this.#receiveAgain(transaction, file, row.id);
    }
    // A row without evidence: its item was disposed of, and another record still names the bytes.
    const object = row?.id ?? (randomId() as RecordId);
    if (!row) {
      const { fileKey, name, sha256: digest, size } = stored;
      if (!fileKey) throw new Error("a stored object has no row");
      this.#rows.put({ id: object, name, fileKey, sha256: digest, size }, transaction.sequence);
    }
    const receipt = this.#ensureReceipt(transaction);
    const { id } = this.#session.records.put(transaction, {
      type: "evidence",
      ...(this.#batch.evidenceId && { id: this.#batch.evidenceId }),
      content: evidenceContent(file, object, receipt, this.#batch.caseId),
      reviewed: false,
      action: "imported",
    });
    this.#addSource(transaction, file, object, id);
    return { ...describe(file), status: "imported", id };
  }

  #receiveAgain(transaction: Transaction, file: ReadyFile, object: RecordId): ImportedFile {
    const receipt = this.#ensureReceipt(transaction);
    const evidence = this.#session.records.get(this.#evidenceOf(object)!, "evidence");
    const content = evidence.content;
    this.#session.records.put(transaction, {
      type: "evidence",
      of: evidence,
      content: {
        ...(content as unknown as Content),
        receipts: [...new Set([...(content.receipts ?? []), receipt])],
        received: [...(content.received ?? []), receiving(file, receipt)] as unknown as JsonValue,
      },
      reviewed: evidence.reviewed,
      action: "received-again",
    });
    this.#addSource(transaction, file, object, evidence.id);
    return this.#known(file, true);
  }

  #known(file: ReadyFile, receiptAdded: boolean): ImportedFile {
    const object = this.#rows.bySha256(file.stored.sha256)!.id;
    return { ...describe(file), status: "known", id: this.#evidenceOf(object)!, receiptAdded };
  }

  #isReceived(file: ReadyFile): boolean {
    const object = this.#rows.bySha256(file.stored.sha256)?.id;
    if (object === undefined) return false;
    return (
      this.#identities
        .prepare("SELECT 1 FROM intake_source WHERE object = ? AND source = ?")
        .get(object, this.#sourceHash(file)) !== undefined
    );
  }

  #evidenceOf(object: string): RecordId | undefined {
    return this.#identities
      .prepare<[string], { evidence: RecordId }>(
        "SELECT evidence FROM intake_source WHERE object = ? LIMIT 1",
      )
      .get(object)?.evidence;
  }

  #addSource(transaction: Transaction, file: ReadyFile, object: string, evidence: string): void {
    this.#identities
      .prepare("INSERT INTO intake_source (object, source, evidence, sequence) VALUES (?, ?, ?, ?)")
      .run(object, this.#sourceHash(file), evidence, transaction.sequence - 1);
  }

  #sourceHash({ found }: ReadyFile): Uint8Array {
    return sha256(new TextEncoder().encode(sourceKey({ ...found, source: this.#batch.source })));
  }

  #ensureReceipt(transaction: Transaction): RecordId {
    this.#receipt ??=
      this.#joined ??
      this.#session.records.put(transaction, {
        type: "receipt",
        content: {
          method: "import",
          received: this.#session.clock().time.toISOString(),
          ...(this.#batch.source !== null && { source: this.#batch.source }),
          ...(this.#batch.caseId && { cases: [this.#batch.caseId] }),
          ...(this.#batch.receipt as Content | undefined),
        },
        reviewed: false,
        action: "created",
      }).id;
    return this.#receipt;
  }
}

function describe(file: ReadyFile): Omit<ImportedFile, "status"> {
  return {
    path: file.found.path,
    sha256: file.stored.sha256,
    size: file.stored.size,
    mediaType: file.type.mime,
    extensionAgrees: file.type.extensionAgrees,
  };
}

function receiving({ found }: ReadyFile, receipt: RecordId) {
  return {
    receipt,
    name: found.name,
    path: found.absolutePath,
    ...(found.modified !== null && { modified: found.modified }),
    ...(found.created !== null && { created: found.created }),
    ...(found.linkTarget !== undefined && { linkTarget: found.linkTarget }),
  };
}

function evidenceContent(
  file: ReadyFile,
  object: RecordId,
  receipt: RecordId,
  caseId: RecordId | undefined,
): Content {
  const { found, stored, type, metadata } = file;
  return {
    object,
    sha256: stored.sha256,
    size: stored.size,
    receipts: [receipt],
    received: [receiving(file, receipt)],
    type: EVIDENCE_TYPE[type.label] ?? "document",
    originalName: found.name,
    originalPath: found.absolutePath,
    ...(found.modified !== null && { fileModified: found.modified }),
    ...(found.created !== null && { fileCreated: found.created }),
    mediaType: type.mime,
    mediaKind: type.label,
    ...(type.extensionAgrees !== null && { extensionAgrees: type.extensionAgrees }),
    ...(metadata.duration !== undefined && { durationSeconds: metadata.duration }),
    metadata: JSON.parse(
      JSON.stringify({ ...metadata, note: type.note, charset: type.charset }),
    ) as JsonValue,
    original: "unknown",
    triage: "new",
    ...(caseId && { cases: [caseId] }),
  };
}

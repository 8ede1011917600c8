import { Failure } from "../../../shared/errors.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ObjectReader } from "../objects/object-reader.ts";
import { findRecord, logAccess } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { openEvidence } from "./working-copy.ts";

/** Longest stretch given out at once: the window asks again. */
export const LONGEST_READ = 4 * 1024 * 1024;

/** More items open at once than any window shows; beyond that the oldest is closed. */
const MOST_OPEN = 32;

/** An item opened for showing. */
export type OpenItem = { readonly handle: number; readonly mediaType: string; readonly size: number };

/**
 * Bytes of evidence items for the window's viewers, a stretch at a time: nothing is decrypted that is not shown.
 * Opening is logged as a reading.
 */
export class ItemBytes {
  readonly #readers = new Map<number, ObjectReader>();
  #next = 1;

  /** @throws Failure `unknown-id`, `wrong-record-type`, `access-refused`, `object-missing`, `object-changed` */
  async open(session: ArchiveSession, id: string): Promise<OpenItem> {
    const record = findRecord(session, id);
    if (record.type !== "evidence")
      throw new Failure("wrong-record-type", { expected: "evidence", found: record.type });
    const content = record.content as RecordContent<"evidence">;
    const reader = await openEvidence(session, content);
    logAccess(session, { action: "read", record: record.id, type: record.type });
    const handle = this.#next++;
    this.#readers.set(handle, reader);
    for (const [oldest] of this.#readers) {
      if (this.#readers.size <= MOST_OPEN) break;
      await this.close(oldest);
    }
    return { handle, mediaType: content.mediaType ?? "application/octet-stream", size: reader.size };
  }

  /**
   * `length` bytes from `offset`, at most {@link LONGEST_READ}, fewer at the end.
   *
   * @throws Failure `unknown-id` for a handle that was closed; `object-changed`
   */
  async read(handle: number, offset: number, length: number): Promise<Uint8Array> {
    const reader = this.#readers.get(handle);
    if (!reader) throw new Failure("unknown-id");
    return reader.read(offset, Math.min(length, LONGEST_READ));
  }

  /** Closes one; a second call does nothing. */
  async close(handle: number): Promise<void> {
    const reader = this.#readers.get(handle);
    this.#readers.delete(handle);
    await reader?.close();
  }

  /** Closes all: the archive is being locked. */
  closeAll(): void {
    for (const handle of [...this.#readers.keys()]) void this.close(handle).catch(() => undefined);
  }
}

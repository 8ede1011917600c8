import { ObjectBatch } from "./object-batch.ts";
import type { ObjectSource } from "./object-source.ts";
import type { ObjectStore, StoredObject, WriteOptions } from "./stored-object.ts";

/** One object to store. */
export type WriteRequest = ObjectStore & WriteOptions & { readonly source: ObjectSource };

/**
 * Stores one file: SHA-256 and encryption in one pass, in constant memory, durable and under its name when this
 * resolves. Content that is stored already is not stored again. On failure nothing is left behind.
 *
 * @throws Failure `intake-changed-while-read`, `intake-special-file`, `intake-unreadable`, `cancelled`,
 * `disk-full`, `archive-read-only`, `intake-too-large-for-medium`.
 */
export async function writeObject(request: WriteRequest): Promise<StoredObject> {
  await using batch = new ObjectBatch(request);
  const stored = await batch.add(request.source, request);
  await batch.settle();
  return stored;
}

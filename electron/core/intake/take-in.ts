import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import type { ImportedFile } from "../../../shared/contract/evidence.ts";
import { payloadSize } from "../crypto/age-payload.ts";
import type { ObjectBatch } from "../objects/object-batch.ts";
import type { WriteOptions } from "../objects/stored-object.ts";
import { fileBytes } from "../parsing/byte-source.ts";
import type { ParserPool } from "../parsing/parser-pool.ts";
import type { FoundFile, RefusedFile } from "./found-file.ts";
import { inspectFile } from "./inspect-file.ts";
import type { Inspector } from "./inspector.ts";
import type { ProgressMeter } from "./plan.ts";
import type { ReadyFile } from "./receipt-book.ts";

/** Files of up to this many bytes are read once into memory, for parsing and for sealing. */
const SMALL_FILE = 1024 * 1024;

/** What an age header and the first nonce may take; see {@link payloadSize} for the rest. */
const HEADER_ROOM = 64 * 1024;

/** Where a file goes. */
export type TakingIn = {
  readonly batch: ObjectBatch;
  readonly parsers: ParserPool;
  readonly inspector: Inspector;
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal | undefined;
  /** Bytes that a file can have at most where the archive is. */
  readonly largest: number | undefined;
};

/**
 * Reads, parses and seals one file. What is wrong with the file itself is told as its refusal.
 *
 * @throws Failure `cancelled`, `disk-full`, `archive-read-only`: whatever stops the whole import
 */
export async function takeIn(
  found: FoundFile | RefusedFile,
  { batch, parsers, inspector, meter, signal, largest = Infinity }: TakingIn,
): Promise<ReadyFile | ImportedFile> {
  if (found.kind === "refused") return { path: found.path, status: "refused", reason: found.code };
  if (payloadSize(found.size) + HEADER_ROOM > largest) {
    meter.fileDone(found.size);
    return { path: found.path, status: "refused", reason: "intake-too-large-for-medium" };
  }
  let counted = 0;
  const onProgress = (bytes: number) => {
    meter.bytesRead(bytes - counted);
    counted = bytes;
  };
  try {
    const taken: Taken = { found, batch, parsers, inspector, options: { onProgress, signal } };
    return await (found.size <= SMALL_FILE ? takeSmall(taken) : takeLarge(taken));
  } catch (error) {
    if (!(error instanceof Failure) || !isOneFilesFault(error)) throw error;
    return { path: found.path, status: "refused", reason: error.code };
  } finally {
    meter.fileDone(found.size - counted);
  }
}

type Taken = Pick<TakingIn, "batch" | "parsers" | "inspector"> & {
  readonly found: FoundFile;
  readonly options: WriteOptions;
};

async function takeSmall({ found, batch, inspector, options }: Taken): Promise<ReadyFile> {
  const bytes = found.readWhole();
  try {
    const inspection = await inspector.inspect(bytes, found.name);
    const stored = await batch.add(bytes, options);
    return { found, stored, ...inspection, size: stored.size };
  } finally {
    bytes.fill(0);
  }
}

async function takeLarge({ found, batch, parsers, options }: Taken): Promise<ReadyFile> {
  await using handle: FileHandle = await found.open();
  const inspecting = inspectFile(parsers, fileBytes(handle, found.size), found.name);
  inspecting.catch(() => undefined);
  const accept = async () => {
    await inspecting;
    await found.confirm(handle);
  };
  const stored = await batch.add(handle, { ...options, accept });
  return { found, stored, ...(await inspecting), size: stored.size };
}

/** Failures that concern one file; any other stops the import. */
const isOneFilesFault = ({ code }: Failure): boolean =>
  code.startsWith("intake-") || code.startsWith("file-");

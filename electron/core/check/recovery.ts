import { closeSync, openSync, readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { MAX_HEADER_BYTES, splitAgeHeader, unwrapFileKey } from "../crypto/age-header.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { objectPath } from "../objects/object-name.ts";
import { OPEN_FLAGS } from "../objects/object-reader.ts";
import type { ObjectRow } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";
import type { ObjectCheckThread } from "./object-check-thread.ts";

/** Headers opened with the archive's identity when not all are: the rest is vouched for by their MACs. */
const SAMPLE = 64;

/** Milliseconds after which other work gets its turn. */
const TURN = 50;

/** The header for one recipient is well within this. */
const USUAL_HEADER = 4096;

/**
 * Opens headers as `age` would in a recovery, with the identities of the grant and not with the stored file
 * key: a sample chosen at random, or all of them.
 *
 * @param thread - where all of them are being opened, if they are
 */
export async function checkRecovery(
  session: ArchiveSession,
  rows: readonly ObjectRow[],
  all: boolean,
  findings: FindingList,
  thread?: ObjectCheckThread,
): Promise<void> {
  if (thread) {
    const { lost } = await thread.result;
    for (const at of lost) findings.add("object-not-recoverable", { object: thread.rows[at]!.id });
    return;
  }
  const identities = recoveryIdentities(session);
  const start = Buffer.alloc(MAX_HEADER_BYTES);
  let turn = performance.now();
  for (const row of all ? rows : sampleOf(rows)) {
    if (!(await isRecoverable(session.folder, row, identities, start)))
      findings.add("object-not-recoverable", { object: row.id });
    if (performance.now() - turn < TURN) continue;
    await setImmediate();
    turn = performance.now();
  }
}

/** The identities that a recovery would try, the newest first. */
export const recoveryIdentities = ({ grant }: ArchiveSession): string[] =>
  grant.keys.map(({ identity }) => identity).toReversed();

/**
 * Whether the header of a stored file gives its file key to one of the identities. True for a file that is
 * missing or cut, which is a finding of its own.
 *
 * @param start - memory for the longest header
 */
export async function isRecoverable(
  folder: string,
  row: ObjectRow,
  identities: readonly string[],
  start: Buffer,
): Promise<boolean> {
  const header = headerOf(objectPath(folder, row.name), start);
  if (!header) return true;
  const fileKey = await unwrapFileKey(header, identities).catch((error: unknown) => {
    if (error instanceof Failure) return null;
    throw error;
  });
  const fits = fileKey !== null && equalBytes(fileKey, row.fileKey);
  fileKey?.fill(0);
  return fits;
}

function headerOf(path: string, start: Buffer): Uint8Array | undefined {
  try {
    const file = openSync(path, OPEN_FLAGS);
    try {
      const usual = start.subarray(0, readSync(file, start, 0, USUAL_HEADER, 0));
      return tryHeader(usual) ?? tryHeader(start.subarray(0, readSync(file, start, 0, start.length, 0)));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== undefined) return undefined;
    throw error;
  }
}

function tryHeader(start: Uint8Array): Uint8Array | undefined {
  try {
    return splitAgeHeader(start).header;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function sampleOf(rows: readonly ObjectRow[]): ObjectRow[] {
  if (rows.length <= SAMPLE) return [...rows];
  const order = rows.map((row) => ({ row, key: Buffer.from(randomBytes(6)).readUIntBE(0, 6) }));
  return order
    .sort((a, b) => a.key - b.key)
    .slice(0, SAMPLE)
    .map(({ row }) => row);
}

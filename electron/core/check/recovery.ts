import { open } from "node:fs/promises";
import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { MAX_HEADER_BYTES, splitAgeHeader, unwrapFileKey } from "../crypto/age-header.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { objectPath } from "../objects/object-name.ts";
import type { ObjectRow } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

/** Headers opened with the archive's identity when not all are: the rest is vouched for by their MACs. */
const SAMPLE = 64;

/**
 * Opens headers as `age` would in a recovery, with the identities of the grant and not with the stored file
 * key: a sample chosen at random, or all of them.
 */
export async function checkRecovery(
  session: ArchiveSession,
  rows: readonly ObjectRow[],
  all: boolean,
  findings: FindingList,
): Promise<void> {
  const identities = session.grant.keys.map(({ identity }) => identity).toReversed();
  for (const row of all ? rows : sampleOf(rows)) {
    const fileKey = await headerOf(objectPath(session.folder, row.name))
      .then((header) => header && unwrapFileKey(header, identities))
      .catch((error: unknown) => {
        if (error instanceof Failure) return null;
        throw error;
      });
    // A file that is missing or cut is a finding of its own.
    if (fileKey === undefined) continue;
    if (!fileKey || !equalBytes(fileKey, row.fileKey))
      findings.add("object-not-recoverable", { object: row.id });
    fileKey?.fill(0);
  }
}

async function headerOf(path: string): Promise<Uint8Array | undefined> {
  try {
    await using handle = await open(path, "r");
    const start = Buffer.alloc(MAX_HEADER_BYTES);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    return splitAgeHeader(start.subarray(0, bytesRead)).header;
  } catch (error) {
    if (error instanceof Failure || (error as { code?: unknown }).code !== undefined) return undefined;
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

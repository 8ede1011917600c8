import { readFile } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { consistencyProof, verifyConsistency } from "../../../shared/merkle/consistency.ts";
import { sha256 } from "../crypto/sha256.ts";
import { originOf, readCheckpoint } from "../custody/custody-log.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

/**
 * The log must be a continuation of what somebody noted earlier and kept elsewhere: the only thing that finds
 * a whole folder that was put back to an earlier state.
 *
 * @throws Failure `file-missing`, `note-invalid`
 */
export async function checkSinceNote(
  session: ArchiveSession,
  file: string | undefined,
  findings: FindingList,
): Promise<void> {
  if (file === undefined) return;
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure("file-missing", {}, { cause });
  });
  const earlier = readCheckpoint(new Uint8Array(bytes));
  const { log } = session.databases;
  const leaves = log.leaves();
  const continues =
    earlier.origin === originOf(session.archiveId) &&
    earlier.size <= leaves.length &&
    verifyConsistency(
      { oldSize: earlier.size, newSize: leaves.length, oldRoot: earlier.root, newRoot: log.root },
      consistencyProof(earlier.size, leaves.length, leaves, sha256),
      sha256,
    );
  if (!continues) findings.add("log-not-continuous", { checkpoint: earlier.size });
}

import { readFile } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import { shortCode } from "../../../shared/merkle/short-code.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { sha256 } from "../crypto/sha256.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import { findRecord } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { writeDurably } from "../vault/durable-file.ts";
import { coSignCheckpoint } from "./co-sign.ts";
import { readCheckpoint, type SignedCheckpoint } from "./custody-log.ts";
import { lastChecks, logRows } from "./log-rows.ts";
import { knownActors, signersOf } from "./note-signers.ts";

/** Handlers of the custody log. */
export const custodyHandlers: ArchiveHandlers<
  "custody.log" | "custody.entries" | "custody.checkpoint" | "custody.save" | "custody.cosign" | "check.last"
> = {
  "custody.entries": (session, input) => logRows(session, input),

  "check.last": (session) => lastChecks(session),

  "custody.save": async (session, { to }) => {
    const { note, size } = session.databases.log.checkpoint()!;
    await writeDurably(await requireFreeDestination(session.folder, to), note);
    return { size };
  },

  "custody.log": (session, { from = 0, limit = 1000, record }) => {
    const { log } = session.databases;
    const entries =
      record === undefined
        ? log.entries({ from, limit })
        : log.entries({ record: findRecord(session, record).id });
    return { size: log.size, entries };
  },

  "custody.checkpoint": (session) => {
    const { log } = session.databases;
    return {
      ...viewOf(session, log.checkpoint()!),
      content: viewOf(session, log.checkpoint("content")!),
    };
  },

  "custody.cosign": async (session, { since }) => {
    const earlier = since === undefined ? undefined : await readNoteFile(since);
    const { checkpoint, added } = coSignCheckpoint(session, earlier);
    return { ...viewOf(session, checkpoint), added };
  },
};

function viewOf(session: ArchiveSession, checkpoint: SignedCheckpoint) {
  const signers = signersOf(checkpoint.note, knownActors(session.databases.facts));
  return {
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: encodeHex(checkpoint.root),
    code: shortCode(checkpoint.root, checkpoint.size),
    note: new TextDecoder().decode(checkpoint.note),
    signers: signers.map(({ code, publicKey }) => ({ code, fingerprint: fingerprint(publicKey, sha256) })),
  };
}

async function readNoteFile(path: string): Promise<SignedCheckpoint> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Failure("file-missing", {}, { cause });
  });
  return readCheckpoint(new Uint8Array(bytes));
}

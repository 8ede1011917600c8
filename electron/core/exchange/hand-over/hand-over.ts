import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import { Failure } from "../../../../shared/errors.ts";
import { fingerprint } from "../../../../shared/merkle/fingerprint.ts";
import type { CallContext } from "../../call-context.ts";
import { bindingFindings, requireBound } from "../../custody/binding.ts";
import { noteKeyName } from "../../custody/custody-log.ts";
import { sign } from "../../crypto/ed25519.ts";
import { randomId } from "../../crypto/randomness.ts";
import { sha256 } from "../../crypto/sha256.ts";
import { DossierFolder } from "../../dossier/dossier-folder.ts";
import { isDay } from "../../dossier/read-definition.ts";
import { asWriteFailure, systemCode } from "../../objects/archive-files.ts";
import { flushFolder } from "../../objects/whole-file-writing.ts";
import type { ArchiveDatabases } from "../../store/archive-databases.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { requireFreeDestination } from "../working-copy.ts";
import { CustodyExtract } from "./custody-extract.ts";
import { nativeFiles } from "./native-files.ts";
import { summaryOf, type Summary } from "./summary.ts";
import { whatMayLeave } from "./what-may-leave.ts";
import { writeHandOver, type HandOverPlan } from "./write-bag.ts";

type Input = CallInput<"archive.hand-over">;
type Output = CallOutput<"archive.hand-over">;

/**
 * Hands the archive over: everything that may leave for a recipient, in open formats, as a signed bag. Of each record
 * that leaves, the log says so before a byte is written; the folder appears whole or not at all.
 *
 * @throws Failure as the contract's `archive.hand-over`
 */
export const handOver = (session: ArchiveSession, input: Input, context: CallContext): Promise<Output> =>
  // A permission withdrawn or a record edited meanwhile would come too late: nothing else runs until it is written.
  context.alone(() => handOverAlone(session, input, context));

/**
 * Tells what would be handed over today and what withheld. Nothing is written, and nothing of it is promised for later.
 *
 * @throws Failure as the contract's `archive.hand-over-preview`
 */
export async function previewHandOver(
  session: ArchiveSession,
  { recipient }: CallInput<"archive.hand-over-preview">,
  context: CallContext,
): Promise<Summary> {
  const onDate = session.clock().time.toISOString().slice(0, 10);
  const { decided, natives } = await decideAll(session, { recipient, onDate }, context);
  return summaryOf(session, decided, natives);
}

/** Decides on every record and finds the files of those that leave, once all is found to be what the log bound. */
async function decideAll(
  session: ArchiveSession,
  of: { readonly recipient: Input["recipient"]; readonly onDate: string },
  { emit, signal }: CallContext,
) {
  requireAllBound(session.databases, () => {
    if (signal.aborted) throw new Failure("cancelled");
  });
  const decided = await whatMayLeave(session, {
    ...of,
    signal,
    onProgress: (done, total) =>
      emit({ kind: "progress", step: "hand-over-permission", done, total, secondsLeft: null }),
  });
  return { decided, natives: await nativeFiles(session, decided.verdicts) };
}

async function handOverAlone(session: ArchiveSession, input: Input, context: CallContext): Promise<Output> {
  const { databases, person, records } = session;
  const { ports, emit, signal } = context;
  if (databases.readOnly) throw new Failure("export-not-logged");
  const today = session.clock().time.toISOString().slice(0, 10);
  const dated = input.dated ?? today;
  if (!isDay(dated)) throw new Failure("invalid-date");
  const target = await requireFreeDestination(session.folder, input.out);
  const stopIfCancelled = () => {
    if (signal.aborted) throw new Failure("cancelled");
  };
  // Permissions must be valid now, whatever date is stated.
  const { decided, natives } = await decideAll(
    session,
    { recipient: input.recipient, onDate: today },
    context,
  );
  const { verdicts } = decided;
  const leaves = (record: string) => (verdicts.get(record)?.form ?? "withheld") !== "withheld";
  const leaving = [...verdicts.keys()].filter(leaves);
  const signerFingerprint = fingerprint(person.publicKey, sha256);
  stopIfCancelled();
  databases.transact((transaction) => {
    for (const record of leaving) {
      const { id, type } = records.current(record)!;
      transaction.log({ action: "working-copy-exported", record: id, type });
    }
  });
  const code = await writeWhole(target, {
    session,
    decided,
    natives,
    custody: new CustodyExtract(databases, leaves),
    recipient: input.recipient,
    dated,
    language: input.language ?? "en",
    law: ports.law,
    software: ports.software,
    signer: {
      sign: (message) => sign(person.signingSeed, message),
      publicKey: person.publicKey,
      keyName: noteKeyName(person.keyId),
      fingerprint: signerFingerprint,
    },
    signal,
    onPart: stopIfCancelled,
    onFile: (done) =>
      emit({
        kind: "progress",
        step: "hand-over-files",
        done,
        total: natives.files.length,
        secondsLeft: null,
      }),
  });
  return { folder: input.out, code, signer: signerFingerprint, ...summaryOf(session, decided, natives) };
}

/** Demands that every version of every record, and every stored file's row, is what the log bound. */
function requireAllBound(databases: ArchiveDatabases, onStep: () => void): void {
  requireBound(databases);
  onStep();
  for (const { record } of bindingFindings(databases)) throw new Failure("record-altered", { id: record });
}

/** Writes beside the destination under a hidden name, and gives it its own when it is whole. */
async function writeWhole(target: string, plan: HandOverPlan): Promise<string> {
  const parent = dirname(target);
  const partial = join(parent, `.${basename(target).slice(0, 100)}.partial-${randomId().slice(0, 8)}`);
  try {
    await mkdir(partial, { mode: 0o700 });
    const code = await writeHandOver(new DossierFolder(partial), plan);
    plan.onPart();
    await rename(partial, target);
    await flushFolder(parent);
    return code;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (["EEXIST", "ENOTEMPTY", "ENOTDIR"].includes(systemCode(error) ?? ""))
      throw new Failure("destination-exists");
    throw asWriteFailure(error);
  }
}

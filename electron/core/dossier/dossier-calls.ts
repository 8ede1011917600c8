import { sign } from "../crypto/ed25519.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import { isRecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { requireBound } from "../custody/binding.ts";
import { noteKeyName } from "../custody/custody-log.ts";
import { assignPseudonym } from "../custody/pseudonym-assignment.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import { resolveSample, sampleId } from "../sample/sample-refs.ts";
import type { Content } from "../store/class-split.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { assembleDossier } from "./assemble/assemble.ts";
import { pseudonymsOf, readingOf } from "./session-reading.ts";
import { writeDossier } from "./write-dossier.ts";

/** Handler of the export of dossiers. */
export const dossierHandlers: ArchiveHandlers<"dossier.export"> = {
  "dossier.export": async (session, input, { ports, emit, signal }) => {
    if (!session.seesIdentities) throw new Failure("access-refused");
    const { databases, person } = session;
    if (databases.readOnly) throw new Failure("export-not-logged");
    const definition = definitionOf(session, input.definition);
    const dated = input.dated ?? definition.dated ?? ports.clock().time.toISOString().slice(0, 10);
    if (!isDay(dated)) throw new Failure("invalid-date");
    const folder = await requireFreeDestination(session.folder, input.out);
    requireBound(databases);
    const state = contentState(session);
    const pseudonyms = pseudonymsOf(session);
    const signer = { keyName: noteKeyName(person.keyId), fingerprint: fingerprint(person.publicKey, sha256) };
    const { view, exclusions, refusals } = await assembleDossier(definition, readingOf(session), {
      dated,
      signer,
      software: ports.software,
      law: ports.law,
      fictional: session.fictional,
      pseudonyms,
    });
    const answer = {
      refusals: [...refusals],
      exclusions: [...exclusions],
      folder: input.out,
      signer: signer.fingerprint,
    };
    if (refusals.length > 0) return { ...answer, written: false, code: "", files: [], exhibits: 0 };
    databases.transact((transaction) => {
      // What was withdrawn or changed while the dossier was put together must not leave.
      if (contentState(session) !== state) throw new Failure("version-conflict");
      for (const given of pseudonyms.pending)
        assignPseudonym(databases, transaction, session.archiveId, given);
      transaction.log({ action: "dossier-exported" });
    });
    const written = await writeDossier(view, {
      folder,
      sign: (message) => sign(person.signingSeed, message),
      publicKey: person.publicKey,
      keyName: signer.keyName,
      startParser: ports.startParser,
      onProgress: ({ stage, done, total }) =>
        emit({ kind: "progress", step: stage, done, total, secondsLeft: null }),
      signal,
    });
    return {
      ...answer,
      written: true,
      code: written.packageCode,
      exhibits: view.exhibits.length,
      files: written.files.map(({ path }) => path),
    };
  },
};

/** Size of the log at the last change of content. */
const contentState = ({ databases }: ArchiveSession): number | undefined =>
  databases.log.checkpoint("content")?.size;

/**
 * A definition is a dossier record, or JSON of the same form; `dossier` in it names a record that it extends.
 *
 * @throws Failure `dossier-definition-invalid`, `unknown-id`
 */
function definitionOf(
  session: ArchiveSession,
  given: string | Record<string, unknown>,
): RecordContent<"dossier"> {
  if (typeof given === "string") return dossierRecord(session, given);
  // The definitions that ship with the sample name its records by reference.
  const named = session.fictional
    ? (resolveSample(given as JsonValue, ({ reference }) => sampleId(reference)) as typeof given)
    : given;
  const { dossier: extended, ...own } = named;
  if (extended !== undefined && typeof extended !== "string")
    throw new Failure("dossier-definition-invalid", { field: "dossier" });
  const base = extended === undefined ? {} : (dossierRecord(session, extended) as unknown as Content);
  const matter =
    typeof own.case === "string" && !isRecordId(own.case) ? { case: findRecord(session, own.case).id } : {};
  try {
    return readRecord("dossier", { ...base, ...own, ...matter });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure("dossier-definition-invalid", { field: error.params.field ?? "" });
  }
}

function dossierRecord(session: ArchiveSession, id: string): RecordContent<"dossier"> {
  const record = findRecord(session, id);
  if (record.type !== "dossier")
    throw new Failure("wrong-record-type", { expected: "dossier", found: record.type });
  return record.content as RecordContent<"dossier">;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

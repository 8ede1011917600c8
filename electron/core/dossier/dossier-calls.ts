import { sign } from "../crypto/ed25519.ts";
import { sha256 } from "../crypto/sha256.ts";
import { Failure } from "../../../shared/errors.ts";
import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { requireBound } from "../custody/binding.ts";
import { noteKeyName } from "../custody/custody-log.ts";
import { assignPseudonym } from "../custody/pseudonym-assignment.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { assembleDossier } from "./assemble/assemble.ts";
import { previewDossier } from "./preview-dossier.ts";
import { definitionOf, isDay } from "./read-definition.ts";
import { pseudonymsOf, readingOf } from "./session-reading.ts";
import { releasedPage } from "./verifier-page.ts";
import { writeDossier } from "./write-dossier.ts";

/** Handlers of the preview and the export of dossiers. */
export const dossierHandlers: ArchiveHandlers<"dossier.preview" | "dossier.export"> = {
  "dossier.preview": (session, input, context) => previewDossier(session, input, context),

  "dossier.export": async (session, input, { ports, emit, signal }) => {
    if (!session.seesIdentities) throw new Failure("access-refused");
    const { databases, person } = session;
    if (databases.readOnly) throw new Failure("export-not-logged");
    const { definition, record } = definitionOf(session, input.definition);
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
      // Without a version: an export binds nothing, and the record stays what its latest change made it.
      transaction.log({ action: "dossier-exported", ...(record && { record, type: "dossier" }) });
    });
    const written = await writeDossier(view, {
      folder,
      sign: (message) => sign(person.signingSeed, message),
      publicKey: person.publicKey,
      keyName: signer.keyName,
      startParser: ports.startParser,
      verifierPage: releasedPage().bytes,
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

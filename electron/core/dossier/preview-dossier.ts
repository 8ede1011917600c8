import { Failure } from "../../../shared/errors.ts";
import { fingerprint } from "../../../shared/merkle/fingerprint.ts";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { CallContext } from "../call-context.ts";
import { sha256 } from "../crypto/sha256.ts";
import { randomId } from "../crypto/randomness.ts";
import { noteKeyName } from "../custody/custody-log.ts";
import { memoryBytes } from "../parsing/byte-source.ts";
import type { StartParser } from "../parsing/parser-port.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { DRAW_JOB, MOST_DRAWN_BYTES } from "../viewing/view-contracts.ts";
import type { DrawnPage } from "../viewing/viewing-calls.ts";
import { withParsers } from "../viewing/viewing-parsers.ts";
import { assembleDossier } from "./assemble/assemble.ts";
import { definitionOf, isDay } from "./read-definition.ts";
import { pseudonymsOf, readingOf } from "./session-reading.ts";
import { typesetPreview } from "./typeset/typeset-preview.ts";

/** Previews that are kept: the one that is shown, and the next while its first page is being drawn. */
const MOST_KEPT = 2;

const kept = new WeakMap<ArchiveSession, Map<string, Uint8Array>>();

/**
 * Puts a dossier together and typesets it in memory, as it would be written now. Nothing leaves the archive:
 * no file is written, no pseudonym is kept, no export is logged, and pseudonyms that would be given are only shown.
 * A dossier that would be refused is shown too, with what speaks against it: only its author sees it.
 *
 * @throws Failure `dossier-definition-invalid`, `unknown-id`, `invalid-date`, `typesetting-failed`, `cancelled`
 */
export async function previewDossier(
  session: ArchiveSession,
  input: CallInput<"dossier.preview">,
  { ports, signal, emit }: CallContext,
): Promise<CallOutput<"dossier.preview">> {
  const { definition } = definitionOf(session, input.definition);
  const dated = input.dated ?? definition.dated ?? ports.clock().time.toISOString().slice(0, 10);
  if (!isDay(dated)) throw new Failure("invalid-date");
  const step = (name: string, done: number) => {
    if (signal.aborted) throw new Failure("cancelled");
    emit({ kind: "progress", step: name, done, total: 1, secondsLeft: null });
  };
  step("assembling", 0);
  const { publicKey, keyId } = session.person;
  const { view, exclusions, refusals } = await assembleDossier(definition, readingOf(session), {
    dated,
    signer: { keyName: noteKeyName(keyId), fingerprint: fingerprint(publicKey, sha256) },
    software: ports.software,
    law: ports.law,
    fictional: session.fictional,
    pseudonyms: pseudonymsOf(session),
  });
  step("typesetting", 0);
  const { pdf, pages, paragraphs } = await typesetPreview(view, signal);
  step("typesetting", 1);
  return {
    preview: keep(session, pdf),
    pages,
    level: view.level,
    dated,
    exhibits: view.exhibits.length,
    paragraphs: [...paragraphs],
    exclusions: [...exclusions],
    refusals: [...refusals],
  };
}

/**
 * Draws a page of a preview, in a process that holds no key.
 *
 * @param page - from 1
 * @param width - pixels across, as wished
 * @throws Failure `unknown-id` for a preview that is no longer kept; `typesetting-failed` for a page that is none
 */
export async function drawPreviewPage(
  session: ArchiveSession,
  startParser: StartParser,
  { preview, page, width }: { readonly preview: string; readonly page: number; readonly width: number },
): Promise<DrawnPage> {
  const pdf = kept.get(session)?.get(preview);
  if (!pdf) throw new Failure("unknown-id");
  const result = await withParsers(session, startParser, (parsers) =>
    parsers.run(DRAW_JOB, {
      input: { ask: "draw", format: "pdf", page, width },
      sources: [memoryBytes(pdf)],
      mostBytes: MOST_DRAWN_BYTES,
    }),
  );
  if ("problem" in result || "refused" in result.answer) throw new Failure("typesetting-failed");
  return { ...result.answer, png: result.bytes };
}

function keep(session: ArchiveSession, pdf: Uint8Array): string {
  const previews = kept.get(session) ?? new Map<string, Uint8Array>();
  kept.set(session, previews);
  const id = randomId();
  previews.set(id, pdf);
  for (const oldest of previews.keys()) if (previews.size > MOST_KEPT) previews.delete(oldest);
  return id;
}

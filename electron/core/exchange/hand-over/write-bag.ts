import { RECORD_TYPES } from "../../../../shared/model/records.ts";
import type { Law } from "../../../../shared/law/categories.ts";
import { encodeHex } from "../../../../shared/hex.ts";
import { shortCode } from "../../../../shared/merkle/short-code.ts";
import type { Language } from "../../../../shared/messages/languages.ts";
import type { Forum } from "../../../../shared/model/vocabulary/dossiers.ts";
import { payloadManifests, VERIFIER_FILE } from "../../../../shared/verify/bag-files.ts";
import { CUSTODY_FILES } from "../../../../shared/verify/custody-files.ts";
import { sha256Hex } from "../../crypto/sha256.ts";
import type { DossierFolder } from "../../dossier/dossier-folder.ts";
import { sealBag, type BagSigner } from "../../dossier/seal-bag.ts";
import { releasedPage } from "../../dossier/verifier-page.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { conditionsTable } from "./conditions-list.ts";
import type { CustodyExtract } from "./custody-extract.ts";
import { formatDocument } from "./format-document.ts";
import { nativeBytes, type NativeFiles } from "./native-files.ts";
import { receiptFor } from "./receipt.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { recordLines } from "./record-lines.ts";
import { recordSchema } from "./record-schema.ts";
import { recordTable, wholeTable } from "./record-table.ts";
import type { Verdict } from "./recipient-rules.ts";
import { vocabularyLabels } from "./vocabulary-labels.ts";
import type { Decided } from "./what-may-leave.ts";
import { withheldOf, withheldTable } from "./withheld-list.ts";

/** Everything that was decided before a byte is written. */
export type HandOverPlan = {
  readonly session: ArchiveSession;
  readonly decided: Decided;
  readonly natives: NativeFiles;
  readonly custody: CustodyExtract;
  readonly recipient: Forum | undefined;
  readonly dated: string;
  readonly language: Language;
  readonly law: Law;
  readonly software: string;
  readonly signer: BagSigner & { readonly fingerprint: string };
  /** Called between parts: throws where the hand-over was cancelled. */
  readonly signal: AbortSignal;
  readonly onPart: () => void;
  readonly onFile: (done: number) => void;
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const asJson = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Writes a hand-over into a folder: a BagIt 1.0 bag, signed and provable as a dossier is. The same state, recipient,
 * date, language and key give the same bytes.
 *
 * @returns the package code
 * @throws Failure `object-missing`, `object-changed`, `typesetting-failed`, `disk-full`, and whatever `onPart` throws
 */
export async function writeHandOver(folder: DossierFolder, plan: HandOverPlan): Promise<string> {
  const { session, decided, natives, custody, dated, recipient, signer } = plan;
  const { verdicts } = decided;
  const { origin, size, root } = custody.checkpoint;
  const checkpoint = { origin, size, root: encodeHex(root) };
  const forms = [...verdicts.values()].map(({ form }) => form);
  const count = (form: Verdict["form"]) => forms.filter((each) => each === form).length;
  const withheld = () => withheldOf(session, verdicts, natives.missing);
  await writeRecords(folder, plan);
  await writeNatives(folder, plan);
  await folder.write("data/withheld.csv", withheldTable(withheld()));
  await folder.write("data/conditions.csv", conditionsTable(session, decided));
  await folder.write("data/vocabularies.json", asJson(vocabularyLabels()));
  await folder.write("data/categories.json", asJson(plan.law));
  await folder.write("data/format.md", formatDocument());
  const log = shortCode(root, size);
  const stated = {
    archive: session.archiveId,
    dated,
    fictional: session.fictional,
    whole: count("whole"),
    pseudonymised: count("pseudonymised"),
    files: natives.files.length,
    withheld: [...withheld()].length,
    signer: signer.fingerprint,
  };
  await folder.write(
    "data/manifest.json",
    asJson({
      format: "affiant-hand-over/1",
      ...stated,
      recipient: recipient ?? null,
      software: plan.software,
      checkpoint: { ...checkpoint, code: log },
    }),
  );
  await folder.write(CUSTODY_FILES.checkpoint, custody.checkpoint.note);
  await folder.write(CUSTODY_FILES.entries, custody.entries());
  await folder.write(CUSTODY_FILES.proofs, custody.proofs());
  await folder.write(CUSTODY_FILES.actors, custody.actors());
  await folder.write(VERIFIER_FILE, releasedPage().bytes);
  const payload = sha256Hex(encode(payloadManifests(folder.files)[0]!.text));
  const { language, signal } = plan;
  const receipt = receiptFor({ ...stated, recipient, payload, log }, language);
  const keyName = signer.keyName;
  await folder.write("receipt.pdf", await receiptPdf(receipt, { language, dated, signer: keyName, signal }));
  plan.onPart();
  const reference = `hand-over ${origin} ${dated}`;
  return sealBag(folder, { reference, recipient: recipient ?? "own-copy", dated, checkpoint }, signer);
}

async function writeRecords(
  folder: DossierFolder,
  { session, decided, onPart }: HandOverPlan,
): Promise<void> {
  const given = { session, verdicts: decided.verdicts, onStretch: onPart };
  for (const type of RECORD_TYPES) {
    await folder.write(`data/records/${type}.jsonl`, recordLines(type, given));
    await folder.write(`data/tables/${type}.csv`, recordTable(type, given));
    await folder.write(`data/schemas/${type}.schema.json`, asJson(recordSchema(type)));
  }
}

async function writeNatives(
  folder: DossierFolder,
  { session, natives, onPart, onFile }: HandOverPlan,
): Promise<void> {
  let done = 0;
  for (const { path, content } of natives.files) {
    onPart();
    await folder.write(path, nativeBytes(session, content, onPart));
    onFile(++done);
  }
  const rows = natives.files.map(({ id, path, content }) => [
    path,
    id,
    content.registration ?? "",
    content.sha256 ?? "",
    String(content.size ?? ""),
    content.mediaType ?? "",
  ]);
  await folder.write(
    "data/native.csv",
    wholeTable(["path", "evidence", "registration", "sha256", "size", "mediaType"], rows),
  );
}

import type { Language } from "../../../../shared/messages/languages.ts";
import { printableDeep } from "../../dossier/typeset/coverage.ts";
import { shippedFonts } from "../../dossier/typeset/shipped-fonts.ts";
import { typeset } from "../../dossier/typeset/typeset.ts";
import type { Receipt } from "./receipt.ts";

/**
 * Typesets a receipt, to be printed and signed by both sides: one page, PDF/A-3a. The same words and date give the
 * same bytes.
 *
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function receiptPdf(
  receipt: Receipt,
  {
    language,
    dated,
    signer,
    signal,
  }: {
    readonly language: Language;
    /** The stated date, `YYYY-MM-DD`. */
    readonly dated: string;
    readonly signer: string;
    readonly signal: AbortSignal;
  },
): Promise<Uint8Array> {
  const [year, month, day] = dated.split("-").map(Number);
  const data = printableDeep({ ...receipt, language, signer, year, month, day }, shippedFonts(), new Map());
  const { pdf } = await typeset({ template: "receipt.typ", data, form: "archival", signal });
  return pdf;
}

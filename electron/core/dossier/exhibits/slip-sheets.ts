import { stampOf } from "../exhibit-pages.ts";
import { printableDeep, type Unshown } from "../typeset/coverage.ts";
import { commonData } from "../typeset/dossier-data.ts";
import { shippedFonts } from "../typeset/shipped-fonts.ts";
import { typeset } from "../typeset/typeset.ts";
import type { DossierView } from "../view.ts";
import { filled, wordingOf, type DossierWording } from "../wording/wording.ts";
import { rangesOf, type BodyPages } from "./exhibit-bodies.ts";
import type { PreparedExhibit } from "./prepare-exhibits.ts";
import type { RefusalReason } from "./refusal.ts";

const REASONS = {
  encrypted: "reasonEncrypted",
  damaged: "reasonDamaged",
  "too-large": "reasonTooLarge",
  unsupported: "reasonUnsupported",
} as const satisfies Record<RefusalReason, keyof DossierWording>;

/** Typesets the slip sheets of some exhibits, and says where in the PDF each of them is. */
export async function typesetSlipSheets(
  view: DossierView,
  exhibits: readonly PreparedExhibit[],
  unshown: Unshown,
  signal?: AbortSignal,
): Promise<Map<string, BodyPages>> {
  const slips = exhibits.map((prepared) => slipData(prepared, wordingOf(view.language)));
  const data = printableDeep({ ...commonData(view), slips }, shippedFonts(), unshown);
  return rangesOf(await typeset({ template: "slip-sheets.typ", data, form: "pages", signal }));
}

function slipData({ exhibit, pages, native, refused }: PreparedExhibit, words: DossierWording) {
  const { number, title, sha256, size } = exhibit;
  const first = stampOf(number, 1);
  const range =
    pages === 0 ? words.slipPagesNone : pages === 1 ? first : `${first} – ${stampOf(number, pages)}`;
  const lines = [
    { label: words.slipType, value: exhibit.type },
    { label: words.slipDate, value: exhibit.date },
    { label: words.slipConfidentiality, value: exhibit.confidentiality },
    ...exhibit.details,
    { label: words.slipPages, value: pages === 0 && native === undefined ? "—" : range },
    { label: words.slipNative, value: native ?? "" },
    { label: words.slipSize, value: size === undefined ? "" : filled(words.slipSizeBytes, { size }) },
    { label: words.slipSha256, value: sha256 ?? "", code: true },
  ];
  return {
    number,
    title,
    lines: lines.filter((line) => line.value !== ""),
    note: noteOf(refused, native, words),
  };
}

function noteOf(refused: RefusalReason | undefined, native: string | undefined, words: DossierWording) {
  if (refused === undefined) return null;
  const reason = words[REASONS[refused]];
  return native === undefined
    ? filled(words.slipNotHandedOver, { reason })
    : filled(words.slipCannotShow, { reason, file: native });
}

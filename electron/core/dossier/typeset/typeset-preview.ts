import type { DossierView } from "../view.ts";
import { printableDeep, type Unshown } from "./coverage.ts";
import { dossierData } from "./dossier-data.ts";
import { numberedBlocks } from "./paragraph-numbers.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { listed } from "./typeset-dossier.ts";
import { typeset } from "./typeset.ts";

/** The pages as they would look, and where each paragraph stands. */
export type TypesetPreview = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** By permanent id: the number shown before it, and the page on which it begins, from 1. */
  readonly paragraphs: readonly { readonly id: string; readonly number: number; readonly page: number }[];
};

/**
 * Typesets what `01-dossier.pdf` would show, without what makes it an archival file: no tags, no attachment.
 * Footnotes lead nowhere, because no exhibit was bound.
 *
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function typesetPreview(
  view: DossierView,
  signal: AbortSignal | undefined,
): Promise<TypesetPreview> {
  const unshown: Unshown = new Map();
  const data = printableDeep(dossierData(view, new Map()), shippedFonts(), unshown);
  const { pdf, pages, marks } = await typeset({
    template: "dossier.typ",
    data: { ...data, unshown: listed(unshown), marked: true },
    files: { "manifest.json": new TextEncoder().encode("{}\n") },
    form: "pages",
    signal,
  });
  const lines = marks as readonly { readonly number: number; readonly to: number; readonly page: number }[];
  const idOf = new Map(Array.from(numberedBlocks(view), ([id, number]) => [number, id]));
  const paragraphs = lines.flatMap(({ number, to, page }) =>
    Array.from({ length: to - number + 1 }, (_, at) => ({
      id: idOf.get(number + at) ?? "",
      number: number + at,
      page,
    })),
  );
  return { pdf, pages, paragraphs };
}

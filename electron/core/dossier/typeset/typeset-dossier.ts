import type { ExhibitPages } from "../exhibit-pages.ts";
import type { DossierView } from "../view.ts";
import { printableDeep, type Unshown } from "./coverage.ts";
import { dossierData } from "./dossier-data.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { typeset } from "./typeset.ts";

/** What the document says of the rest of its folder; nothing is known of it in a preview. */
export type DossierSurroundings = {
  /** Attached as `manifest.json`. */
  readonly manifest?: Uint8Array;
  /** Characters of the exhibits that no font has. */
  readonly unshown?: ReadonlyMap<string, number>;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Typesets `01-dossier.pdf`: PDF/A-3a, tagged, in the dossier's language, dated with the stated date. The
 * same view, places and manifest give the same bytes.
 *
 * @param exhibitPages - where footnotes lead; empty for a preview
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function typesetDossier(
  view: DossierView,
  exhibitPages: ExhibitPages,
  { manifest = new TextEncoder().encode("{}\n"), unshown: elsewhere, signal }: DossierSurroundings = {},
): Promise<Uint8Array> {
  const unshown: Unshown = new Map(elsewhere);
  const data = printableDeep(dossierData(view, exhibitPages), shippedFonts(), unshown);
  const { pdf } = await typeset({
    template: "dossier.typ",
    data: { ...data, unshown: listed(unshown) },
    files: { "manifest.json": manifest },
    form: "archival",
    signal,
  });
  return pdf;
}

/** The characters written as code points, in the order of the code points. */
export function listed(unshown: Unshown): { code: string; count: number }[] {
  return Array.from(unshown, ([code, count]) => ({ code, count })).sort(
    (a, b) => Number.parseInt(a.code.slice(2), 16) - Number.parseInt(b.code.slice(2), 16),
  );
}

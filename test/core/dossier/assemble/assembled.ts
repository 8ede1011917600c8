import {
  assembleDossier,
  type AssembledDossier,
} from "../../../../electron/core/dossier/assemble/assemble.ts";
import type { Block, DossierView, Exhibit } from "../../../../electron/core/dossier/view.ts";
import { definition, options, smallArchive } from "./archive.ts";

/** Assembles the small dossier, with changes to its definition. */
export const assemble = (
  more: Parameters<typeof definition>[0] = {},
  archive = smallArchive(),
  opts = options(),
): Promise<AssembledDossier> => assembleDossier(definition(more), archive, opts);

/** Every block of every section. */
export const blocks = (view: DossierView): Block[] => view.sections.flatMap((section) => section.blocks);

/** The block of an id. */
export const block = (view: DossierView, id: string): Block | undefined =>
  blocks(view).find((each) => "id" in each && each.id === id);

/** The words of a paragraph; for another block its kind, and `missing` for none. */
export function words(view: DossierView, id: string): string {
  const found = block(view, id);
  return found?.kind === "paragraph"
    ? found.spans.map((span) => span.text).join("")
    : (found?.kind ?? "missing");
}

/** The exhibit of a number. */
export const exhibit = (view: DossierView, number: string): Exhibit | undefined =>
  view.exhibits.find((each) => each.number === number);

/** Everything a view says, as one text. */
export const all = (view: DossierView): string =>
  JSON.stringify(view, (_, value: unknown) => (typeof value === "function" ? undefined : value));

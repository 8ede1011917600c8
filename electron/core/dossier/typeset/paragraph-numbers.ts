import type { DossierView } from "../view.ts";

/** The number shown before a paragraph, by its permanent id. */
export type Numbered = ReadonlyMap<string, number>;

/**
 * Numbers paragraphs through the whole dossier, sections before annexes. A withheld paragraph keeps its
 * number, so that references survive from one version to the other.
 */
export function numberedBlocks(view: Pick<DossierView, "sections" | "annexes">): Numbered {
  const ids = [...view.sections, ...view.annexes].flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === "paragraph" || block.kind === "withheld" ? [block.id] : [],
    ),
  );
  return new Map(ids.map((id, index) => [id, index + 1]));
}

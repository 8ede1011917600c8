import type { HashedFile } from "../../../shared/verify/bag-files.ts";
import type { ExhibitPages } from "./exhibit-pages.ts";
import { fullReference } from "./typeset/dossier-data.ts";
import { numberedBlocks } from "./typeset/paragraph-numbers.ts";
import type { DossierView } from "./view.ts";

/**
 * The machine-readable manifest: attached to `01-dossier.pdf`, and the payload of the bag as
 * `data/manifest.json`. Its members are documented by their names; `format` changes when they do.
 *
 * @param files - everything written before the dossier itself, which cannot state its own hash
 * @returns UTF-8 JSON, two spaces deep
 */
export function dossierManifest(
  view: DossierView,
  pages: ExhibitPages,
  files: readonly HashedFile[],
): Uint8Array {
  const manifest = {
    format: "affiant-dossier-manifest/1",
    reference: fullReference(view),
    level: view.level,
    forum: view.forum,
    language: view.language,
    classification: view.classification,
    recipient: view.recipient,
    dated: view.dated,
    fictional: view.fictional,
    software: view.software,
    checkpoint: view.checkpoint,
    signer: view.signer,
    sections: sectionsOf(view),
    exhibits: view.exhibits.map(({ number, title, sha256, size }) => {
      const place = pages.get(number);
      return {
        number,
        title,
        ...(sha256 !== undefined && { sha256 }),
        ...(size !== undefined && { size }),
        pages: place?.pages ?? 0,
        ...(place && { volume: place.volume, slipPage: place.slipPage }),
        ...(place && place.pages > 0 && { firstPage: place.firstPage }),
        ...(place?.native !== undefined && { native: place.native }),
      };
    }),
    exclusions: view.exclusions,
    files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

function sectionsOf(view: DossierView) {
  const numbers = numberedBlocks(view);
  return [...view.sections, ...view.annexes].map(({ id, title, letter, blocks }) => ({
    id,
    title,
    ...(letter !== undefined && { annex: letter }),
    paragraphs: blocks.flatMap((block) =>
      block.kind === "paragraph" || block.kind === "withheld"
        ? [
            {
              number: numbers.get(block.id),
              id: block.id,
              ...(block.kind === "withheld" && { withheld: true }),
            },
          ]
        : [],
    ),
  }));
}

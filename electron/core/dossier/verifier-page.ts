import { readFileSync } from "node:fs";
import { join } from "node:path";

import { assetFolder } from "../asset-folder.ts";
import { sha256Hex } from "../crypto/sha256.ts";

/** The page that checks a dossier in a browser, as this release has it. */
export type VerifierPage = { readonly bytes: Uint8Array; readonly sha256: string };

let page: VerifierPage | undefined;

/**
 * `assets/verifier/verify.html`, the same bytes in every dossier of the release.
 *
 * @throws Error if it is not there: the installation is damaged
 */
export function releasedPage(): VerifierPage {
  if (page === undefined) {
    const bytes = new Uint8Array(readFileSync(join(assetFolder("verifier"), "verify.html")));
    page = { bytes, sha256: sha256Hex(bytes) };
  }
  return page;
}

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "../../../../shared/errors.ts";
import type { HashedFile } from "../../../../shared/verify/bag-files.ts";
import type { Primitives } from "../../../../shared/verify/primitives.ts";
import {
  MOST_TEXT_BYTES,
  readTold,
  verdictOn,
  type DossierVerdict,
  type ToldCodes,
} from "../../../../shared/verify/verdict.ts";
import { verify } from "../../crypto/ed25519.ts";
import { sha256 } from "../../crypto/sha256.ts";
import { releasedPage } from "../verifier-page.ts";
import { hashFolder } from "./hash-folder.ts";

const PRIMITIVES: Primitives = { sha256, verify };

/** The verdict, and whether the page in the folder is the one that this release puts into dossiers. */
export type CheckedDossier = Omit<DossierVerdict, "page"> & {
  readonly page: { readonly sha256: string; readonly released: boolean } | null;
};

/**
 * Verifies a dossier's folder: needs no archive, no key and no network. The verdict is {@link verdictOn}'s, as
 * in the page that lies in the dossier.
 *
 * @param folder - as {@link writeDossier} leaves it
 * @throws Failure `not-a-dossier` if there is neither `dossier.note` nor the manifest; `file-missing`; `usage` if
 * one of the codes is not whole; `cancelled`
 */
export async function verifyDossier(
  folder: string,
  told: { readonly [Code in keyof ToldCodes]?: string | undefined } = {},
  signal?: AbortSignal,
): Promise<CheckedDossier> {
  const { signer = "", code = "" } = told;
  const expected = readTold({ signer, code });
  const hashed = await listed(folder, signal);
  const read = reader(folder, hashed.files);
  const { page, ...verdict } = await verdictOn({ ...hashed, read }, expected, PRIMITIVES);
  const released = page !== null && page.sha256 === releasedPage().sha256;
  return { ...verdict, page: page && { ...page, released } };
}

async function listed(folder: string, signal: AbortSignal | undefined) {
  try {
    return await hashFolder(folder, signal);
  } catch (cause) {
    if (signal?.aborted === true) throw new Failure("cancelled", {}, { cause });
    throw new Failure("file-missing", {}, { cause });
  }
}

function reader(folder: string, files: readonly HashedFile[]) {
  const present = new Set(files.map(({ path }) => path));
  return async (path: string): Promise<Uint8Array | null> => {
    if (!present.has(path)) return null;
    const full = join(folder, path);
    return (await stat(full)).size > MOST_TEXT_BYTES ? new Uint8Array(0) : readFile(full);
  };
}

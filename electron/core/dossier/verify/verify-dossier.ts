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
  return (await verifyFolder(folder, told, signal)).verdict;
}

/** A dossier that is intact: what its note says, and the files that were found to be what it says. */
export type IntactDossier = {
  readonly dossier: NonNullable<CheckedDossier["dossier"]>;
  readonly signer: NonNullable<CheckedDossier["signer"]>;
  readonly log: CheckedDossier["log"];
  readonly files: readonly HashedFile[];
};

/**
 * Demands that a folder is a dossier as it was signed, by whomever.
 *
 * @throws Failure `dossier-changed` with any finding; `not-a-dossier`, `file-missing`, `cancelled`
 */
export async function requireIntact(folder: string, signal?: AbortSignal): Promise<IntactDossier> {
  const { verdict, files } = await verifyFolder(folder, {}, signal);
  const { intact, dossier, signer, log } = verdict;
  if (!intact || dossier === null || signer === null) throw new Failure("dossier-changed");
  return { dossier, signer, log, files };
}

async function verifyFolder(
  folder: string,
  { signer = "", code = "" }: { readonly [Code in keyof ToldCodes]?: string | undefined },
  signal: AbortSignal | undefined,
): Promise<{ verdict: CheckedDossier; files: readonly HashedFile[] }> {
  const expected = readTold({ signer, code });
  const hashed = await listed(folder, signal);
  const read = reader(folder, hashed.files);
  const { page, ...verdict } = await verdictOn({ ...hashed, read }, expected, PRIMITIVES);
  const released = page !== null && page.sha256 === releasedPage().sha256;
  return { verdict: { ...verdict, page: page && { ...page, released } }, files: hashed.files };
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

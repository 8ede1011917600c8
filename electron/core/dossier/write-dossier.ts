import { access, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { Failure } from "../../../shared/errors.ts";
import { MANIFEST_FILE } from "../../../shared/verify/bag-files.ts";
import { randomId } from "../crypto/randomness.ts";
import type { StartParser } from "../parsing/parser-port.ts";
import { DossierFolder, type WrittenFile } from "./dossier-folder.ts";
import type { DossierSign } from "./dossier-note.ts";
import { writeVolumes, type VolumeLimits } from "./exhibits/volumes.ts";
import { dossierManifest } from "./manifest.ts";
import { sealBag } from "./seal-bag.ts";
import { elementMatrix } from "./tables/element-matrix.ts";
import { loadFile } from "./tables/load-file.ts";
import type { Unshown } from "./typeset/coverage.ts";
import { fullReference } from "./typeset/dossier-data.ts";
import { typesetDossier } from "./typeset/typeset-dossier.ts";
import type { DossierView } from "./view.ts";

/** What is being written, for a progress line: `exhibits` counts, the others are one step each. */
export type DossierProgress = {
  readonly stage: "exhibits" | "tables" | "typesetting" | "signing";
  readonly done: number;
  readonly total: number;
};

/** Where a dossier goes and whose key signs it. */
export type WriteOptions = {
  /** Must not exist, or be an empty folder; its parent must exist. */
  readonly folder: string;
  readonly sign: DossierSign;
  readonly publicKey: Uint8Array;
  readonly keyName: string;
  /** Starts the processes in which exhibits are read and bound. */
  readonly startParser: StartParser;
  /** The page that checks a dossier in a browser, put in as `verify.html`; the same in every dossier. */
  readonly verifierPage?: Uint8Array;
  readonly volumeLimits?: VolumeLimits;
  readonly onProgress?: (progress: DossierProgress) => void;
  readonly signal?: AbortSignal;
};

/** What was written, and the code by which the recipient knows that it is this. */
export type WrittenDossier = { readonly files: readonly WrittenFile[]; readonly packageCode: string };

/**
 * Writes a dossier into a folder: everything that `docs` and the design list, a valid BagIt 1.0 bag, signed.
 * It grows beside its destination under a name ending in `.partial-…` and is renamed when it is whole, so
 * that neither a crash nor a cancellation leaves half a dossier. The same view and key give the same bytes.
 *
 * @throws Failure `destination-exists`; `file-missing` if the parent folder is not there; `cancelled`;
 * `typesetting-failed`; `disk-full`
 */
export async function writeDossier(view: DossierView, options: WriteOptions): Promise<WrittenDossier> {
  const folder = resolve(options.folder);
  await requireFree(folder);
  const partial = join(dirname(folder), `${basename(folder)}.partial-${randomId().slice(0, 8)}`);
  try {
    await mkdir(partial, { mode: 0o700 });
    const written = await writeInto(new DossierFolder(partial), view, options);
    stopIfCancelled(options.signal);
    await rmdir(folder).catch(ignoreMissing);
    await rename(partial, folder);
    return written;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(
  folder: DossierFolder,
  view: DossierView,
  options: WriteOptions,
): Promise<WrittenDossier> {
  const { signal, startParser, volumeLimits: limits } = options;
  const unshown: Unshown = new Map();
  const step = (stage: DossierProgress["stage"], done: number, total: number) => {
    stopIfCancelled(signal);
    options.onProgress?.({ stage, done, total });
  };
  const total = view.exhibits.length;
  step("exhibits", 0, total);
  const onExhibits = (done: number) => step("exhibits", done, total);
  const pages = await writeVolumes(view, {
    folder,
    unshown,
    startParser,
    signal,
    onExhibits,
    ...(limits && { limits }),
  });
  step("tables", 0, 1);
  await folder.write("03-element-matrix.xlsx", elementMatrix(view));
  await folder.write("04-load-file.csv", loadFile(view, pages));
  for (const { path, bytes } of view.custody) await folder.write(path, bytes);
  if (options.verifierPage !== undefined) await folder.write("verify.html", options.verifierPage);
  step("typesetting", 0, 1);
  const manifest = dossierManifest(view, pages, folder.files);
  await folder.write(MANIFEST_FILE, manifest);
  await folder.write("01-dossier.pdf", await typesetDossier(view, pages, { manifest, unshown, signal }));
  step("signing", 0, 1);
  const { recipient, dated, checkpoint } = view;
  const sealed = { reference: fullReference(view), recipient, dated, checkpoint };
  const packageCode = await sealBag(folder, sealed, options);
  step("signing", 1, 1);
  return { files: folder.files, packageCode };
}

async function requireFree(folder: string): Promise<void> {
  try {
    await access(dirname(folder));
  } catch (cause) {
    throw new Failure("file-missing", {}, { cause });
  }
  try {
    if ((await readdir(folder)).length > 0) throw new Failure("destination-exists");
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (!isCode(error, "ENOENT")) throw new Failure("destination-exists", {}, { cause: error });
  }
}

function ignoreMissing(error: unknown): void {
  if (!isCode(error, "ENOENT")) throw error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Failure("cancelled");
}

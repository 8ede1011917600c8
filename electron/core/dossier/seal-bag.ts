import {
  bagInfo,
  BAG_DECLARATION,
  NOTE_FILE,
  payloadManifests,
  tagManifests,
  type BagFile,
} from "../../../shared/verify/bag-files.ts";
import { formatStatement, packageCode } from "../../../shared/verify/dossier-note.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { DossierFolder } from "./dossier-folder.ts";
import { signDossierNote, type DossierSign } from "./dossier-note.ts";

/** What the note over a bag says of it. */
export type SealedBag = {
  readonly reference: string;
  readonly recipient: string;
  /** The stated date, `YYYY-MM-DD`. */
  readonly dated: string;
  /** The state of the log that the proofs lead to; root in hexadecimal. */
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string };
};

/** Whose key signs a bag. */
export type BagSigner = {
  readonly sign: DossierSign;
  readonly publicKey: Uint8Array;
  readonly keyName: string;
};

/**
 * Adds the bag's own files to a folder whose other files are written, and the signed note over them.
 *
 * @returns the package code, by which the recipient knows that it is this
 */
export async function sealBag(folder: DossierFolder, bag: SealedBag, signer: BagSigner): Promise<string> {
  const write = ({ path, text }: BagFile) => folder.write(path, new TextEncoder().encode(text));
  await write({ path: "bagit.txt", text: BAG_DECLARATION });
  await write(bagInfo(folder.files, bag.dated, bag.reference));
  for (const file of payloadManifests(folder.files)) await write(file);
  const seals = await Promise.all(tagManifests(folder.files).map(write));
  const tagManifest = seals[0]?.sha256;
  if (tagManifest === undefined) throw new Error("the tag manifest is missing");
  const { reference, recipient, dated, checkpoint } = bag;
  const statement = {
    reference,
    recipient,
    dated,
    tagManifest,
    logOrigin: checkpoint.origin,
    logSize: checkpoint.size,
    logRoot: checkpoint.root,
    publicKey: signer.publicKey,
  };
  await folder.write(NOTE_FILE, await signDossierNote(statement, signer.keyName, signer.sign));
  return packageCode(formatStatement(statement), sha256);
}

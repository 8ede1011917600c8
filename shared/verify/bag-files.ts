import { formatManifest } from "./manifest-lines.ts";

/** A file of the folder with its hashes. */
export type HashedFile = {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
};

/** Declares the folder a bag (RFC 8493 §2.1.1). */
export const BAG_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** The note that signs the bag; it states the hash of a tag manifest and so stands outside both. */
export const NOTE_FILE = "dossier.note";

/** The page that checks the dossier in a browser. */
export const VERIFIER_FILE = "verify.html";

/** What the dossier is, for machines: the payload of the bag. */
export const MANIFEST_FILE = "data/manifest.json";

const ALGORITHMS = ["sha256", "sha512"] as const;

/** A small text file of the bag. */
export type BagFile = { readonly path: string; readonly text: string };

/** `bag-info.txt`: the stated date, what the payload comes to, and whose bag it is. */
export function bagInfo(files: readonly HashedFile[], dated: string, identifier: string): BagFile {
  const payload = files.filter(isPayload);
  const octets = payload.reduce((sum, file) => sum + file.size, 0);
  const lines = [
    `Bagging-Date: ${dated}`,
    `Payload-Oxum: ${octets}.${payload.length}`,
    `External-Identifier: ${identifier.replace(/\s+/g, " ")}`,
  ];
  return { path: "bag-info.txt", text: lines.map((line) => `${line}\n`).join("") };
}

/** The payload manifests: every file under `data/`, once per algorithm. */
export function payloadManifests(files: readonly HashedFile[]): BagFile[] {
  return ALGORITHMS.map((algorithm) =>
    manifest(`manifest-${algorithm}.txt`, files.filter(isPayload), algorithm),
  );
}

/**
 * The tag manifests: every file outside `data/`, among them the payload manifests, except the tag manifests
 * themselves and the note.
 */
export function tagManifests(files: readonly HashedFile[]): BagFile[] {
  const tags = files.filter((file) => !isPayload(file) && !isOutside(file.path));
  return ALGORITHMS.map((algorithm) => manifest(`tagmanifest-${algorithm}.txt`, tags, algorithm));
}

/** True for what no manifest lists. */
export function isOutside(path: string): boolean {
  return path === NOTE_FILE || /^tagmanifest-(sha256|sha512)\.txt$/.test(path);
}

/** True for the payload, which BagIt wants under `data/`. */
export function isPayload({ path }: Pick<HashedFile, "path">): boolean {
  return path.startsWith("data/");
}

function manifest(
  path: string,
  files: readonly HashedFile[],
  algorithm: (typeof ALGORITHMS)[number],
): BagFile {
  return { path, text: formatManifest(files.map((file) => ({ path: file.path, digest: file[algorithm] }))) };
}

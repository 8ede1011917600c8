import { sha256Hex } from "../../crypto/sha256.ts";
import {
  BAG_DECLARATION,
  isOutside,
  isPayload,
  payloadManifests,
  tagManifests,
  type BagFile,
  type HashedFile,
} from "../bag/bag-files.ts";
import { parseManifest } from "../bag/manifest-lines.ts";
import type { VerifyFinding } from "./findings.ts";

const TAG_MANIFEST = "tagmanifest-sha256.txt";
const PAYLOAD_MANIFEST = "manifest-sha256.txt";

/**
 * Compares the files of a folder with its manifests. The manifests are built anew from the files and must
 * come out byte for byte; where they do not, what they list tells which file it is.
 *
 * @param files - every file of the folder
 * @param sealed - the hash of `tagmanifest-sha256.txt` that the note states; undefined if the note is broken
 * @param readText - reads a manifest; called only where something differs
 */
export async function compareBag(
  files: readonly HashedFile[],
  sealed: string | undefined,
  readText: (path: string) => Promise<string | null>,
): Promise<VerifyFinding[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const rebuilt = [...payloadManifests(files), ...tagManifests(files)];
  const differing = rebuilt.filter((file) => !isWritten(file, byPath));
  const tagManifestIsSealed = sealed === undefined || byPath.get(TAG_MANIFEST)?.sha256 === sealed;
  const findings: VerifyFinding[] = [];
  if (byPath.get("bagit.txt")?.sha256 !== hashOf(BAG_DECLARATION)) {
    findings.push({ code: byPath.has("bagit.txt") ? "file-changed" : "file-missing", path: "bagit.txt" });
  }
  if (!tagManifestIsSealed) findings.push(absentOrChanged(TAG_MANIFEST, byPath));
  if (differing.length === 0) return findings;
  // Without its seal a tag manifest accuses nobody; what is rebuilt may still fit the seal.
  const intactApartFromIt = hashOf(rebuiltText(rebuilt, TAG_MANIFEST)) === sealed;
  if (!intactApartFromIt) {
    const tags = files.filter((file) => !isPayload(file) && !isOutside(file.path));
    findings.push(...(await blame(TAG_MANIFEST, tags, readText)));
  }
  if (!findings.some(({ path }) => path === PAYLOAD_MANIFEST)) {
    findings.push(...(await blame(PAYLOAD_MANIFEST, files.filter(isPayload), readText)));
  }
  findings.push(
    ...differing
      .filter(({ path }) => !byPath.has(path) || !explained(path, findings))
      .map(({ path }) => absentOrChanged(path, byPath)),
  );
  return unique(findings);
}

/** The differences between what a manifest lists and what is there. */
async function blame(
  path: string,
  files: readonly HashedFile[],
  readText: (path: string) => Promise<string | null>,
): Promise<VerifyFinding[]> {
  const text = await readText(path);
  const lines = text === null ? null : parseManifest(text);
  if (lines === null) return [{ code: text === null ? "file-missing" : "file-changed", path }];
  const listed = new Map(lines.map((line) => [line.path, line.digest]));
  const present = new Set(files.map((file) => file.path));
  return [
    ...lines.filter((line) => !present.has(line.path)).map((line) => finding("file-missing", line.path)),
    ...files.flatMap((file) => {
      const digest = listed.get(file.path);
      if (digest === undefined) return [finding("file-added", file.path)];
      return digest === file.sha256 ? [] : [finding("file-changed", file.path)];
    }),
  ];
}

/**
 * A manifest that differs because of files already named is not itself accused: payload files change the
 * payload manifests, tag files the tag manifests. Nothing explains a manifest that is missing.
 */
function explained(path: string, findings: readonly VerifyFinding[]): boolean {
  const tag = path.startsWith("tagmanifest-");
  return findings.some((each) => {
    if (each.path === undefined || each.path === path || isOutside(each.path)) return each.path === path;
    return isPayload({ path: each.path }) !== tag;
  });
}

function absentOrChanged(path: string, byPath: ReadonlyMap<string, HashedFile>): VerifyFinding {
  return finding(byPath.has(path) ? "file-changed" : "file-missing", path);
}

function isWritten(file: BagFile, byPath: ReadonlyMap<string, HashedFile>): boolean {
  return byPath.get(file.path)?.sha256 === hashOf(file.text);
}

function rebuiltText(files: readonly BagFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? "";
}

function hashOf(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}

function finding(code: VerifyFinding["code"], path: string): VerifyFinding {
  return { code, path };
}

function unique(findings: readonly VerifyFinding[]): VerifyFinding[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.path}`, each])).values()];
}

import { encodeHex } from "../hex.ts";
import type { Hash } from "../merkle/hashing.ts";
import {
  BAG_DECLARATION,
  isOutside,
  isPayload,
  payloadManifests,
  tagManifests,
  type BagFile,
  type HashedFile,
} from "./bag-files.ts";
import type { VerifyFinding } from "./findings.ts";
import { formatManifest, parseManifest, type ManifestLine } from "./manifest-lines.ts";

const ALGORITHMS = ["sha256", "sha512"] as const;
const SEALED = "tagmanifest-sha256.txt";
const UNSEALED = "tagmanifest-sha512.txt";

type ReadText = (path: string) => Promise<string | null>;

/**
 * Compares the files of a folder with its manifests. The manifests are built anew from the files and must
 * come out byte for byte; where they do not, what the sound ones list tells which file it is. A manifest that
 * is missing or changed is named, and the one of the other algorithm takes its place.
 *
 * @param files - every file of the folder
 * @param sealed - the hash of `tagmanifest-sha256.txt` that the note states; undefined if the note is broken
 * @param readText - reads a manifest; called only where something differs
 * @param sha256 - the hash that the note's is
 */
export async function compareBag(
  files: readonly HashedFile[],
  sealed: string | undefined,
  readText: ReadText,
  sha256: Hash,
): Promise<VerifyFinding[]> {
  const hashOf = (text: string) => encodeHex(sha256(new TextEncoder().encode(text)));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const rebuilt = [...payloadManifests(files), ...tagManifests(files)];
  const differing = rebuilt.filter(({ path, text }) => byPath.get(path)?.sha256 !== hashOf(text));
  const findings: VerifyFinding[] = [];
  const isAccused = (path: string) => findings.some((each) => each.path === path);
  const differs = (path: string) => differing.some((each) => each.path === path);
  if (byPath.get("bagit.txt")?.sha256 !== hashOf(BAG_DECLARATION)) {
    findings.push(absentOrChanged("bagit.txt", byPath));
  }
  if (sealed !== undefined && byPath.get(SEALED)?.sha256 !== sealed) {
    findings.push(absentOrChanged(SEALED, byPath));
  }
  if (differing.length === 0) return findings;
  // Where what is built anew fits the seal, every file outside the payload is the one that was signed.
  const tagsAreSound = hashOf(rebuilt.find(({ path }) => path === SEALED)?.text ?? "") === sealed;
  if (!tagsAreSound) {
    const tags = files.filter((file) => !isPayload(file) && !isOutside(file.path));
    const blamed = await blame("tagmanifest", tags, { isAccused, differs }, readText);
    findings.push(...blamed);
    // Something was changed, and the other tag manifest, which nobody signed, was changed to fit it.
    if (blamed.length === 0 && isAccused(SEALED)) findings.push(absentOrChanged(UNSEALED, byPath));
  }
  findings.push(...(await blame("manifest", files.filter(isPayload), { isAccused, differs }, readText)));
  for (const manifest of differing) {
    if (isAccused(manifest.path)) continue;
    const isSound = await agreesApartFrom(isAccused, manifest, readText);
    if (!isSound) findings.push(absentOrChanged(manifest.path, byPath));
  }
  return unique(findings);
}

/**
 * The differences between what there is and what the first manifest of a kind lists that is not accused
 * itself. One that comes out byte for byte vouches for its files, whatever the other says.
 */
async function blame(
  kind: "manifest" | "tagmanifest",
  files: readonly HashedFile[],
  { isAccused, differs }: Readonly<Record<"isAccused" | "differs", (path: string) => boolean>>,
  readText: ReadText,
): Promise<VerifyFinding[]> {
  const sound = ALGORITHMS.filter((algorithm) => !isAccused(`${kind}-${algorithm}.txt`));
  if (sound.some((algorithm) => !differs(`${kind}-${algorithm}.txt`))) return [];
  for (const algorithm of sound) {
    const lines = await readLines(`${kind}-${algorithm}.txt`, readText);
    if (lines === null) continue;
    const listed = new Map(lines.map((line) => [line.path, line.digest]));
    const present = new Set(files.map((file) => file.path));
    return [
      ...lines.filter((line) => !present.has(line.path)).map((line) => finding("file-missing", line.path)),
      ...files.flatMap((file) => {
        const digest = listed.get(file.path);
        if (digest === undefined) return [finding("file-added", file.path)];
        return digest === file[algorithm] ? [] : [finding("file-changed", file.path)];
      }),
    ];
  }
  return [];
}

/** True if a manifest differs from what it should be only in the lines of files that are already named. */
async function agreesApartFrom(
  isAccused: (path: string) => boolean,
  { path, text }: BagFile,
  readText: ReadText,
): Promise<boolean> {
  const [wanted, found] = [parseManifest(text), await readLines(path, readText)].map((lines) =>
    lines?.filter((line) => !isAccused(line.path)),
  );
  return wanted !== undefined && found !== undefined && formatManifest(wanted) === formatManifest(found);
}

/** The lines of a manifest; null if it is missing or has another form. */
async function readLines(path: string, readText: ReadText): Promise<ManifestLine[] | null> {
  const text = await readText(path);
  return text === null ? null : parseManifest(text);
}

function absentOrChanged(path: string, byPath: ReadonlyMap<string, HashedFile>): VerifyFinding {
  return finding(byPath.has(path) ? "file-changed" : "file-missing", path);
}

function finding(code: VerifyFinding["code"], path: string): VerifyFinding {
  return { code, path };
}

function unique(findings: readonly VerifyFinding[]): VerifyFinding[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.path}`, each])).values()];
}

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { listFolder } from "./list-folder.ts";
import { decodePath } from "../../../../shared/verify/manifest-lines.ts";

/** What is wrong with a bag. */
export type BagFindingCode =
  | "declaration-invalid"
  | "manifest-missing"
  | "manifest-invalid"
  /** A path that leads out of the bag: nothing behind it is looked at. */
  | "path-out-of-scope"
  | "listed-twice"
  | "file-missing"
  /** Not there, and `fetch.txt` names an address for it, which is never asked. */
  | "file-to-fetch"
  | "file-changed"
  | "file-unlisted"
  | "symbolic-link"
  | "special-file"
  | "file-unreadable";

export type BagFinding = { readonly code: BagFindingCode; readonly path?: string };

const VERSIONS = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];
const MANIFEST = /^(tag)?manifest-(md5|sha1|sha224|sha256|sha384|sha512)\.txt$/;

type Line = { readonly path: string; readonly digest: string };

/**
 * Checks a bag of anyone's making against BagIt 1.0 (RFC 8493) and its drafts since 0.93: complete, and every
 * file as listed. Our own dossiers are held to more, see `verifyDossier`. Nothing is fetched, no link is
 * followed, and no path outside the folder is touched.
 *
 * @returns the findings; none for a complete and valid bag
 * @throws the error of the file system if the folder cannot be listed
 */
export async function readBag(folder: string): Promise<BagFinding[]> {
  const { paths, findings: strange } = await listFolder(folder);
  const present = new Set(paths);
  const declaration = present.has("bagit.txt") ? await readDeclaration(join(folder, "bagit.txt")) : null;
  if (declaration === null) return [{ code: "declaration-invalid", path: "bagit.txt" }];
  const findings: BagFinding[] = strange.filter((each) => each.code !== "empty-folder") as BagFinding[];
  const read = async (path: string) => decode(await readFile(join(folder, path)), declaration.encoding);
  const toFetch = present.has("fetch.txt")
    ? fetchPaths(await read("fetch.txt"), findings)
    : new Set<string>();
  const manifests = paths.filter((path) => MANIFEST.test(path));
  if (!manifests.some((path) => path.startsWith("manifest-"))) findings.push({ code: "manifest-missing" });
  const listedPayload = new Set<string>();
  for (const path of manifests) {
    const lines = parseLines(await read(path), path, declaration.version, findings);
    const listed = new Set<string>();
    for (const line of lines) {
      const file = spelled(line.path, present);
      if (file === undefined) {
        const code = toFetch.has(line.path) ? "file-to-fetch" : "file-missing";
        findings.push({ code, path: line.path });
      } else {
        listed.add(file);
        if ((await digestOf(folder, file, path)) !== line.digest)
          findings.push({ code: "file-changed", path: file });
      }
    }
    if (path.startsWith("tag")) continue;
    listed.forEach((file) => listedPayload.add(file));
    if (declaration.version === "1.0") findings.push(...unlisted(paths, listed));
  }
  if (declaration.version !== "1.0") findings.push(...unlisted(paths, listedPayload));
  return findings;
}

async function readDeclaration(path: string): Promise<{ version: string; encoding: string } | null> {
  const form = /^BagIt-Version: (\d+\.\d+)\r?\nTag-File-Character-Encoding: ([\w-]+)(?:\r?\n)?$/;
  const [, version, encoding] = form.exec((await readFile(path)).toString("latin1")) ?? [];
  if (version === undefined || encoding === undefined || !VERSIONS.includes(version)) return null;
  try {
    return { version, encoding: new TextDecoder(encoding).encoding };
  } catch {
    return null;
  }
}

/** UTF-16 without more is little-endian to the WHATWG, and to everyone else what its mark says. */
function decode(bytes: Uint8Array, encoding: string): string {
  const bigEndian = encoding === "utf-16le" && bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(bigEndian ? "utf-16be" : encoding).decode(bytes);
}

function parseLines(text: string, manifest: string, version: string, findings: BagFinding[]): Line[] {
  const lines = new Map<string, string>();
  for (const line of text.split(/\r\n|[\r\n]/).filter((each) => each !== "")) {
    const [, digest, name] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? [];
    if (digest === undefined || name === undefined) {
      findings.push({ code: "manifest-invalid", path: manifest });
      continue;
    }
    const path = decodePath(name.replace(/^(\.\/)+/, ""));
    const before = lines.get(path);
    if (!isWithin(path)) findings.push({ code: "path-out-of-scope", path: manifest });
    else if (before !== undefined && (version === "1.0" || before !== digest.toLowerCase())) {
      findings.push({ code: "listed-twice", path });
    } else lines.set(path, digest.toLowerCase());
  }
  return Array.from(lines, ([path, digest]) => ({ path, digest }));
}

function fetchPaths(text: string, findings: BagFinding[]): Set<string> {
  const paths = new Set<string>();
  for (const line of text.split(/\r\n|[\r\n]/).filter((each) => each !== "")) {
    const path = decodePath(/^\S+[ \t]+\S+[ \t]+(.+)$/.exec(line)?.[1] ?? "..").replace(/^(\.\/)+/, "");
    if (isWithin(path)) paths.add(path);
    else findings.push({ code: "path-out-of-scope", path: "fetch.txt" });
  }
  return paths;
}

/** True for a relative path without a way out, on any system: no drive, share, home, variable or parent. */
function isWithin(path: string): boolean {
  return !/^([~/\\]|[A-Za-z]:|%\w+%)/.test(path) && !path.split(/[/\\]/).includes("..");
}

/** The file's own spelling: percent signs may be its own, and file systems normalise Unicode. */
function spelled(path: string, present: ReadonlySet<string>): string | undefined {
  const spellings = [
    path,
    path.replace(/[\r\n%]/g, encodeURIComponent),
    path.normalize("NFC"),
    path.normalize("NFD"),
  ];
  return spellings.find((each) => present.has(each));
}

function unlisted(paths: readonly string[], listed: ReadonlySet<string>): BagFinding[] {
  const files = paths.filter((path) => path.startsWith("data/") && !listed.has(path));
  return files.map((path) => ({ code: "file-unlisted", path }));
}

async function digestOf(folder: string, file: string, manifest: string): Promise<string> {
  const hash = createHash(MANIFEST.exec(manifest)?.[2] ?? "sha256");
  for await (const part of createReadStream(join(folder, file))) hash.update(part as Buffer);
  return hash.digest("hex");
}

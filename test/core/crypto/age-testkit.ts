import { readFileSync } from "node:fs";
import { gunzipSync, inflateSync } from "node:zlib";

/** One vector of the CCTV age testkit. */
export type AgeVector = {
  readonly name: string;
  readonly expect: string;
  /** SHA-256 of the plaintext, or of the part before the failure. */
  readonly payload: string | undefined;
  readonly fileKey: string | undefined;
  readonly identities: readonly string[];
  readonly passphrases: readonly string[];
  readonly armored: boolean;
  readonly file: Uint8Array;
};

const ARCHIVE = new URL("fixtures/age-testkit/testdata.tar.gz", import.meta.url);
const BLOCK = 512;

/** Every vector of the archive, in its order. */
export function readAgeVectors(): AgeVector[] {
  const tar = gunzipSync(readFileSync(ARCHIVE));
  const vectors: AgeVector[] = [];
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const path = text(tar.subarray(at, at + 100)).replace(/\0.*$/s, "");
    const size = Number.parseInt(text(tar.subarray(at + 124, at + 135)), 8);
    const isFile = "0\0".includes(text(tar.subarray(at + 156, at + 157)));
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (isFile) vectors.push(readVector(path.slice(path.lastIndexOf("/") + 1), content));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return vectors;
}

function readVector(name: string, content: Buffer): AgeVector {
  const end = content.indexOf("\n\n");
  const fields = text(content.subarray(0, end))
    .split("\n")
    .map((line) => line.split(": ", 2) as [string, string]);
  const all = (key: string) => fields.filter(([field]) => field === key).map(([, value]) => value);
  const body = content.subarray(end + 2);
  return {
    name,
    expect: all("expect")[0] ?? "",
    payload: all("payload")[0],
    fileKey: all("file key")[0],
    identities: all("identity"),
    passphrases: all("passphrase"),
    armored: all("armored")[0] === "yes",
    file: all("compressed")[0] === "zlib" ? inflateSync(body) : body,
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

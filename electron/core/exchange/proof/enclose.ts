import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import { Failure } from "../../../../shared/errors.ts";
import type { HashedFile } from "../../../../shared/verify/bag-files.ts";
import type { CallContext } from "../../call-context.ts";
import { writeAgeHeader } from "../../crypto/age-header.ts";
import { sealAgeStream } from "../../crypto/age-stream.ts";
import { requireIntact } from "../../dossier/verify/verify-dossier.ts";
import { requireBesideDossier, writeNewFile } from "./new-file.ts";
import { padding, TAR_END, tarHeader } from "./tar-header.ts";

const READ_BYTES = 2 ** 20;

/** The one folder in every enclosure: a neutral name, whatever the dossier's own folder is called. */
const TOP = "dossier";

/**
 * Puts a dossier into one file that only its recipient can open: a tar archive, encrypted with age as it is made, so
 * that nothing of it is on the disk in clear. The dossier is verified first, and each file again as it goes in.
 *
 * @throws Failure as the contract's `dossier.enclose`
 */
export async function enclose(
  { folder, recipient, out }: CallInput<"dossier.enclose">,
  { emit, signal }: CallContext,
): Promise<CallOutput<"dossier.enclose">> {
  await requireRecipient(recipient);
  const target = await requireBesideDossier(folder, out);
  const { dossier, files } = await requireIntact(folder, signal);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const onBytes = (done: number) => {
    if (signal.aborted) throw new Failure("cancelled");
    emit({ kind: "progress", step: "enclosing", done, total, secondsLeft: null });
  };
  const tar = tarOf({ folder, files, time: secondsOf(dossier.dated), onBytes });
  const size = await writeNewFile(target, sealAgeStream(tar, [recipient]));
  return { files: files.length, size, code: dossier.code, reference: dossier.reference };
}

/**
 * Demands a public recipient of age's own two kinds, X25519 and hybrid.
 *
 * @throws Failure `age-recipient-invalid`: also for an identity, which is secret and has no place here
 */
async function requireRecipient(recipient: string): Promise<void> {
  try {
    if (!/^age1(pq1)?[02-9ac-hj-np-z]+$/.test(recipient)) throw new Failure("age-recipient-invalid");
    await writeAgeHeader(new Uint8Array(16), [recipient]);
  } catch (cause) {
    throw new Failure("age-recipient-invalid", {}, { cause });
  }
}

type Enclosed = {
  readonly folder: string;
  readonly files: readonly HashedFile[];
  readonly time: number;
  readonly onBytes: (done: number) => void;
};

async function* tarOf({ folder, files, time, onBytes }: Enclosed): AsyncGenerator<Uint8Array> {
  const folders = new Set<string>();
  let before = 0;
  for (const file of inOrder(files)) {
    const path = `${TOP}/${file.path}`;
    for (const parent of parentsOf(path).filter((each) => !folders.has(each))) {
      folders.add(parent);
      yield tarHeader({ kind: "folder", path: parent, size: 0, time });
    }
    yield tarHeader({ kind: "file", path, size: file.size, time });
    for await (const { part, done } of unchangedParts(folder, file)) {
      yield part;
      onBytes(before + done);
    }
    yield padding(file.size);
    before += file.size;
  }
  yield TAR_END;
}

/**
 * The bytes of a file that was verified.
 *
 * @throws Failure `dossier-changed`, at the latest after the last part, where it is no longer what was verified
 */
async function* unchangedParts(
  folder: string,
  { path, size, sha256 }: HashedFile,
): AsyncGenerator<{ part: Uint8Array; done: number }> {
  const hash = createHash("sha256");
  let done = 0;
  const source = createReadStream(join(folder, path), { highWaterMark: READ_BYTES });
  try {
    for await (const part of source as AsyncIterable<Buffer>) {
      hash.update(part);
      done += part.length;
      if (done > size) throw new Failure("dossier-changed");
      yield { part, done };
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("dossier-changed", {}, { cause: error });
  }
  if (done !== size || hash.digest("hex") !== sha256) throw new Failure("dossier-changed");
}

/** In the order of the bytes of the paths, folder by folder. */
function inOrder(files: readonly HashedFile[]): HashedFile[] {
  return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** `a/b/c` lies in `a` and `a/b`. */
function parentsOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** The stated date as a time of change; a date before 1970, which tar cannot hold, is 1970. */
const secondsOf = (dated: string): number => Math.max(0, Date.parse(`${dated}T00:00:00Z`) / 1000 || 0);

import type { HashedFile } from "../../shared/verify/bag-files.ts";
import type { VerifyFinding } from "../../shared/verify/findings.ts";
import { MOST_TEXT_BYTES, type FolderToVerify } from "../../shared/verify/verdict.ts";
import { hashFile, type FolderFile } from "./hash-file.ts";

/** What the browser shows of a folder. */
export type ChosenFolder = {
  readonly name: string;
  readonly files: readonly FolderFile[];
  /** Relative paths; known only where the folder was dropped. */
  readonly emptyFolders: readonly string[];
};

/**
 * Hashes every file of a folder; what cannot be read is a finding.
 *
 * @param onProgress - called with the bytes hashed so far, and how many there are
 * @throws the signal's reason
 */
export async function hashChosen(
  { files, emptyFolders }: ChosenFolder,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<FolderToVerify> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const findings: VerifyFinding[] = emptyFolders.map((path) => ({ code: "empty-folder", path }));
  const hashed: HashedFile[] = [];
  let done = 0;
  for (const each of files) {
    try {
      const file = await hashFile(each, (count) => onProgress((done += count), total), signal);
      hashed.push(file);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof DOMException)) throw error;
      findings.push({ code: "file-unreadable", path: each.path });
    }
  }
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  const read = async (path: string) => {
    const file = byPath.get(path);
    if (file === undefined) return null;
    return file.size > MOST_TEXT_BYTES ? new Uint8Array(0) : new Uint8Array(await file.arrayBuffer());
  };
  return { files: hashed, findings, read };
}

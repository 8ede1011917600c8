import { opendir } from "node:fs/promises";
import { join } from "node:path";

/** Something in a folder that is no plain file. */
export type StrangeEntry = {
  readonly code: "symbolic-link" | "special-file" | "empty-folder" | "file-unreadable";
  readonly path: string;
};

/** What is below a folder. Paths are relative, with `/`. */
export type ListedFolder = { readonly paths: readonly string[]; readonly findings: readonly StrangeEntry[] };

/**
 * Lists every file below a folder. Links are not followed; they, special files, empty folders and folders
 * that cannot be listed are findings.
 *
 * @throws the error of the file system if the folder itself cannot be listed
 */
export async function listFolder(root: string): Promise<ListedFolder> {
  const paths: string[] = [];
  const findings: StrangeEntry[] = [];
  const visit = async (relative: string): Promise<void> => {
    let entries = 0;
    for await (const entry of await opendir(join(root, relative))) {
      entries++;
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isSymbolicLink()) findings.push({ code: "symbolic-link", path });
      else if (entry.isFile()) paths.push(path);
      else if (!entry.isDirectory()) findings.push({ code: "special-file", path });
      else await visit(path).catch(() => findings.push({ code: "file-unreadable", path }));
    }
    if (entries === 0 && relative !== "") findings.push({ code: "empty-folder", path: relative });
  };
  await visit("");
  return { paths, findings };
}

import type { ChosenFolder } from "./verify-files.ts";
import type { FolderFile } from "./hash-file.ts";

/** The folder chosen with `<input webkitdirectory>`; null if the browser gave no paths or no files. */
export function folderOfInput(list: Iterable<File>): ChosenFolder | null {
  const files: FolderFile[] = [];
  let name = "";
  for (const file of list) {
    const [top, ...rest] = file.webkitRelativePath.split("/");
    if (top === undefined || rest.length === 0) return null;
    name = top;
    files.push({ path: rest.join("/"), file });
  }
  return files.length === 0 ? null : { name, files, emptyFolders: [] };
}

type Handle = {
  readonly kind: "file" | "directory";
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly values: () => AsyncIterable<Handle>;
};
type HandleItem = { readonly getAsFileSystemHandle?: () => Promise<Handle | null> };

/**
 * The one folder that was dropped; null if something else was. To be called before the event is over: the
 * browser forgets what was dropped as soon as it is.
 *
 * A handle is asked for first: the older entries cannot be read in Chromium where the page was opened from
 * disk.
 */
export function folderOfDrop(items: readonly DataTransferItem[]): Promise<ChosenFolder | null> {
  const [item, ...more] = items.filter(({ kind }) => kind === "file");
  if (item === undefined || more.length > 0) return Promise.resolve(null);
  const entry = item.webkitGetAsEntry();
  const handle = (item as HandleItem).getAsFileSystemHandle?.();
  return handle === undefined ? readEntry(entry) : handle.then(readHandle);
}

async function readHandle(root: Handle | null): Promise<ChosenFolder | null> {
  if (root?.kind !== "directory") return null;
  const files: FolderFile[] = [];
  const emptyFolders: string[] = [];
  const visit = async (folder: Handle, within: string): Promise<void> => {
    let count = 0;
    for await (const each of folder.values()) {
      count++;
      const path = within === "" ? each.name : `${within}/${each.name}`;
      if (each.kind === "file") files.push({ path, file: await each.getFile() });
      else await visit(each, path);
    }
    if (count === 0 && within !== "") emptyFolders.push(within);
  };
  await visit(root, "");
  return { name: root.name, files, emptyFolders };
}

async function readEntry(root: FileSystemEntry | null): Promise<ChosenFolder | null> {
  if (root?.isDirectory !== true) return null;
  const files: FolderFile[] = [];
  const emptyFolders: string[] = [];
  const visit = async (folder: FileSystemDirectoryEntry, within: string): Promise<void> => {
    const entries = await entriesOf(folder);
    for (const each of entries) {
      const path = within === "" ? each.name : `${within}/${each.name}`;
      if (each.isFile) files.push({ path, file: await fileOf(each as FileSystemFileEntry) });
      else await visit(each as FileSystemDirectoryEntry, path);
    }
    if (entries.length === 0 && within !== "") emptyFolders.push(within);
  };
  await visit(root as FileSystemDirectoryEntry, "");
  return { name: root.name, files, emptyFolders };
}

/** All entries: the browser gives them by the hundred, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

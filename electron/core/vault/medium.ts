import { constants } from "node:fs";
import { access, readFile, statfs } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../../shared/errors.ts";

/** What the file system under an archive can do. */
export type Medium = { readonly readOnly: boolean; readonly fat: boolean };

/** `f_type` of statfs(2) for file systems on a network, where locks and renames are not to be relied on. */
const NETWORK_TYPES = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x564c, // NCP
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
]);
const FAT_TYPES = new Set([0x4d44, 0x2011bab0]);
const NETWORK_FUSE = /^fuse\.(sshfs|s3fs|rclone|davfs|curlftpfs|gvfsd-fuse|smbnetfs)/;

/**
 * Looks at the medium that holds an archive folder.
 *
 * @throws Failure `network-file-system`: locks and durable renames do not hold there
 */
export async function inspectMedium(folder: string): Promise<Medium> {
  const { type } = await statfs(folder);
  if (NETWORK_TYPES.has(type) || NETWORK_FUSE.test(await mountType(folder))) {
    throw new Failure("network-file-system");
  }
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return { readOnly: !writable, fat: FAT_TYPES.has(type) };
}

async function mountType(folder: string): Promise<string> {
  const table = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  const path = resolve(folder);
  let best = { length: -1, type: "" };
  for (const line of table.split("\n")) {
    const fields = line.split(" ");
    const point = fields[4]?.replaceAll("\\040", " ") ?? "";
    const type = fields[fields.indexOf("-") + 1] ?? "";
    const holds = path === point || path.startsWith(point.endsWith("/") ? point : `${point}/`);
    if (holds && point.length > best.length) best = { length: point.length, type };
  }
  return best.type;
}

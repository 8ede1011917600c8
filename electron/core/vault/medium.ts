import { constants } from "node:fs";
import { access, readFile, stat, statfs } from "node:fs/promises";
import { resolve } from "node:path";
import { Failure } from "../../../shared/errors.ts";

/** What the file system under an archive can do. */
export type Medium = {
  readonly readOnly: boolean;
  /**
   * False on FAT and exFAT, and where it cannot be known: a power cut in the middle of a rename may leave neither
   * the old file nor the new one.
   */
  readonly renamesAtomic: boolean;
  /** Bytes that a file can have at most; undefined where no file of ours reaches the limit. */
  readonly largestFile: number | undefined;
};

/** What is asked of the operating system; another one in tests. */
export type MediumProbe = {
  /** `f_type` of statfs(2). */
  readonly type: (folder: string) => Promise<number>;
  /** `/proc/self/mountinfo`; empty on systems without it. */
  readonly mounts: () => Promise<string>;
  /** Device number of a folder as `major:minor`. */
  readonly device: (folder: string) => Promise<string>;
  /** What udev found on a block device, `/run/udev/data/b<major>:<minor>`; empty where there is none. */
  readonly blockDevice: (device: string) => Promise<string>;
  readonly writable: (folder: string) => Promise<boolean>;
};

/** `f_type` of statfs(2) for file systems on a network, where locks and renames are not to be relied on. */
const NETWORK_TYPES = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x564c, // NCP
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x73757245, // Coda
  0x01021997, // 9P
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x01161970, // GFS2
  0x7461636f, // OCFS2
  0x786f4256, // VirtualBox shared folder
  0xbacbacbc, // VMware shared folder
]);
const NETWORK_NAMES =
  /^(nfs4?|cifs|smb3|smbfs|ncpfs|afs|coda|9p|ceph|lustre|virtiofs|vboxsf)$|^fuse\.(sshfs|s3fs|rclone|davfs2?|curlftpfs|gvfsd-fuse|smbnetfs|glusterfs|ceph-fuse|vmhgfs-fuse|juicefs|gcsfuse|portal)$/;
const FAT_TYPES = new Set([
  0x4d44, // FAT
  0x2011bab0, // exFAT
]);
const FAT_NAMES = /^(vfat|msdos|fat|exfat)$|^fuse\.(fusefat|exfat(-fuse)?)$/;
/** A file system of a block device in user space: NTFS, exFAT or another. */
const UNNAMED_FUSE = "fuseblk";
/** FAT writes the length of a file in 32 bits. */
const LARGEST_ON_FAT = 2 ** 32 - 1;

const system: MediumProbe = {
  type: async (folder) => (await statfs(folder)).type,
  mounts: () => readFile("/proc/self/mountinfo", "utf8").catch(() => ""),
  device: async (folder) => {
    const { dev } = await stat(folder, { bigint: true });
    return `${((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn)}:${(dev & 0xffn) | ((dev >> 12n) & ~0xffn)}`;
  },
  blockDevice: (device) => readFile(`/run/udev/data/b${device}`, "utf8").catch(() => ""),
  writable: (folder) =>
    access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ),
};

/**
 * Looks at the medium that holds an archive folder.
 *
 * @throws Failure `network-file-system`: locks and durable renames do not hold there
 */
export async function inspectMedium(folder: string, probe: MediumProbe = system): Promise<Medium> {
  // `f_type` is a signed number on some machines.
  const type = (await probe.type(folder)) >>> 0;
  let name = mountType(resolve(folder), await probe.mounts());
  if (NETWORK_TYPES.has(type) || NETWORK_NAMES.test(name)) throw new Failure("network-file-system");
  if (name === UNNAMED_FUSE) {
    const found = await probe.blockDevice(await probe.device(folder));
    name = /^E:ID_FS_TYPE=(.+)$/m.exec(found)?.[1] ?? name;
  }
  const fat = FAT_TYPES.has(type) || FAT_NAMES.test(name);
  const isExfat = type === 0x2011bab0 || name.includes("exfat");
  return {
    readOnly: !(await probe.writable(folder)),
    renamesAtomic: !fat && name !== UNNAMED_FUSE,
    largestFile: fat && !isExfat ? LARGEST_ON_FAT : undefined,
  };
}

/** Name of the file system that holds a path, by the longest mount point; of two on the same point the later hides the earlier. */
function mountType(path: string, table: string): string {
  let best = { length: -1, type: "" };
  for (const line of table.split("\n")) {
    const fields = line.split(" ");
    const point = (fields[4] ?? "").replace(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const type = fields[fields.indexOf("-") + 1] ?? "";
    const holds = path === point || path.startsWith(point.endsWith("/") ? point : `${point}/`);
    if (holds && point.length >= best.length) best = { length: point.length, type };
  }
  return best.type;
}

import { describe, expect, test } from "vitest";
import { inspectMedium, type MediumProbe } from "../../../electron/core/vault/medium.ts";

const EXT4 = 0xef53;
const FUSE = 0x65735546;
const ROOT = "25 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw";

/** A machine on which `/media/a stick` is of some kind. */
const machine = (given: Partial<MediumProbe> & { mount?: string; is?: number }): MediumProbe => ({
  type: () => Promise.resolve(given.is ?? EXT4),
  mounts: () =>
    Promise.resolve(
      [
        ROOT,
        ...(given.mount === undefined
          ? []
          : [`42 25 8:17 / /media/a\\040stick rw shared:2 - ${given.mount} rw`]),
      ].join("\n"),
    ),
  device: () => Promise.resolve("8:17"),
  blockDevice: () => Promise.resolve(""),
  writable: () => Promise.resolve(true),
  ...given,
});
const inspect = (given: Parameters<typeof machine>[0], folder = "/media/a stick/records") =>
  inspectMedium(folder, machine(given));

describe("the medium of an archive", () => {
  test("is an ordinary disk where nothing says otherwise", async () => {
    expect(await inspect({})).toEqual({ readOnly: false, renamesAtomic: true, largestFile: undefined });
  });

  test("is read-only when the system does not let it be written to", async () => {
    expect(await inspect({ writable: () => Promise.resolve(false) })).toMatchObject({ readOnly: true });
  });

  test.each([
    ["NFS", 0x6969],
    ["SMB", 0x517b],
    ["CIFS", 0xff534d42],
    ["CIFS as a negative number", 0xff534d42 | 0],
    ["SMB 2", 0xfe534d42],
    ["9P", 0x01021997],
    ["AFS", 0x5346414f],
    ["Ceph", 0x00c36400],
    ["a shared folder of VirtualBox", 0x786f4256],
  ])("is refused on a network: %s", async (_, is) => {
    await expect(inspect({ is })).rejects.toMatchObject({ code: "network-file-system" });
  });

  test.each([
    "fuse.sshfs me@host:/",
    "fuse.rclone remote:",
    "fuse.davfs x",
    "nfs4 host:/x",
    "virtiofs share",
  ])("is refused on a network by the name that it is mounted under: %s", async (mount) => {
    await expect(inspect({ is: FUSE, mount })).rejects.toMatchObject({ code: "network-file-system" });
  });

  test("is not refused for a network drive mounted elsewhere", async () => {
    const medium = await inspect({ mount: "fuse.sshfs me@host:/" }, "/media/a sticky note");
    expect(medium).toMatchObject({ renamesAtomic: true });
  });

  test.each([
    ["FAT by the kernel", { is: 0x4d44, mount: "vfat /dev/sdb1" }],
    ["FAT in user space", { is: FUSE, mount: "fuse.fusefat fusefat" }],
    [
      "FAT in user space that only udev names",
      { is: FUSE, mount: "fuseblk /dev/sdb1", blockDevice: () => Promise.resolve("E:ID_FS_TYPE=vfat\n") },
    ],
  ])("neither renames atomically nor holds 4 GiB in one file: %s", async (_, given) => {
    expect(await inspect(given)).toMatchObject({ renamesAtomic: false, largestFile: 4_294_967_295 });
  });

  test.each([
    ["exFAT by the kernel", { is: 0x2011bab0, mount: "exfat /dev/sdb1" }],
    [
      "exFAT in user space",
      { is: FUSE, mount: "fuseblk /dev/sdb1", blockDevice: () => Promise.resolve("E:ID_FS_TYPE=exfat\n") },
    ],
    ["something in user space that nobody names", { is: FUSE, mount: "fuseblk /dev/sdb1" }],
  ])("may not rename atomically, and holds large files: %s", async (_, given) => {
    expect(await inspect(given)).toMatchObject({ renamesAtomic: false, largestFile: undefined });
  });

  test("is trusted when udev says that it is NTFS", async () => {
    const blockDevice = () => Promise.resolve("S:disk/by-uuid/1\nE:ID_FS_TYPE=ntfs\n");
    expect(await inspect({ is: FUSE, mount: "fuseblk /dev/sdb1", blockDevice })).toMatchObject({
      renamesAtomic: true,
    });
  });
});

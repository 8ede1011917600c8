import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";

const MIB = 2 ** 20;

/** Something mounted for a test, and how to take it away again. */
export type Mounted = Disposable & { readonly folder: string };

/** Why nothing can be mounted here, if it cannot. */
export function noMounts(): string | undefined {
  if (process.platform !== "linux") return "skipped: mounting is tested on Linux only";
  if (process.getuid?.() !== 0) return "skipped: only root can mount";
  const probe = "/tmp/affiant-mount-probe";
  mkdirSync(probe, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", probe]);
  if (status === 0) spawnSync("umount", [probe]);
  rmSync(probe, { recursive: true, force: true });
  return status === 0 ? undefined : "skipped: this root may not mount (a container?)";
}

const has = (command: string) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
const kernelHas = (type: string) =>
  new RegExp(`\\b${type}$`, "m").test(readFileSync("/proc/filesystems", "latin1"));

/** Why there is no FAT32 that can be written to; user-space drivers for it cannot extend a file. */
export function noFat(): string | undefined {
  if (!has("mkfs.vfat")) return "skipped: FAT32 needs mkfs.vfat (Debian: apt install dosfstools)";
  return kernelHas("vfat") ? undefined : "skipped: this kernel has no FAT (vfat is not in /proc/filesystems)";
}

/** Why there is no exFAT, neither by the kernel nor in user space. */
export function noExfat(): string | undefined {
  if (!has("mkfs.exfat")) return "skipped: exFAT needs mkfs.exfat (Debian: apt install exfatprogs)";
  return kernelHas("exfat") || has("mount.exfat-fuse")
    ? undefined
    : "skipped: exFAT needs the kernel or apt install exfat-fuse";
}

/** A file system in memory of that many bytes. */
export function mountMemory(folder: string, bytes: number): Mounted {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder]);
  return mounted(folder);
}

/** A folder at a second place where it cannot be written to. */
export function mountReadOnly(source: string, folder: string): Mounted {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["--bind", source, folder]);
  execFileSync("mount", ["-o", "remount,bind,ro", folder]);
  return mounted(folder);
}

/** A stick: an image file with a FAT32 or exFAT on it, behind a loop device. */
export function mountStick(type: "vfat" | "exfat", image: string, folder: string, mebibytes = 96): Mounted {
  mkdirSync(folder, { recursive: true });
  writeFileSync(image, "");
  truncateSync(image, mebibytes * MIB);
  execFileSync(`mkfs.${type}`, type === "vfat" ? ["-F", "32", image] : [image], { stdio: "ignore" });
  const device = execFileSync("losetup", ["-f", "--show", image], { encoding: "utf8" }).trim();
  try {
    if (kernelHas(type)) execFileSync("mount", ["-t", type, device, folder]);
    else execFileSync(`mount.${type}-fuse`, [device, folder], { stdio: "ignore" });
  } catch (error) {
    spawnSync("losetup", ["-d", device]);
    throw error;
  }
  return mounted(folder, () => spawnSync("losetup", ["-d", device]));
}

function mounted(folder: string, after: () => void = () => undefined): Mounted {
  return {
    folder,
    [Symbol.dispose]: () => {
      // A process that is just ending may still have a file open.
      for (let tries = 0; tries < 50 && spawnSync("umount", [folder]).status !== 0; tries++)
        spawnSync("sleep", ["0.1"]);
      after();
    },
  };
}

/** The library that gives a process another time, as Debian's package `faketime` brings it. */
export const FAKETIME = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find(existsSync);

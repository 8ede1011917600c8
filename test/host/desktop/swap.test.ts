import { describe, expect, test } from "vitest";
import { unencryptedSwap } from "../../../electron/host/desktop/swap.ts";

const HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";

/** A machine with these files; all others are missing. */
const machine = (files: Readonly<Record<string, string>>) => (path: string) => {
  const content = files[path];
  if (content === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
  return content;
};
const swaps = (...devices: string[]) =>
  HEAD + devices.map((device) => `${device}\tpartition\t8388604\t0\t-2\n`).join("");

describe("memory written to disk", () => {
  test("is none where there is no swap", () => {
    expect(unencryptedSwap(machine({ "/proc/swaps": HEAD }))).toBe(false);
  });

  test("cannot be known where the system does not tell", () => {
    expect(unencryptedSwap(machine({}))).toBeNull();
  });

  test.each([["/dev/sda2"], ["/swap.img"], ["/mnt/my\\040disk/swapfile"]])("is in clear in %s", (device) => {
    expect(unencryptedSwap(machine({ "/proc/swaps": swaps(device) }))).toBe(true);
  });

  test("is not on a disk when it is compressed memory", () => {
    expect(unencryptedSwap(machine({ "/proc/swaps": swaps("/dev/zram0") }))).toBe(false);
  });

  test("is encrypted on a device of dm-crypt", () => {
    const files = { "/proc/swaps": swaps("/dev/dm-1"), "/sys/block/dm-1/dm/uuid": "CRYPT-LUKS2-0af3-swap\n" };
    expect(unencryptedSwap(machine(files))).toBe(false);
  });

  test("is in clear on a logical volume on a disk", () => {
    const files = { "/proc/swaps": swaps("/dev/dm-1"), "/sys/block/dm-1/dm/uuid": "LVM-x9\n" };
    expect(unencryptedSwap(machine(files))).toBe(true);
  });

  test("is encrypted on a logical volume that lies on an encrypted disk, as installers make it", () => {
    const files = {
      "/proc/swaps": swaps("/dev/dm-2"),
      "/sys/block/dm-2/dm/uuid": "LVM-x9\n",
      "/sys/block/dm-2/slaves": "dm-0\n",
      "/sys/block/dm-0/dm/uuid": "CRYPT-LUKS2-0af3-root\n",
    };
    expect(unencryptedSwap(machine(files))).toBe(false);
  });

  test("is in clear when one of the disks below a volume is not encrypted", () => {
    const files = {
      "/proc/swaps": swaps("/dev/dm-2"),
      "/sys/block/dm-2/dm/uuid": "LVM-x9\n",
      "/sys/block/dm-2/slaves": "dm-0\nsdb1\n",
      "/sys/block/dm-0/dm/uuid": "CRYPT-LUKS2-0af3-root\n",
    };
    expect(unencryptedSwap(machine(files))).toBe(true);
  });

  test("is in clear when one of several swaps is", () => {
    const files = {
      "/proc/swaps": swaps("/dev/dm-1", "/dev/sdb1"),
      "/sys/block/dm-1/dm/uuid": "CRYPT-PLAIN-swap\n",
    };
    expect(unencryptedSwap(machine(files))).toBe(true);
  });

  test("is looked at on the machine that this runs on without failing", () => {
    expect([true, false, null]).toContain(unencryptedSwap());
  });
});

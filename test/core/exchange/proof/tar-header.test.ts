import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { padding, TAR_END, tarHeader } from "../../../../electron/core/exchange/proof/tar-header.ts";

const listed = (...paths: string[]) => {
  const parts = paths.flatMap((path) => [
    tarHeader({ kind: "file", path, size: 3, time: 86_400 }),
    Buffer.from("abc"),
    padding(3),
  ]);
  return execFileSync("tar", ["-t", "-f", "-", "--quoting-style=literal"], {
    input: Buffer.concat([...parts, TAR_END]),
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  })
    .trim()
    .split("\n");
};

describe("a header of a tar archive", () => {
  it("is read by tar with paths of every length, also in other scripts", () => {
    const paths = [95, 99, 100, 101, 155, 156, 200, 255, 256, 300, 1_000].flatMap((length) => [
      `d/${"x".repeat(length - 2)}`,
      `${"d".repeat(Math.floor(length / 2))}/${"x".repeat(Math.ceil(length / 2) - 1)}`,
    ]);
    const all = [...paths, "d/Вигадана назва.mp4", "d/é", "d/a b"];
    expect(listed(...all)).toEqual(all);
  });

  it("tells a size from 8 GiB on", () => {
    const size = 9 * 2 ** 30;
    const header = tarHeader({ kind: "file", path: "a", size, time: 0 });
    expect(Buffer.from(header).toString("latin1")).toContain(`size=${size}\n`);
    expect(header.length).toBe(3 * 512);
  });

  it("has no negative size or time", () => {
    expect(() => tarHeader({ kind: "file", path: "a", size: -1, time: 0 })).toThrow(RangeError);
    expect(() => tarHeader({ kind: "file", path: "a", size: 1, time: 0.5 })).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";

import { tiffDirectoryOffset } from "../../../electron/core/intake/tiff-header.ts";

const header = (hex: string) =>
  Buffer.concat([Buffer.from(hex.replaceAll(" ", ""), "hex"), Buffer.alloc(16)]);

describe("the header of a TIFF", () => {
  it.each([
    ["49492a00 00000001", 0x0100_0000],
    ["4d4d002a 01000000", 0x0100_0000],
    ["49492b00 08000000 0000000001000000", 2 ** 32],
    ["4d4d002b 00080000 0000000100000000", 2 ** 32],
  ])("%s points to its directory", (hex, offset) => {
    expect(tiffDirectoryOffset(header(hex))).toBe(offset);
  });

  it.each([
    "49492a00 07000000",
    "4949002a 08000000",
    "49492b00 04000000 1000000000000000",
    "25504446 2d312e37",
  ])("%s is none", (hex) => {
    expect(tiffDirectoryOffset(header(hex))).toBeNull();
  });

  it("is longer than a few bytes", () => {
    expect(tiffDirectoryOffset(Buffer.from("49492a0008000000", "hex"))).toBeNull();
  });
});

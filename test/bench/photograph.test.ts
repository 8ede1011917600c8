import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import exifr from "exifr";
import { describe, expect, it } from "vitest";
import { photograph, PHOTOGRAPH_BYTES } from "../../bench/data/photograph.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("an invented photograph", () => {
  it("has the size stated, another content for every number, and the same in every run", () => {
    expect([0, 1, 19_999].map((index) => photograph(index).length)).toEqual(
      Array<number>(3).fill(PHOTOGRAPH_BYTES),
    );
    expect(hash(photograph(0))).toBe(hash(photograph(0)));
    expect(hash(photograph(0))).not.toBe(hash(photograph(1)));
  });

  it("can hardly be compressed, so that nobody is faster by compressing", () => {
    expect(deflateRawSync(photograph(3)).length).toBeGreaterThan(PHOTOGRAPH_BYTES * 0.97);
  });

  it("carries camera, time and place as a telephone writes them", async () => {
    const read = (await exifr.parse(photograph(1), { gps: true, reviveValues: false })) as object;
    expect(read).toMatchObject({
      Make: "Affiant Bench",
      Model: "SM-A515F",
      DateTimeOriginal: "2022:03:01 00:01:01",
    });
    expect(read).toHaveProperty("latitude");
  });
});

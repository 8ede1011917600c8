import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatManifest, parseManifest } from "../../../shared/verify/manifest-lines.ts";

const path = fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed());
const digest = fc.stringMatching(/^([0-9a-f]{2}){32}$/);

describe("a manifest", () => {
  it("is read as it was written, whatever the paths", () => {
    const lines = fc.uniqueArray(fc.record({ path, digest }), {
      selector: (line) => line.path,
      maxLength: 8,
    });
    fc.assert(
      fc.property(lines, (given) => {
        const read = parseManifest(formatManifest(given));
        expect(read).toHaveLength(given.length);
        expect(new Set(read!.map((line) => JSON.stringify([line.path, line.digest])))).toEqual(
          new Set(given.map((line) => JSON.stringify([line.path, line.digest]))),
        );
      }),
    );
  });

  it("encodes line ends and percent signs, and no other character", () => {
    expect(formatManifest([{ path: "a\r\n%б c", digest: "00" }])).toBe("00  a%0D%0A%25б c\n");
  });

  const ONE = `${"00".repeat(32)}  a\n`;
  it.each([
    ["one space", ONE.replace("  ", " ")],
    ["a star", ONE.replace("  ", " *")],
    ["capitals", ONE.replace(/0/g, "A")],
    ["CRLF", ONE.replace("\n", "\r\n")],
    ["no last line end", ONE.slice(0, -1)],
    ["an empty line", `${ONE}\n`],
    ["a path twice", ONE + ONE],
    ["another order", ONE.replace("a", "b") + ONE],
    ["an unencoded percent sign", ONE.replace("a", "%41")],
  ])("is refused with %s", (_, text) => {
    expect(parseManifest(ONE)).toHaveLength(1);
    expect(parseManifest(text)).toBeNull();
  });
});

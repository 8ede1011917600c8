import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "../../../shared/base64.ts";
import { Failure } from "../../../shared/errors.ts";
import { formatCheckpoint, parseCheckpoint } from "../../../shared/merkle/checkpoint.ts";

const SAMPLE = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const root = new Uint8Array(32).fill(7);
const encodedRoot = encodeBase64(root);

describe("a checkpoint (C2SP tlog-checkpoint)", () => {
  test("of the published sample is read", () => {
    expect(parseCheckpoint(SAMPLE)).toEqual({
      origin: "example.com/behind-the-sofa",
      size: 20852163,
      root: decodeBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="),
      extensions: [],
    });
  });

  test("of an empty log, with extension lines, is written and read back", () => {
    const text = formatCheckpoint({ origin: "log", size: 0, root, extensions: ["time 1", "content 0"] });
    expect(text).toBe(`log\n0\n${encodedRoot}\ntime 1\ncontent 0\n`);
    expect(parseCheckpoint(text).extensions).toEqual(["time 1", "content 0"]);
  });

  test.each([
    ["no last newline", SAMPLE.slice(0, -1)],
    ["two lines", "log\n1\n"],
    ["no origin", `\n1\n${encodedRoot}\n`],
    ["a leading zero", `log\n01\n${encodedRoot}\n`],
    ["a sign", `log\n+1\n${encodedRoot}\n`],
    ["an exponent", `log\n1e3\n${encodedRoot}\n`],
    ["a space", `log\n1 \n${encodedRoot}\n`],
    ["a size beyond exact counting", `log\n9007199254740993\n${encodedRoot}\n`],
    ["a short root", "log\n1\nAAAA\n"],
    ["a root that is not Base 64", `log\n1\n${encodedRoot.replace("=", "")}\n`],
    ["an empty extension line", `log\n1\n${encodedRoot}\n\n`],
    ["an empty extension line before another", `log\n1\n${encodedRoot}\n\nx\n`],
  ])("is refused with %s", (_what, text) => {
    expect(() => parseCheckpoint(text)).toThrow("note-invalid");
  });

  test("that is accepted when read is written the same way", () => {
    const line = fc.oneof(fc.string(), fc.nat().map(String), fc.constant(encodedRoot));
    fc.assert(
      fc.property(fc.string(), line, line, fc.array(line, { maxLength: 2 }), (origin, size, hash, more) => {
        const text = [origin, size, hash, ...more].join("\n") + "\n";
        try {
          expect(formatCheckpoint(parseCheckpoint(text))).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("is not written with a broken line, a fractional size or a root of another length", () => {
    expect(() => formatCheckpoint({ origin: "a\nb", size: 1, root })).toThrow("note-invalid");
    expect(() => formatCheckpoint({ origin: "a", size: 1, root, extensions: [""] })).toThrow("note-invalid");
    expect(() => formatCheckpoint({ origin: "a", size: 1.5, root })).toThrow("note-invalid");
    expect(() => formatCheckpoint({ origin: "a", size: 1, root: root.slice(1) })).toThrow("note-invalid");
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceKey, type Source } from "../../../electron/core/intake/source-key.ts";

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('","', "null", '"', "\\", ""));
const source: fc.Arbitrary<Source> = fc.record({
  relativePath: text,
  name: text,
  modified: fc.option(text),
  source: fc.option(text),
});

test("two sources have the same key exactly if all they say is the same", () => {
  fc.assert(
    fc.property(source, source, (one, other) => {
      const same = (["relativePath", "name", "modified", "source"] as const).every(
        (field) => one[field] === other[field],
      );
      expect(sourceKey(one) === sourceKey(other)).toBe(same);
    }),
  );
});

test("the same file from another giver, another path or another time is another source", () => {
  const known = { relativePath: "stick/a.jpg", name: "a.jpg", modified: null, source: "her lawyer" };
  const keys = [
    known,
    { ...known, source: null },
    { ...known, source: "his sister" },
    { ...known, relativePath: "phone/a.jpg" },
    { ...known, modified: "2022-10-12T01:02:03.000Z" },
  ].map(sourceKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sourceKey({ ...known })).toBe(keys[0]);
});

import { describe, expect, it } from "vitest";

import { printable, type Unshown } from "../../../../electron/core/dossier/typeset/coverage.ts";
import type { ShippedFonts } from "../../../../electron/core/dossier/typeset/shipped-fonts.ts";

const LETTERS = new Set(Array.from("abcdé \u0301", (character) => character.codePointAt(0)!));
const HEBREW = new Set(Array.from("אב", (character) => character.codePointAt(0)!));
const FONTS: ShippedFonts = {
  files: [],
  families: new Map([
    ["Letters", LETTERS],
    ["Hebrew", HEBREW],
  ]),
};

function shown(text: string): [string, Record<string, number>] {
  const unshown: Unshown = new Map();
  return [printable(text, FONTS, unshown), Object.fromEntries(unshown)];
}

describe("printable text", () => {
  it("keeps what some family has", () => {
    expect(shown("abcdé אב a\u0301")).toEqual(["abcdé אב a\u0301", {}]);
  });

  it("writes the mark out where no one family has letter and mark together", () => {
    expect(shown("א\u0301")).toEqual(["א[U+0301]", { "U+0301": 1 }]);
  });

  it("counts every occurrence", () => {
    expect(shown("ж😀ж")).toEqual(["[U+0436][U+1F600][U+0436]", { "U+0436": 2, "U+1F600": 1 }]);
  });

  it("has one kind of line end and no tabs", () => {
    expect(shown("a\r\nb\rc\u2028d\te")[0].replace(/ {4}/, "<tab>")).toBe("a\nb\nc\nd<tab>e");
  });

  it("keeps joiners and direction marks, and shows direction overrides", () => {
    expect(shown("a\u200db\u200f")[0]).toBe("a\u200db\u200f");
    expect(shown("a\u202eb")[0]).toBe("a[U+202E]b");
  });
});

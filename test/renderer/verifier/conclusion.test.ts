import { describe, expect, it } from "vitest";
import { conclusionOf } from "../../../renderer/verifier/conclusion.ts";
import { LANGUAGES, TEXTS } from "../../../renderer/verifier/texts.ts";
import type { DossierVerdict } from "../../../shared/verify/verdict.ts";

const verdict = (known: boolean | null, expected: boolean | null, intact = true): DossierVerdict => ({
  intact,
  findings: intact ? [] : [{ code: "file-changed", path: "04-load-file.csv" }],
  signer: { keyName: "affiant/0", fingerprint: "f", known },
  dossier: { code: "c", reference: "r", recipient: "o", dated: "2026-03-14", expected },
  log: { included: 1, checkpoint: null },
  page: null,
});

describe("what a clerk is told", () => {
  it.each([
    [true, true, "intact"],
    [true, null, "code-not-compared"],
    [null, true, "key-not-compared"],
    [null, null, "key-not-compared"],
    [true, false, "other-dossier"],
    [null, false, "other-dossier"],
    [false, true, "other-key"],
    [false, false, "other-key"],
    [false, null, "other-key"],
  ] as const)("of a key that matches: %s and a code that matches: %s", (known, expected, conclusion) => {
    expect(conclusionOf(verdict(known, expected))).toBe(conclusion);
    expect(conclusionOf(verdict(known, expected, false))).toBe("changed");
  });

  it("is never more than changed where the signature does not verify", () => {
    expect(conclusionOf({ ...verdict(true, true), signer: null })).toBe("changed");
  });

  it("is said in every language, each of its own", () => {
    for (const key of Object.keys(TEXTS.en) as (keyof typeof TEXTS.en)[]) {
      const said = LANGUAGES.map((language) => TEXTS[language][key]);
      expect(
        said.every((text) => text.trim() !== ""),
        key,
      ).toBe(true);
      const places = said.map((text) => (text.match(/\{\w+\}/g) ?? []).sort().join());
      expect(new Set(places).size, key).toBe(1);
    }
  });

  it("never says authentic, in any language", () => {
    const said = LANGUAGES.map((language) => Object.values(TEXTS[language]).join(" ")).join(" ");
    expect(said).not.toMatch(/authenti|автентичн|аутентичн|подлинн|справжн/i);
  });
});

import { wordlist } from "@scure/bip39/wordlists/english.js";
import { describe, expect, it } from "vitest";
import { generatePassphrase, passphraseStrength } from "../../../electron/core/crypto/passphrase.ts";

describe("a generated passphrase", () => {
  it("is seven words of the list", () => {
    const words = generatePassphrase().split("-");
    expect(words).toHaveLength(7);
    for (const word of words) expect(wordlist).toContain(word);
    expect(wordlist).toHaveLength(2048);
  });

  it("draws on the whole list", () => {
    const drawn = new Set(Array.from({ length: 3000 }, () => generatePassphrase().split("-")).flat());
    // 21,000 draws leave a given word out with a probability of 1 in 28,000.
    expect(drawn.size).toBeGreaterThan(2040);
  });
});

describe("the estimate of a passphrase's strength", () => {
  it("is exact for words drawn from our list", () => {
    expect(passphraseStrength("abandon-ability-able-about-above-absent-absorb")).toBe(77);
    expect(passphraseStrength("abandon ability able about above absent absorb")).toBe(77);
  });

  it.each([
    ["", 0],
    ["password", 14],
    ["aaaaaaaaaaaaaaaaaaaaaaaa", 30],
    ["12345678901234567890", 30],
    ["Київ2023", 30],
    ["able-able-able-able-able-able-able", 20],
    ["2022-2023", 15],
  ])("is low for %j", (text, ceiling) => {
    expect(passphraseStrength(text)).toBeLessThanOrEqual(ceiling);
  });

  it("is high for what a password manager makes", () => {
    expect(passphraseStrength("x8Kd93vQz!LpW2r7Tn5b")).toBeGreaterThan(65);
  });

  it("grows with every further word", () => {
    const words = ["верба", "човен", "камінь", "ранок", "дорога"];
    const strengths = words.map((_, at) => passphraseStrength(words.slice(0, at + 1).join(" ")));
    expect(strengths).toEqual([13, 26, 39, 52, 65]);
  });
});

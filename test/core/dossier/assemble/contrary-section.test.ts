import { describe, expect, test } from "vitest";
import type { DossierDefinition } from "../../../../electron/core/dossier/assemble/inputs.ts";
import { quoted } from "../../../../electron/core/dossier/assemble/quote-marks.ts";
import { numberedBlocks } from "../../../../electron/core/dossier/typeset/paragraph-numbers.ts";
import { sayIn } from "../../../../electron/core/dossier/wording/sections.ts";
import { definition, smallArchive } from "./archive.ts";
import { assemble, block, words } from "./assembled.ts";
import { ref, text } from "./memory-archive.ts";

/** The small case in which the witness to the contrary permits use by the Court. */
function heard() {
  const archive = smallArchive();
  archive.change("permission", "pmyron", {
    state: "given",
    from: "2025-04-18",
    scopes: [{ scope: "share-ICC", answer: "yes" }],
  });
  return archive;
}

const against = `contrary:${ref("fone")}`;

describe("contrary information", () => {
  test("the weighing stands with the finding and is not told twice", async () => {
    const { view } = await assemble({}, heard());
    expect(words(view, ref("btwo"))).toContain("came a day later");
    expect(words(view, against)).not.toContain("came a day later");
  });

  test("a finding without a weighing is not said to have one", async () => {
    const archive = heard();
    const { weighing, ...rest } = archive.get(ref("fone"))!.content as { weighing?: unknown };
    expect(weighing).toBeDefined();
    archive.add("finding", "fone", rest);
    expect(words((await assemble({}, archive)).view, against)).toMatch(/^Contrary to paragraph \d+: “/);
  });

  test("a source that may be told and is no exhibit of this version is named as such", async () => {
    const archive = smallArchive();
    archive.texts.set(ref("letter"), "…щодо Криничника О. повідомляємо…");
    archive.change("finding", "fone", { citations: [ref("cone")], contraryCitations: [ref("cletter")] });
    const { view } = await assemble({}, archive);
    const number = numberedBlocks(view).get(ref("btwo"))!;
    expect(words(view, against)).toBe(
      `Contrary to paragraph ${number}, where it is weighed: an exhibit that is not part of this version.`,
    );
  });

  test("every source in another language is quoted, a document beside the translation that is cited", async () => {
    const archive = smallArchive();
    archive.change("evidence", "letter", { evidenceLanguages: ["uk"] });
    archive.change("citation", "cletter", { quote: text("Не значиться.") });
    const part = ref("tletterone");
    archive.add("translation", "tletter", {
      of: ref("letter"),
      from: "uk",
      to: "en",
      machine: false,
      segments: [{ id: part, source: [], text: text("Not on record.") }],
    });
    archive.add("citation", "ctletter", {
      source: ref("tletter"),
      locator: { kind: "paragraphs", paragraphs: [part] },
      quote: text("Not on record."),
    });
    archive.change("finding", "fone", {
      contraryCitations: [ref("cone"), ref("cletter"), ref("ctletter")],
    });
    const found = block((await assemble({}, archive)).view, against);
    if (found?.kind !== "paragraph") expect.fail();
    expect(found.quotations).toHaveLength(2);
    expect(found.quotations?.[1]).toEqual({
      original: { language: "uk", text: "Не значиться." },
      translation: { language: "en", text: "Not on record." },
    });
    expect(found.footnotes).toHaveLength(1);
  });

  test("what contradicts an element leads to the paragraph that argues it", async () => {
    const { view } = await assemble({}, heard());
    const number = numberedBlocks(view).get("element:torture-war-crime-e2")!;
    expect(words(view, `contrary:${ref("lthree")}`)).toBe(
      `Against element 2 of “War crime of torture (international armed conflict)” (paragraph ${number}): Nothing was asked.`,
    );
    expect(words(view, "element:torture-war-crime-e2")).toMatch(/To the contrary: Nothing was asked\./);
  });

  test("independent sources are not counted over several suspects", async () => {
    const archive = smallArchive();
    expect(words((await assemble({}, archive)).view, "element:torture-war-crime-e1")).toContain(
      "Independent sources: 2.",
    );
    archive.change("assessment", "lone", { suspect: ref("levko") });
    archive.add("assessment", "lfour", {
      case: ref("case"),
      element: "torture-war-crime-e1",
      stance: "supports",
      citations: [ref("cletter")],
      suspect: ref("myron"),
    });
    const { view } = await assemble({}, archive);
    expect(words(view, "element:torture-war-crime-e1")).not.toContain("Independent sources");
  });
});

describe("quotation marks", () => {
  test.each([
    ["en", "“He said ‘no’.”"],
    ["fr", "«\u00a0He said “no”.\u00a0»"],
    ["uk", "«He said „no“.»"],
  ] as const)("stand within each other as %s has it", (language, expected) => {
    expect(quoted("He said «no».", sayIn(language))).toBe(expected);
  });
});

describe("quotations", () => {
  test("words of a witness stand in quotation marks under who speaks; an introduction stays as it is", async () => {
    const blocks: NonNullable<DossierDefinition["blocks"]> = [
      { section: "findings", kind: "quotation", text: text("They said “come”."), citations: [ref("cone")] },
      { section: "findings", kind: "quotation", text: text("She says:"), citations: [ref("cone")] },
    ];
    const own = definition().blocks ?? [];
    const { view } = await assemble({ blocks: [...own, ...blocks] });
    const at = own.length;
    expect(words(view, `block:${at}`)).toMatch(/^W-000\d: “They said ‘come’.”$/);
    expect(words(view, `block:${at + 1}`)).toBe("She says:");
  });
});

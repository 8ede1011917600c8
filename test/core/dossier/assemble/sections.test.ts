import { describe, expect, test } from "vitest";
import { numberedBlocks } from "../../../../electron/core/dossier/typeset/paragraph-numbers.ts";
import { LEVELS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { smallArchive } from "./archive.ts";
import { all, assemble, block, exhibit, words } from "./assembled.ts";
import { ref } from "./memory-archive.ts";

describe("sections", () => {
  test("findings carry exhibit, title, date, pinpoint, confidentiality and pseudonym", async () => {
    const { view } = await assemble();
    const found = block(view, ref("btwo"));
    if (found?.kind !== "paragraph") expect.fail();
    const [footnote, ...others] = found.footnotes;
    expect(others).toEqual([]);
    const [statement, letter, hidden] = footnote?.parts ?? [];
    expect(statement?.text).toMatch(
      /^Exhibit SC-S-0001, Statement of W-000\d, 12 November 2024, paras 1–2 \(confidential\) \[W-000\d\]$/,
    );
    expect(letter).toEqual({
      text: "Exhibit SC-0001, Reply of the invented office, 17 February 2023, p. 2 (confidential)",
      short: "SC-0001, p. 2",
      target: { exhibit: "SC-0001", page: 2 },
    });
    expect(hidden).toEqual({ text: "[a further source is withheld in this version]" });
    expect(footnote?.text).toBe([statement, letter, hidden].map((each) => each?.text).join("; "));
    expect(words(view, ref("btwo"))).not.toContain("Weighing");
  });

  test("what contradicts in another language stands whole beside its translation", async () => {
    const archive = smallArchive();
    archive.add("citation", "against", {
      source: ref("sone"),
      locator: { kind: "paragraphs", paragraphs: [ref("sone1")] },
      quote: [{ text: "Мене привели" }],
    } as never);
    archive.change("finding", "fone", { contraryCitations: [ref("against")] });
    const { view } = await assemble({}, archive);
    const found = block(view, `contrary:${ref("fone")}`);
    if (found?.kind !== "paragraph") expect.fail();
    expect(found.spans[0]?.text).not.toContain("Мене");
    expect(found.quotations?.[0]?.original.text).toMatch(/^Мене привели до підвалу\. Там був/);
    expect(found.quotations?.[0]?.translation?.text).toMatch(/^They took me to the cellar\./);
  });

  test("a statement taken on the days of the sessions bears those days, not a day between them", async () => {
    const dateWith = async (sessions: readonly { readonly start: string }[]) => {
      const archive = smallArchive();
      archive.add("interview", "talk", { sessions } as never);
      archive.change("statement", "sone", { interview: ref("talk"), taken: "2024-11-12/2024-11-13" });
      return exhibit((await assemble({}, archive)).view, "SC-S-0001")?.date;
    };
    expect(await dateWith([{ start: "2024-11-12" }, { start: "2024-11-13T09:00:00" }])).toBe(
      "12–13 November 2024",
    );
    expect(await dateWith([{ start: "2024-11-12" }])).toBe("between 12 and 13 November 2024");
  });

  test("contradictions are weighed once, with the finding, where the contrary source may be shown", async () => {
    const archive = smallArchive();
    archive.change("permission", "pmyron", {
      state: "given",
      from: "2025-04-18",
      scopes: [{ scope: "share-ICC", answer: "yes" }],
    });
    const { view } = await assemble({}, archive);
    expect(words(view, ref("btwo"))).toMatch(/Weighing: W-000\d came a day later\./);
    const number = numberedBlocks(view).get(ref("btwo"))!;
    expect(words(view, `contrary:${ref("fone")}`)).toContain(
      `Contrary to paragraph ${number}, where it is weighed: “Temniuk was not there”`,
    );
    expect(words(view, `contrary:${ref("lthree")}`)).toContain("Nothing was asked.");
    expect(block((await assemble()).view, `contrary:${ref("lthree")}`)).toMatchObject({ kind: "withheld" });
  });

  test("a quotation shows the original and only what the translation renders of it", async () => {
    const found = block((await assemble()).view, ref("bfour"));
    if (found?.kind !== "paragraph") expect.fail();
    expect(found.quotations?.[0]?.original.text).toMatch(
      /^Мене привели до підвалу\. Там був W-000\d\.\nW-000\d били/,
    );
    expect(found.quotations?.[0]?.translation?.text).toMatch(
      /^They took me to the cellar\. W-000\d was there\.$/,
    );
  });

  test("elements are worded by their state and never above it", async () => {
    const { view } = await assemble();
    expect(words(view, "element:torture-war-crime-e1")).toContain(
      "The material supports this element. The assessment is provisional",
    );
    expect(words(view, "element:torture-war-crime-e1")).toContain("Independent sources: 2.");
    expect(words(view, "element:torture-war-crime-e2")).toContain("is contested");
    expect(words(view, "element:torture-war-crime-e3")).toContain("has not been assessed");
    expect(view.matrix.map(({ state }) => state)).toEqual([
      "supported",
      "contested",
      "contested",
      ...Array<string>(4).fill("not-assessed"),
    ]);
  });

  test("contrary information and gaps stand in every version", async () => {
    for (const level of LEVELS) {
      const { view } = await assemble({ level });
      const section = view.sections.find(({ id }) => id === "contrary");
      expect(section?.blocks.filter((each) => "id" in each && each.id.startsWith("gap:element")).length).toBe(
        0,
      );
      expect(words(view, "gap:torture-war-crime")).toContain(
        "contested: element 2; not assessed: elements 3–6",
      );
      expect(words(view, "gap:untold")).toContain("1 recorded event or act.");
    }
  });

  test("a chronology entry has its place and exhibits; public ones are no finer than a month", async () => {
    const id = `chronology:${ref("eone")}`;
    expect(words((await assemble()).view, id)).toBe(
      "3 May 2022, the cellar in Vyhadane: Beating in the cellar",
    );
    expect(words((await assemble({ level: "public-redacted" })).view, id)).toMatch(/^May 2022, /);
    expect(all((await assemble({ level: "public-redacted" })).view)).not.toMatch(
      /2022-05-03|3 May|12 November/,
    );
  });

  test("only counsel and prosecutor get the concordance of names", async () => {
    const letters = async (level: (typeof LEVELS)[number]) =>
      (await assemble({ level })).view.annexes.map(({ letter }) => letter).join("");
    expect(await letters("full")).toBe("ABCEG");
    expect(await letters("confidential")).toBe("ABCE");
    expect(await letters("public-redacted")).toBe("ABCE");
  });

  test("protection data stand in the ex parte version alone", async () => {
    expect(all((await assemble({ level: "confidential-ex-parte" })).view)).toContain("Protection data");
    expect(all((await assemble({ level: "full" })).view)).not.toContain("Protection data");
  });

  test.each(["fr", "uk"] as const)("everything is worded in %s", async (dossierLanguage) => {
    const { view } = await assemble({ dossierLanguage });
    expect(JSON.stringify(view.sections.map(({ title }) => title))).not.toMatch(
      /Findings|Summary|Chronology"/,
    );
    expect(view.exhibits[0]?.metadata.documentType).toMatch(/Lettre officielle|Офіційний лист/);
  });

  test("the bytes of a file come out whole", async () => {
    const content = exhibit((await assemble()).view, "SC-0001")?.content;
    if (content?.kind !== "pdf") expect.fail();
    expect(new TextDecoder().decode(await content.bytes())).toBe("%PDF-1.7");
  });
});

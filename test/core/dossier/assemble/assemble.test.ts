import { describe, expect, test } from "vitest";
import { assembleDossier } from "../../../../electron/core/dossier/assemble/assemble.ts";
import { numberedBlocks } from "../../../../electron/core/dossier/typeset/paragraph-numbers.ts";
import type { Block, DossierView } from "../../../../electron/core/dossier/view.ts";
import { LEVELS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { definition, memoryPseudonyms, options, ref, smallArchive, text } from "./archive.ts";

const assemble = (more: Parameters<typeof definition>[0] = {}, archive = smallArchive(), opts = options()) =>
  assembleDossier(definition(more), archive, opts);

const blocks = (view: DossierView): Block[] => view.sections.flatMap((section) => section.blocks);
const block = (view: DossierView, id: string) => blocks(view).find((each) => "id" in each && each.id === id);
const words = (view: DossierView, id: string): string => {
  const found = block(view, id);
  return found?.kind === "paragraph"
    ? found.spans.map((span) => span.text).join("")
    : (found?.kind ?? "missing");
};
const exhibit = (view: DossierView, number: string) => view.exhibits.find((each) => each.number === number);
const all = (view: DossierView): string =>
  JSON.stringify(view, (_, value: unknown) => (typeof value === "function" ? undefined : value));

describe("numbers", () => {
  test("paragraphs, footnotes and exhibits have the same numbers at every level", async () => {
    const opts = options();
    const numbers: unknown[] = [];
    for (const level of LEVELS) {
      const { view, refusals } = await assemble({ level }, smallArchive(), opts);
      expect(refusals).toEqual([]);
      const notes = blocks(view).map((each) =>
        each.kind === "paragraph"
          ? each.footnotes.length
          : each.kind === "withheld"
            ? (each.footnotes ?? 0)
            : 0,
      );
      numbers.push({ paragraphs: [...numberedBlocks(view)], notes: notes.filter((count) => count > 0) });
    }
    for (const other of numbers) expect(other).toEqual(numbers[0]);
  });

  test("exhibits keep the registration of the archive and the code of the statement", async () => {
    const { view } = await assemble();
    expect(view.exhibits.map(({ number }) => number)).toEqual(["SC-0001", "SC-S-0001"]);
  });

  test("each list of records is read once", async () => {
    const archive = smallArchive();
    const asked: string[] = [];
    const list = archive.list.bind(archive);
    archive.list = (type) => {
      asked.push(type);
      return list(type);
    };
    await assemble({}, archive);
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("the same archive and options give the same view", async () => {
    const [one, two] = [await assemble(), await assemble()];
    expect(all(one.view)).toBe(all(two.view));
  });
});

describe("permission", () => {
  test("who withdrew is not an exhibit at any level, and the list of exclusions says so", async () => {
    for (const level of LEVELS) {
      const { view, exclusions } = await assemble({ level });
      expect(exhibit(view, "SC-S-0002")).toBeUndefined();
      const reason =
        level === "public-redacted" ? "somebody concerned is at high risk" : "permission was withdrawn";
      expect(exclusions).toContainEqual({ what: "Exhibit SC-S-0002", reason });
    }
  });

  test("a recipient whom nobody asked about gets nothing", async () => {
    const { view, refusals, exclusions } = await assemble({ forum: "national-prosecutor" });
    expect(view.exhibits).toEqual([]);
    expect(refusals).toContainEqual({ code: "no-exhibits", where: "exhibits" });
    expect(exclusions.map(({ reason }) => reason)).toContain(
      "nobody has asked for permission for this recipient yet",
    );
  });

  test("a paragraph kept out of public versions leaves its number and nothing else", async () => {
    const { view, exclusions } = await assemble({ level: "public-redacted" });
    const content = exhibit(view, "SC-S-0001")?.content;
    if (content?.kind !== "statement") expect.fail();
    expect(content.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(content.paragraphs[2]).toMatchObject({ spans: [], withheld: "permission was refused" });
    expect(all(view)).not.toContain("плакала");
    expect(all(view)).not.toContain("wept");
    expect(exclusions).toContainEqual({
      what: "Exhibit SC-S-0001, paragraph 3",
      reason: "permission was refused",
    });
  });

  test("and stands in the confidential version", async () => {
    expect(all((await assemble()).view)).toContain("плакала");
  });

  test("a finding that rests on nothing shown is withheld under its number", async () => {
    const { view } = await assemble({ level: "public-redacted" });
    expect(block(view, ref("bthree"))).toMatchObject({ kind: "withheld", footnotes: 1 });
    expect(words((await assemble()).view, ref("bthree"))).toBe("A witness wept.");
  });

  test("a picture of nobody needs no permission for a likeness; one of which nothing is recorded does", async () => {
    const archive = smallArchive();
    archive.change("evidence", "letter", { type: "photo", mediaType: "image/jpeg" });
    expect((await assemble({}, archive)).exclusions).toContainEqual({
      what: "Exhibit SC-0001",
      reason: "there is no permission to show image or voice",
    });
    archive.change("evidence", "letter", {
      type: "photo",
      mediaType: "image/jpeg",
      shows: { places: [ref("cellar")] },
    });
    expect(exhibit((await assemble({}, archive)).view, "SC-0001")?.content.kind).toBe("picture");
  });

  test("citations of one exhibit stand together in one footnote, their pinpoints merged", async () => {
    const archive = smallArchive();
    const own = archive.get(ref("cone"))!.content as { locator: { paragraphs: string[] } };
    const [one] = own.locator.paragraphs;
    archive.add("citation", "again", { ...own, locator: { kind: "paragraphs", paragraphs: [one] } } as never);
    const letter = archive.get(ref("cletter"))!.content as object;
    for (const page of [5, 4])
      archive.add("citation", `p${page}`, { ...letter, locator: { kind: "page", page } } as never);
    const citations = ["again", "cletter", "cone", "p5", "p4"].map((each) => ref(each));
    archive.change("finding", "fone", { citations });
    const found = block((await assemble({}, archive)).view, ref("btwo"));
    if (found?.kind !== "paragraph") expect.fail();
    expect(found.footnotes).toHaveLength(1);
    expect(found.footnotes[0]?.parts?.map(({ short }) => short)).toEqual([
      "SC-S-0001, paras 1–2",
      "SC-0001, pp. 2, 4–5",
      undefined,
    ]);
  });

  test("conditions are shown to the recipient, without names, and keep an item out of public versions", async () => {
    const archive = smallArchive();
    const conditional = (conditions: string) =>
      archive.change("permission", "pzoriana", {
        scopes: [
          { scope: "share-ICC", answer: "conditional" },
          { scope: "publish-anonymised", answer: "conditional" },
        ],
        conditions,
      });
    conditional("Ask me first.");
    const { view } = await assemble({}, archive);
    expect(exhibit(view, "SC-S-0001")?.details).toContainEqual({
      label: "Conditions",
      value: "Ask me first.",
    });
    expect(JSON.stringify(view.sections[0])).toContain("bind the recipient: SC-S-0001");
    conditional("Not to Ostap Krynychnyk.");
    const named = await assemble({}, archive);
    expect(named.refusals).toEqual([]);
    expect(exhibit(named.view, "SC-S-0001")?.details.at(-1)?.value).toContain("ask the sender");
    expect(
      exhibit((await assemble({ level: "public-redacted" }, archive)).view, "SC-S-0001"),
    ).toBeUndefined();
  });

  test("who refused publication is not even listed in a public version", async () => {
    const archive = smallArchive();
    archive.add("permission", "postap", { about: ref("ostap"), state: "refused" });
    const opts = options();
    const persons = async (level: (typeof LEVELS)[number]) =>
      JSON.stringify(
        (await assemble({ level }, archive, opts)).view.sections.find(({ id }) => id === "persons"),
      );
    const pseudonym = () =>
      (opts.pseudonyms as ReturnType<typeof memoryPseudonyms>).map.get(`FAMILY-1 ${ref("ostap")}`) ?? "";
    const confidential = await persons("confidential");
    expect(confidential).toContain(pseudonym());
    expect(await persons("public-redacted")).not.toContain(pseudonym());
  });

  test("an item that was not accepted is left out", async () => {
    const { exclusions } = await assemble();
    expect(exclusions).toContainEqual({
      what: "An item of the case without registration number",
      reason: "not accepted yet, and so without registration number",
    });
  });

  test("a document that names somebody who may not be named is left out", async () => {
    const archive = smallArchive();
    archive.texts.set(ref("letter"), "…щодо Криничника О. повідомляємо…");
    const confidential = await assemble({}, archive);
    expect(confidential.exclusions).toContainEqual({
      what: "Exhibit SC-0001",
      reason: "it identifies somebody who may not be named",
    });
    const full = await assemble({ level: "full" }, archive);
    expect(exhibit(full.view, "SC-0001")).toBeDefined();
  });
});

describe("names", () => {
  test("the full version names whom nobody limited, and keeps the wish for a pseudonym", async () => {
    const { view } = await assemble({ level: "full" });
    expect(words(view, ref("bone"))).toBe("It concerns Ostap Krynychnyk.");
    expect(exhibit(view, "SC-S-0001")?.title).toMatch(/^Statement of W-000\d$/);
    expect(all(view)).not.toContain("Haivoronska");
  });

  test("the confidential version has pseudonyms in any grammatical case and language", async () => {
    const { view } = await assemble();
    expect(words(view, ref("bone"))).toMatch(/^It concerns W-000\d\.$/);
    expect(all(view)).not.toMatch(/Остап|Криничник|Ostap|Krynychnyk|Syvous|Гайвор/);
  });

  test("a suspect is named on two independent sources and not on one", async () => {
    expect(words((await assemble()).view, ref("btwo"))).toContain("by order of Temniuk.");
    const archive = smallArchive();
    archive.change("finding", "fone", { citations: [ref("cone")] });
    expect(words((await assemble({}, archive)).view, ref("btwo"))).toMatch(/by order of U-0001\./);
    expect(words((await assemble({ level: "public-redacted" })).view, ref("btwo"))).toMatch(
      /by order of U-0001\./,
    );
  });

  test("pseudonyms stay through supplements and new persons get new numbers", async () => {
    const opts = options();
    await assemble({}, smallArchive(), opts);
    const before = new Map((opts.pseudonyms as ReturnType<typeof memoryPseudonyms>).map);
    const archive = smallArchive();
    archive.add("person", "aaaa", { names: [{ text: "Адам Новий" }] });
    await assemble({ level: "public-redacted" }, archive, opts);
    const after = (opts.pseudonyms as ReturnType<typeof memoryPseudonyms>).map;
    for (const [person, pseudonym] of before) expect(after.get(person)).toBe(pseudonym);
    expect(after.get(`FAMILY-1 ${ref("aaaa")}`)).toBe("W-0004");
  });

  test("the order of pseudonyms depends on the key alone", async () => {
    const orders = new Set<string>();
    for (let key = 0; key < 12; key++) {
      const pseudonyms = memoryPseudonyms(new Uint8Array(32).fill(key));
      await assemble({}, smallArchive(), options({ pseudonyms }));
      orders.add(
        ["zoriana", "ostap", "myron"].map((word) => pseudonyms.map.get(`FAMILY-1 ${ref(word)}`)).join(),
      );
    }
    expect(orders.size).toBeGreaterThan(2);
  });

  test("a mention that may mean several people becomes words", async () => {
    const archive = smallArchive();
    archive.add("mention", "mone", {
      kind: "person",
      surface: "Сашко",
      candidates: [
        { record: ref("ostap"), certainty: "possible" },
        { record: ref("zoriana"), certainty: "possible" },
      ],
    });
    archive.change("finding", "fthree", { text: text("[[mone|Сашко]] wept.") });
    expect(words((await assemble({}, archive)).view, ref("bthree"))).toBe("a person wept.");
  });

  test("a name left in plain text refuses the dossier, saying where and never which", async () => {
    const archive = smallArchive();
    archive.change("finding", "fthree", { text: "With Ostapa Krynychnyka she wept." });
    const { refusals } = await assemble({}, archive);
    expect(refusals.map(({ code }) => code)).toEqual(["name-found"]);
    expect(refusals[0]?.where).toMatch(/^section findings, block 2$/);
    expect(JSON.stringify(refusals)).not.toMatch(/Krynychnyk/i);
    expect((await assemble({ level: "full" }, archive)).refusals).toEqual([]);
  });

  test("a title that names somebody gives way to the type", async () => {
    const archive = smallArchive();
    archive.change("evidence", "letter", { title: "Reply on Ostap Krynychnyk" });
    const { view, refusals, exclusions } = await assemble({}, archive);
    expect(exhibit(view, "SC-0001")?.title).toBe("Official letter");
    expect(refusals).toEqual([]);
    expect(exclusions).toContainEqual({
      what: "Title of exhibit SC-0001",
      reason: "it names a person who may not be named",
    });
  });
});

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
    expect(hidden).toEqual({ text: "[Withheld in this version]" });
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
    expect(found.quotation?.original.text).toMatch(/^Мене привели до підвалу\. Там був/);
    expect(found.quotation?.translation?.text).toMatch(/^They took me to the cellar\./);
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

  test("contradictions are stated with how they were weighed, where the contrary source may be shown", async () => {
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
      `Contrary to paragraph ${number}: “Temniuk was not there”`,
    );
    expect(words(view, `contrary:${ref("lthree")}`)).toContain("Nothing was asked.");
    expect(block((await assemble()).view, `contrary:${ref("lthree")}`)).toMatchObject({ kind: "withheld" });
  });

  test("a quotation shows the original and only what the translation renders of it", async () => {
    const found = block((await assemble()).view, ref("bfour"));
    if (found?.kind !== "paragraph") expect.fail();
    expect(found.quotation?.original.text).toMatch(
      /^Мене привели до підвалу\. Там був W-000\d\.\nW-000\d били/,
    );
    expect(found.quotation?.translation?.text).toMatch(/^They took me to the cellar\. W-000\d was there\.$/);
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
      expect(words(view, "gap:torture-war-crime")).toContain("element 2 contested; element 3 not assessed");
      expect(words(view, "gap:untold")).toContain("1 recorded events");
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

describe("gates", () => {
  test("a finding without citations", async () => {
    const archive = smallArchive();
    archive.change("finding", "fthree", { code: "F-0003", citations: [] });
    expect((await assemble({}, archive)).refusals).toEqual([
      { code: "uncited-paragraph", where: "finding F-0003" },
    ]);
  });

  test("a paragraph among the findings without citations", async () => {
    const { refusals } = await assemble({
      blocks: [{ section: "findings", kind: "paragraph", text: "So it was." }],
    });
    expect(refusals).toEqual([{ code: "uncited-paragraph", where: "section findings, block 1" }]);
  });

  test("an element that is called supported without evidence", async () => {
    const archive = smallArchive();
    archive.change("assessment", "lone", { findings: [] });
    expect((await assemble({}, archive)).refusals).toEqual([
      { code: "supported-without-evidence", where: "element torture-war-crime-e1" },
    ]);
  });

  test("a citation that leads to nothing", async () => {
    const { refusals } = await assemble({
      blocks: [{ section: "context", kind: "paragraph", text: "It was war.", citations: [ref("nothing")] }],
    });
    expect(refusals).toContainEqual({ code: "unknown-citation", where: "section context, block 1" });
  });

  test("an unreviewed machine translation is left out and listed", async () => {
    const archive = smallArchive();
    archive.change("translation", "tone", { machine: true });
    for (const level of LEVELS) {
      const { view, exclusions } = await assemble({ level }, archive);
      expect(all(view)).not.toContain("They took me");
      expect(exclusions).toContainEqual({
        what: "Translation of exhibit SC-S-0001",
        reason: "machine translation that nobody has reviewed",
      });
    }
    archive.change("translation", "tone", { machine: true, reviewed: true });
    expect(all((await assemble({}, archive)).view)).toContain("machine translation, reviewed");
  });

  test("a segment that also renders a withheld paragraph is not shown", async () => {
    const { view } = await assemble({ level: "public-redacted" });
    const content = exhibit(view, "SC-S-0001")?.content;
    if (content?.kind !== "statement") expect.fail();
    expect(content.paragraphs[0]?.translation).toBeDefined();
    expect(content.paragraphs[1]?.translation).toBeUndefined();
  });
});

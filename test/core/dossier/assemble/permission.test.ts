import { describe, expect, test } from "vitest";
import { LEVELS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { options, smallArchive } from "./archive.ts";
import { all, assemble, block, exhibit, words } from "./assembled.ts";
import { memoryPseudonyms, ref } from "./memory-archive.ts";

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

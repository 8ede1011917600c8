import { describe, expect, test } from "vitest";
import { options, smallArchive } from "./archive.ts";
import { all, assemble, exhibit, words } from "./assembled.ts";
import { memoryPseudonyms, ref, text } from "./memory-archive.ts";

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

  test("an actor is called as the person who it is may be, and a unit by its name", async () => {
    const archive = smallArchive();
    archive.add("actor", "chief", {
      kind: "person",
      person: ref("myron"),
      names: [{ text: "Myron Syvous" }],
    });
    archive.add("actor", "unit", { kind: "unit", names: [{ text: "the Vyhadane guard" }] });
    archive.add("actor", "nobody", { kind: "person", names: [{ text: "Prokip Nezvanyi" }] });
    archive.add("mention", "mchief", {
      kind: "person",
      candidates: [{ record: ref("chief"), certainty: "certain" }],
    });
    archive.add("mention", "mnobody", {
      kind: "person",
      candidates: [{ record: ref("nobody"), certainty: "certain" }],
    });
    archive.add("mention", "munit", {
      kind: "unit",
      candidates: [{ record: ref("chief"), certainty: "certain" }],
    });
    const say =
      "[[chief|Syvous]], [[mchief|Syvous]], [[unit|the guard]], [[mnobody|Nezvanyi]], [[munit|Syvous]].";
    archive.change("finding", "fone", { text: text(say) });
    for (const level of ["full", "confidential"] as const) {
      const { view } = await assemble({ level }, archive);
      expect(all(view)).toMatch(/W-000\d, W-000\d, the guard, /);
      expect(all(view)).not.toMatch(/Syvous|Nezvanyi/);
    }
  });

  test.each([
    ["custody-episode", { person: ref("ostap"), changedNames: [{ name: "Pafnutii Zaimenko" }] }],
    ["actor", { kind: "person", person: ref("ostap"), callSign: "Zaimenko" }],
    ["actor", { kind: "person", names: [{ text: "Pafnutii Zaimenko" }] }],
    ["tracing-card", { person: ref("ostap"), surnames: ["Zaimenko"], firstNames: ["Pafnutii"] }],
    ["tracing-card", { person: ref("ostap"), motherMaidenName: "Zaimenko" }],
    ["enquiry", { callerName: "Paraska Zaimenko" }],
    ["medical-report", { clinician: ref("ostap"), clinicianName: "Pafnutii Zaimenko" }],
  ] as const)(
    "a name that stands in a record of type %s alone is found in a text (%#)",
    async (type, content) => {
      const archive = smallArchive();
      archive.change("finding", "fone", { text: "It was Pafnutii Zaimenko, or Paraska Zaimenko." });
      expect((await assemble({}, archive)).refusals).toEqual([]);
      archive.add(type, "other", content as never);
      expect((await assemble({}, archive)).refusals).toMatchObject([{ code: "name-found" }]);
    },
  );

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

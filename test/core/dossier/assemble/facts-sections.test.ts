import { describe, expect, test } from "vitest";
import type { Block, DossierView } from "../../../../electron/core/dossier/view.ts";
import { smallArchive } from "./archive.ts";
import { assemble, exhibit, words } from "./assembled.ts";
import { ref, text } from "./memory-archive.ts";

const tables = (view: DossierView, id: string) =>
  [...view.sections, ...view.annexes]
    .find((section) => section.id === id)!
    .blocks.flatMap((each: Block) => (each.kind === "table" ? [each] : []));
const cells = (view: DossierView, id: string): string[][] =>
  tables(view, id).flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell[0]?.text ?? "")));

describe("chronology", () => {
  const described = () => {
    const archive = smallArchive();
    archive.change("act", "aone", {
      when: "2022-05-03",
      place: ref("cellar"),
      description: text("Beaten with a hose."),
      sources: [ref("cone")],
    });
    archive.add("act", "agroup", {
      code: "A-0002",
      event: ref("eone"),
      group: { count: 9, atLeast: true, description: "civilians" },
      when: "2022-05-03",
      description: text("Held without light."),
      sources: [ref("cone")],
    });
    return archive;
  };

  test("an act names its victim and its code, a counted group its lowest number", async () => {
    const { view } = await assemble({}, described());
    expect(words(view, `chronology:${ref("aone")}`)).toMatch(
      /^3 May 2022, the cellar in Vyhadane – W-000\d \(A-0001\): Beaten with a hose\.$/,
    );
    expect(words(view, `chronology:${ref("agroup")}`)).toBe(
      "3 May 2022 – civilians (at least 9) (A-0002): Held without light.",
    );
  });

  test("an event stands before the acts of its day", async () => {
    const { view } = await assemble({}, described());
    const ids = view.sections
      .find(({ id }) => id === "chronology")!
      .blocks.flatMap((each) => (each.kind === "paragraph" ? [each.id] : []));
    expect(ids[0]).toBe(`chronology:${ref("eone")}`);
    expect(ids).toHaveLength(3);
  });

  test("a public version does not name, even by pseudonym, a victim at high risk", async () => {
    const archive = described();
    archive.change("person", "ostap", { risk: 4 });
    const { view } = await assemble({ level: "public-redacted" }, archive);
    const told = view.sections.find(({ id }) => id === "chronology")!.blocks;
    expect(JSON.stringify(told)).not.toMatch(/W-000\d \(A-0001\)/);
  });

  test("a dossier on some persons still tells what was done to counted groups of its events", async () => {
    const { view } = await assemble({ scope: { persons: [ref("ostap")] } }, described());
    expect(words(view, `chronology:${ref("agroup")}`)).toContain("at least 9");
  });
});

describe("persons and places", () => {
  test("how a person was treated stands beside the assessment, but not in public", async () => {
    const archive = smallArchive();
    archive.change("person", "ostap", { statusAsTreated: "other", statusAsAssessed: "pow" });
    const row = (rows: string[][]) => rows.find((each) => each.includes("prisoner of war"));
    expect(row(cells((await assemble({}, archive)).view, "persons"))).toContain("other");
    const open = (await assemble({ level: "public-redacted" }, archive)).view;
    expect(JSON.stringify(cells(open, "persons"))).not.toContain("other");
  });

  test("custody is not called unknown for somebody who was never held", async () => {
    const archive = smallArchive();
    archive.change("person", "zoriana", { roles: ["witness", "relative"] });
    const rows = cells((await assemble({}, archive)).view, "persons");
    expect(rows.find((row) => row[1]?.includes("relative"))?.at(-1)).toBe("–");
    expect(rows.find((row) => row[1] === "victim")?.at(-1)).toBe("not known");
  });

  test("a place has its territory by period, its acts and the independent sources on them", async () => {
    const archive = smallArchive();
    archive.change("place", "cellar", {
      territory: [
        { status: "ukraine-controlled", to: "2022-03-03" },
        { status: "occupied-since-2022", from: "2022-03-04" },
      ],
    });
    archive.change("act", "aone", { place: ref("cellar"), sources: [ref("cone"), ref("cletter")] });
    expect(cells((await assemble({}, archive)).view, "places")).toEqual([
      [
        "the cellar in Vyhadane",
        "place of detention",
        "controlled by Ukraine (until 3 March 2022); Ukraine, occupied since 2022 (from 4 March 2022)",
        "1",
        "2",
      ],
    ]);
  });

  test("a section without records says so, and keeps its number", async () => {
    const archive = smallArchive();
    archive.records.delete(ref("cellar"));
    const { view } = await assemble({}, archive);
    expect(view.sections.find(({ id }) => id === "places")?.blocks).toEqual([
      { kind: "note", spans: [{ text: "Nothing is recorded for this section in this version." }] },
    ]);
  });
});

describe("annexes", () => {
  test("an element with several assessments cites each exhibit once", async () => {
    const archive = smallArchive();
    archive.add("citation", "cfirst", {
      source: ref("sone"),
      locator: { kind: "paragraphs", paragraphs: [ref("sone1")] },
    });
    archive.add("assessment", "lmore", {
      case: ref("case"),
      element: "torture-war-crime-e1",
      stance: "supports",
      citations: [ref("cfirst")],
    });
    const [first] = cells((await assemble({}, archive)).view, "matrix");
    expect(first?.[2]).toBe("SC-S-0001, paras 1–2; SC-0001, p. 2");
  });

  test("a suspect known by a call sign does not get the name that somebody attached to it", async () => {
    const archive = smallArchive();
    archive.change("person", "levko", {
      names: [
        { text: "Levko Temniuk", kind: "other" },
        { text: "Kobalt", kind: "call-sign", display: true },
      ],
    });
    const { view } = await assemble({ level: "full" }, archive);
    expect(cells(view, "concordance").find(([name]) => name === "Kobalt")?.[1]).toBe("Kobalt");
    expect(JSON.stringify(cells(view, "concordance"))).not.toContain("Temniuk");
  });

  test("actions of the log are in the dossier's language", async () => {
    const archive = smallArchive();
    archive.custodyEvents = () => [{ time: "2025-01-02T10:00:00Z", action: "imported", actorCode: "K-1" }];
    const { view } = await assemble({ dossierLanguage: "fr" }, archive);
    expect(cells(view, "custody")[0]).toContain("importé");
  });

  test("a date of receipt is worded for readers and exact for machines", async () => {
    const archive = smallArchive();
    archive.add("receipt", "rone", { received: "2024-11-12T09:30:00Z" });
    archive.change("evidence", "letter", { receipts: [ref("rone")] });
    const item = exhibit((await assemble({}, archive)).view, "SC-0001")!;
    expect(item.details.find(({ label }) => label === "Received")?.value).toBe("12 November 2024");
    expect(item.metadata.dateReceived).toBe("2024-11-12");
  });

  test("a paragraph that is translated with an earlier one says so", async () => {
    const content = exhibit((await assemble()).view, "SC-S-0001")?.content;
    if (content?.kind !== "statement") expect.fail();
    expect(
      content.paragraphs.map(({ translation }) => translation?.map(({ text: it }) => it).join("")),
    ).toEqual([
      expect.stringMatching(/^They took me/),
      expect.stringMatching(/was beaten\. I wept\.$/),
      "[translated with paragraph 2]",
    ]);
  });
});

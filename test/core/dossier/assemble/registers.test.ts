import { describe, expect, test } from "vitest";
import { numberedBlocks } from "../../../../electron/core/dossier/typeset/paragraph-numbers.ts";
import { LEVELS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { options, smallArchive } from "./archive.ts";
import { all, assemble, words } from "./assembled.ts";
import { ref, text } from "./memory-archive.ts";

/** The small archive with an entry of each register on the witness who agreed under a pseudonym. */
function withRegisters() {
  const archive = smallArchive();
  archive.add("actor", "office", { kind: "unit", names: [{ text: "Office of Vyhadane", language: "en" }] });
  archive.add("actor", "chief", {
    kind: "person",
    person: ref("levko"),
    chain: [{ superior: ref("office"), from: "2022-04", to: "2022-06", citations: [ref("cone")] }],
    strength: "weak",
    identification: text("A call sign was heard."),
    sources: [ref("cone")],
  });
  archive.add("custody-episode", "stay", {
    person: ref("zoriana"),
    kind: "detention",
    place: ref("cellar"),
    from: "2022-05-02",
    to: "2022-06-11",
    heldBy: [ref("office")],
    acknowledgement: "no-answer",
    sources: [ref("cone")],
  });
  archive.add("proceeding", "trial", {
    accused: ref("zoriana"),
    court: "Court of Vyhadane",
    lawfulAct: "no-act-of-war",
    fairTrial: [{ guarantee: "public-hearing", answer: "violated", citations: [ref("cone")] }],
    sources: [ref("cone")],
  });
  archive.add("medical-report", "report", {
    person: ref("zoriana"),
    overallGrade: "consistent",
    gradedBy: "clinician",
    conclusion: text("Scars of the wrists."),
    sources: [ref("cone")],
  });
  archive.add("request", "letterout", {
    code: "RQ-0001",
    persons: [ref("zoriana")],
    kind: "whereabouts",
    authority: "Invented ministry",
    sent: "2022-07-01",
    state: "unanswered",
  });
  return archive;
}

describe("the registers of a dossier", () => {
  test("a stretch of custody tells where, under whom and whether it was acknowledged", async () => {
    const { view } = await assemble({}, withRegisters());
    expect(words(view, `custody:${ref("stay")}`)).toBe(
      "Detention, 2 May 2022 to 11 June 2022, the cellar in Vyhadane. In the hands of: Office of Vyhadane. Acknowledgement: no answer.",
    );
  });

  test("the checklist of a trial has all fifteen guarantees, looked at or not", async () => {
    const { view } = await assemble({}, withRegisters());
    const table = view.sections
      .find(({ id }) => id === "prosecutions")!
      .blocks.find((block) => block.kind === "table");
    if (table?.kind !== "table") expect.fail();
    expect(table.rows).toHaveLength(15);
    const answers = table.rows.map((row) => row[2]?.[0]?.text);
    expect(answers.filter((answer) => answer === "violated")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "not assessed")).toHaveLength(14);
  });

  test("a suspect who is an actor stands under the body for a period, in public by no name", async () => {
    const section = async (given: Parameters<typeof assemble>[0]) => {
      const { view } = await assemble(given, withRegisters());
      return JSON.stringify(view.sections.find(({ id }) => id === "responsibility"));
    };
    const responsibility = await section({});
    expect(responsibility).toContain("Office of Vyhadane");
    expect(responsibility).toContain("April 2022 to June 2022");
    expect(responsibility).toContain("Levko Temniuk");
    const open = await section({ level: "public-redacted" });
    expect(open).toContain("Office of Vyhadane");
    expect(open).not.toMatch(/Temniuk|Темнюк/);
  });

  test("medical findings need the permission for medical data, which agreeing to the Court does not give", async () => {
    const archive = withRegisters();
    const told = async () => all((await assemble({}, archive)).view).includes("Scars of the wrists");
    expect(await told()).toBe(false);
    archive.change("permission", "pzoriana", {
      scopes: [
        { scope: "share-ICC", answer: "yes" },
        { scope: "medical-data", answer: "yes" },
      ],
    });
    expect(await told()).toBe(true);
  });

  test("a grade that no clinician gave is not shown", async () => {
    const archive = withRegisters();
    archive.change("permission", "pzoriana", {
      scopes: [
        { scope: "share-ICC", answer: "yes" },
        { scope: "medical-data", answer: "yes" },
      ],
    });
    archive.change("medical-report", "report", { gradedBy: "not-a-clinician" });
    const { view } = await assemble({}, archive);
    const annex = view.annexes.find(({ id }) => id === "medical")!;
    expect(JSON.stringify(annex)).toContain("no clinician has graded the consistency");
  });

  test("whoever withdrew is in no register, and a request about them is listed as left out", async () => {
    const archive = withRegisters();
    archive.change("request", "letterout", { persons: [ref("myron")] });
    archive.change("custody-episode", "stay", { person: ref("myron") });
    const { view, exclusions } = await assemble({ level: "full" }, archive);
    expect(words(view, `custody:${ref("stay")}`)).toBe("withheld");
    expect(exclusions.map(({ what }) => what)).toContain("Request RQ-0001");
    expect(all(view)).not.toContain("Invented ministry");
  });

  test("every level has the same numbers", async () => {
    const opts = options();
    const numbers: unknown[] = [];
    for (const level of LEVELS)
      numbers.push([...numberedBlocks((await assemble({ level }, withRegisters(), opts)).view)]);
    for (const other of numbers) expect(other).toEqual(numbers[0]);
  });
});

describe("what is kept for the team alone", () => {
  const internal = () => {
    const archive = withRegisters();
    const mark = text("Umbrella by the door");
    archive.add("working-note", "wnote", { title: "Umbrella", text: mark, concerns: [ref("zoriana")] });
    archive.add("enquiry", "ecall", {
      sought: ref("zoriana"),
      callerName: "Motria Syvokin",
      asked: mark,
      told: mark,
    });
    archive.add("protective-measure", "pmeasure", { person: ref("zoriana"), reasons: mark, measure: mark });
    const ids = ["wnote", "ecall", "pmeasure"].map(ref);
    archive.change("case", "case", { includes: [...archive.records.keys()] as never });
    return { archive, ids };
  };

  test.each(LEVELS)("is in no %s version, though the case lists it", async (level) => {
    const { archive, ids } = internal();
    const { view } = await assemble({ level }, archive);
    const said = all(view);
    expect(said).not.toContain("Umbrella");
    for (const id of ids) expect(said).not.toContain(id);
  });

  test("the name of somebody who rang refuses a dossier that tells it", async () => {
    const { archive } = internal();
    archive.change("finding", "fone", { text: text("Motria Syvokin rang.") });
    const { refusals } = await assemble({}, archive);
    expect(refusals.map(({ code }) => code)).toContain("name-found");
  });
});

import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const CATEGORY = "hostage-taking";
const ELEMENT = "hostage-taking-e3";

async function prepared() {
  const archive = await TestArchive.open();
  const matter = await archive.add("case", { title: "A matter", categories: [CATEGORY] });
  const witness = await archive.add("person", { names: [{ text: "Invented Witness" }] });
  const other = await archive.add("person", {});
  const statement = await archive.add("statement", {
    witness,
    paragraphs: [
      { text: "Нас годували один раз на день." },
      { text: "Сказали: відпустять, якщо ваша держава виконає умову." },
    ],
  });
  const { record } = await archive.call("record.get", { id: statement });
  const ids = (record.paragraphs as { id: RecordId }[]).map(({ id }) => id) as [RecordId, RecordId];
  await archive.add("translation", {
    of: statement,
    segments: [
      { source: [ids[0]], text: "We were fed once a day." },
      { source: [ids[1]], text: "They said: release only if your State meets the condition." },
    ],
  });
  const act = await archive.add("act", { victim: witness, when: "2022-05" });
  return { archive, matter, statement, ids, act, witness, other };
}

describe("an element", () => {
  it("is offered passages by words of its translation, and not those that are linked already", async () => {
    const { archive, matter, statement, ids } = await prepared();
    const candidates = await archive.call("law.candidates", { case: matter, element: ELEMENT });
    expect(candidates[0]).toMatchObject({
      source: statement,
      part: ids[1],
      number: 2,
      text: "They said: release only if your State meets the condition.",
    });
    expect(candidates[0]!.words).toContain("condition");
    await archive.call("law.link", { element: ELEMENT, cite: ["S-0001#p2"], reason: "A condition." });
    const after = await archive.call("law.candidates", { case: matter, element: ELEMENT });
    expect(after.map(({ part }) => part)).not.toContain(ids[1]);
  });

  it("shows its assessments with the passages they rest on", async () => {
    const { archive, matter, statement, ids } = await prepared();
    await archive.call("law.link", { element: ELEMENT, cite: ["T-0001#p2"], reason: "A condition." });
    const [view, ...others] = await archive.call("law.assessments", {
      case: matter,
      category: CATEGORY,
      element: ELEMENT,
    });
    expect(others).toEqual([]);
    expect(view).toMatchObject({
      stance: "supports",
      state: "draft",
      reasoning: "A condition.",
      mayReview: false,
    });
    expect(view!.passages).toMatchObject(
      [{ source: statement, sourceCode: "S-0001", part: ids[1], number: 2, quote: /release only/ }].map(
        (each) => ({ ...each, quote: expect.stringMatching(each.quote) as string }),
      ),
    );
  });

  it("is not reviewed by the author of its assessment", async () => {
    const { archive } = await prepared();
    const { id } = await archive.call("law.link", { element: ELEMENT, cite: ["S-0001#p2"], reason: "So." });
    await expect(archive.call("law.review", { id, state: "reviewed" })).rejects.toMatchObject({
      code: "own-assessment",
    });
    expect((await archive.call("record.get", { id })).record.state).toBe("draft");
  });

  it("is seen for one person and one time alone", async () => {
    const { archive, matter, act, witness, other } = await prepared();
    await archive.call("law.link", { element: ELEMENT, cite: ["S-0001#p2"], subject: act, reason: "So." });
    const state = async (filter: object) => {
      const [category] = await archive.call("law.matrix", { case: matter, category: CATEGORY, ...filter });
      return category!.elements.find(({ element }) => element === ELEMENT)!.state;
    };
    expect(await state({})).toBe("partially-supported");
    expect(await state({ subject: witness })).toBe("partially-supported");
    expect(await state({ subject: other })).toBe("not-assessed");
    expect(await state({ from: "2022-05-20" })).toBe("partially-supported");
    expect(await state({ from: "2022-06-01" })).toBe("not-assessed");
    expect(await state({ to: "2022-04" })).toBe("not-assessed");
  });
});

import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

async function caseWithTwoPersons() {
  const archive = await TestArchive.open();
  const matter = await archive.add("case", { title: "A matter" });
  const other = await archive.add("case", { title: "Another matter" });
  const place = await archive.add("place", { names: [{ text: "A colony" }] });
  const field = await archive.add("place", { names: [{ text: "A field" }] });
  const first = await archive.add("person", {
    names: [{ text: "Qzfirst Person" }],
    captured: "2022-04",
    capturePlace: field,
    released: "2023-01-05",
  });
  const second = await archive.add("person", { names: [{ text: "Second Person" }], captured: "2022-05-16~" });
  const event = await archive.add("event", { title: "Reception", when: "2022-04-14", place });
  const beating = await archive.add("act", {
    event,
    victim: first,
    method: "beating-fists-feet",
    when: "2022-04-14",
  });
  const later = await archive.add("act", { victim: second, when: "2022-06/.." });
  await archive.add("act", { victim: second });
  await archive.add("act", { victim: first, when: "2022-04-14", cases: [other] });
  return { archive, matter, first, second, event, beating, later };
}

describe("the chronology of a case", () => {
  it("tells captures, events, acts and releases by the days they can mean, an event before its acts", async () => {
    const { archive, matter, first, second, event, beating, later } = await caseWithTwoPersons();
    const { entries, total, undated } = await archive.call("case.chronology", { case: matter });
    expect(entries.map(({ type, id, earliest, latest }) => [type, id, earliest, latest])).toEqual([
      ["captured", first, "2022-04-01", "2022-04-30"],
      ["event", event, "2022-04-14", "2022-04-14"],
      ["act", beating, "2022-04-14", "2022-04-14"],
      ["captured", second, "2022-05-16", "2022-05-16"],
      ["act", later, "2022-06-01", null],
      ["released", first, "2023-01-05", "2023-01-05"],
    ]);
    expect(total).toBe(6);
    expect(undated).toBe(1);
  });

  it("gives an act the place of its event, a capture its own, and a release none", async () => {
    const { archive, matter } = await caseWithTwoPersons();
    const { entries } = await archive.call("case.chronology", { case: matter });
    const placeOf = (type: string) => entries.find((entry) => entry.type === type)?.place;
    expect([placeOf("act"), placeOf("captured"), placeOf("released")]).toEqual(["A colony", "A field", null]);
  });

  it("narrows to a person, with the events of what befell them", async () => {
    const { archive, matter, first } = await caseWithTwoPersons();
    const asked = { case: matter, person: first };
    const { entries, undated } = await archive.call("case.chronology", asked);
    expect(entries.map(({ type }) => type)).toEqual(["captured", "event", "act", "released"]);
    expect(undated).toBe(0);
    await expect(archive.call("case.chronology", { person: matter })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
  });

  it("narrows to a time by what can lie in it, and keeps the custody that began before", async () => {
    const { archive, matter, first } = await caseWithTwoPersons();
    const late = await archive.call("case.chronology", { case: matter, from: "2023" });
    expect(late.entries.map(({ type }) => type)).toEqual(["act", "released"]);
    expect(late.custody.find(({ person }) => person.id === first)).toMatchObject({
      captured: { edtf: "2022-04", earliest: "2022-04-01", latest: "2022-04-30" },
      released: { edtf: "2023-01-05" },
    });
    await expect(archive.call("case.chronology", { from: "yesterday" })).rejects.toMatchObject({
      code: "invalid-date",
    });
  });

  it("names nobody to somebody with the facts alone", async () => {
    const { archive, matter, first } = await caseWithTwoPersons();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    archive.app.lock();
    await archive.unlock(passphrase!);
    const { entries } = await archive.call("case.chronology", { case: matter, person: first });
    expect(entries.map(({ type }) => type)).toEqual(["captured", "event", "act", "released"]);
    expect(entries[0]).toMatchObject({ title: "P-0001", code: "P-0001" });
    expect(JSON.stringify(entries)).not.toContain("Qzfirst");
  });
});

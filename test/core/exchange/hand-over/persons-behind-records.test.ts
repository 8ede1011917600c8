import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import { TestArchive } from "../../fixtures/open-archive.ts";

/** An archive with a prisoner, a relative and a doctor, and what may be handed over of it. */
async function withPersons() {
  const archive = await TestArchive.open();
  const person = (given: string, family: string) =>
    archive.add("person", { names: [{ text: `${given} ${family}`, family }] });
  const prisoner = await person("Оксана", "Вигаданенко");
  const mother = await person("Марія", "Уявченко");
  const doctor = await person("Тарас", "Неіснуючий");
  const permit = (about: RecordId, ...more: string[]) =>
    archive.add("permission", {
      about,
      givenBy: "self",
      state: "given",
      scopes: ["share-UN", ...more].map((scope) => ({ scope: scope as "share-UN", answer: "yes" as const })),
      identityLevel: "named",
      from: "2024",
    });
  const withdraw = (about: RecordId) => archive.add("permission", { about, state: "withdrawn" });
  let bags = 0;
  const handOver = async (recipient?: "un-body" | "icc-article-15") => {
    const out = join(archive.outside, `bag-${++bags}`);
    const { withheld } = await archive.call("archive.hand-over", { out, ...(recipient && { recipient }) });
    const kept = new Map(withheld.map(({ id, part, reason }) => [id as string, `${part}: ${reason}`]));
    return { out, why: (id: RecordId) => kept.get(id) };
  };
  return { archive, prisoner, mother, doctor, permit, withdraw, handOver };
}

/** All lines of the records of a bag. */
async function recordsOf(bag: string): Promise<string> {
  const folder = join(bag, "data/records");
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("");
}

describe("whom a record concerns, when an archive is handed over", () => {
  it("is whoever stands behind an actor, an episode of custody or a mention that it names", async () => {
    const { archive, prisoner, mother, doctor, withdraw, handOver } = await withPersons();
    const actor = await archive.add("actor", { kind: "person", person: doctor });
    const byActor = await archive.add("act", { victim: prisoner, allegedPerpetrators: [{ actor }] });
    const episode = await archive.add("custody-episode", { person: prisoner, heldBy: [actor] });
    const byEpisode = await archive.add("relation", { person: mother, episodes: [episode] });
    const mention = await archive.add("mention", { candidates: [{ record: actor, certainty: "possible" }] });
    const byMention = await archive.add("finding", {
      text: [{ text: "Так сказав " }, { text: "він", mention }],
    });
    const excluded = await archive.add("mention", {
      candidates: [{ record: doctor, certainty: "excluded" }],
    });
    const byNobody = await archive.add("finding", {
      text: [{ text: "Не він: " }, { text: "лікар", mention: excluded }],
    });
    await withdraw(doctor);
    const { why } = await handOver();
    for (const id of [doctor, actor, byActor, episode, mention, byMention])
      expect(why(id), id).toBe("record: withdrawn");
    expect([why(byEpisode), why(byNobody)]).toEqual([undefined, undefined]);
    await withdraw(prisoner);
    expect((await handOver()).why(byEpisode)).toBe("record: withdrawn");
  });

  it("is both ends of a relation, the accused, the prisoner and the child, each of whom must permit it", async () => {
    const { archive, prisoner, mother, permit, handOver } = await withPersons();
    const relation = await archive.add("relation", { person: mother, kind: "parent", otherPerson: prisoner });
    const episode = await archive.add("custody-episode", { person: prisoner });
    const proceeding = await archive.add("proceeding", { accused: prisoner });
    const request = await archive.add("request", { persons: [prisoner], onBehalfOf: mother });
    const card = await archive.add("tracing-card", { person: mother });
    const first = await handOver("un-body");
    for (const id of [relation, episode, proceeding, request])
      expect(first.why(id), id).toBe("record: not-asked");
    expect(first.why(card)).toBe("record: not-asked");
    await permit(prisoner);
    const second = await handOver("un-body");
    expect([second.why(episode), second.why(proceeding)]).toEqual([undefined, undefined]);
    expect([second.why(relation), second.why(request)]).toEqual(["record: not-asked", "record: not-asked"]);
    await archive.call("record.edit", { id: card, changes: { person: null } });
    await permit(mother);
    const third = await handOver("un-body");
    expect([third.why(relation), third.why(request)]).toEqual([undefined, undefined]);
  });

  it("goes no further in a claim than in the record that the claim is about, nor than its source permits", async () => {
    const { archive, prisoner, mother, permit, handOver } = await withPersons();
    const episode = await archive.add("custody-episode", { person: prisoner });
    const claim = await archive.add("claim", {
      record: episode,
      recordType: "custody-episode",
      field: "from",
      value: "2022-05",
      assertedBy: mother,
    });
    await permit(mother);
    expect((await handOver("un-body")).why(claim)).toBe("record: not-asked");
    await permit(prisoner);
    expect((await handOver("un-body")).why(claim)).toBeUndefined();
    await archive.call("record.edit", { id: episode, changes: { tier: "T4" } });
    expect((await handOver()).why(claim)).toBe("record: sealed");
  });

  it("may stay unnamed: an episode under the guard of somebody at risk goes under pseudonyms", async () => {
    const { archive, prisoner, doctor, permit, handOver } = await withPersons();
    await permit(prisoner);
    const actor = await archive.add("actor", { kind: "person", person: doctor });
    const unit = await archive.add("actor", { kind: "unit", names: [{ text: "Вигаданий загін" }] });
    const guarded = await archive.add("custody-episode", { person: prisoner, heldBy: [actor] });
    const held = await archive.add("custody-episode", { person: prisoner, heldBy: [unit] });
    const unknown = await archive.add("actor", { kind: "person", names: [{ text: "Хтось Невідомий" }] });
    const { out, why } = await handOver("un-body");
    expect(why(guarded)).toBe("identities: identifies-protected-person");
    expect([why(held), why(unit)]).toEqual([undefined, undefined]);
    expect(why(unknown)).toBe("identities: identifies-protected-person");
    expect(await recordsOf(out)).not.toContain("Невідомий");
    expect((await handOver("icc-article-15")).why(unknown)).toBeUndefined();
  });

  it("is protected under the names that stand on other records than their own, too", async () => {
    const { archive, mother, handOver } = await withPersons();
    await archive.add("actor", {
      kind: "person",
      person: mother,
      callSign: "Сойка",
      names: [{ text: "Марта Перейменко" }],
    });
    await archive.add("custody-episode", {
      person: mother,
      changedNames: [{ name: "Мария Переименованная" }],
    });
    await archive.add("tracing-card", { person: mother, surnames: ["Карткова"], firstNames: ["Марія"] });
    for (const note of [
      "Тут була Сойка",
      "Бачили Переименованную",
      "Кажуть, Kartkovoi тут немає",
      "до Перейменка",
    ]) {
      const place = await archive.add("place", { note });
      expect((await handOver("un-body")).why(place), note).toBe("identities: identifies-protected-person");
    }
    const other = await archive.add("place", { note: "Тут нікого не було" });
    expect((await handOver("un-body")).why(other)).toBeUndefined();
  });
});

describe("what an archive hands over of its inner work and of health", () => {
  it("is never a working note, an enquiry or a measure of protection, whoever permits it; oneself keeps them", async () => {
    const { archive, prisoner, permit, handOver } = await withPersons();
    await permit(prisoner);
    const inner = [
      await archive.add("working-note", { concerns: [prisoner], title: "x" }),
      await archive.add("enquiry", { sought: prisoner, callerName: "Вигадана Мати" }),
      await archive.add("protective-measure", { person: prisoner }),
    ];
    const translation = await archive.add("translation", { of: inner[0]! });
    const out = await handOver("icc-article-15");
    for (const id of [...inner, translation]) expect(out.why(id), id).toBe("record: internal");
    expect(await recordsOf(out.out)).not.toContain("Вигадана Мати");
    const own = await handOver();
    for (const id of inner) expect(own.why(id), id).toBeUndefined();
    expect(await recordsOf(own.out)).toContain("Вигадана Мати");
  });

  it("needs the permission for medical data: a report stays, a person goes without what tells of it", async () => {
    const { archive, prisoner, doctor, permit, handOver } = await withPersons();
    await permit(prisoner);
    const clinician = await archive.add("actor", { kind: "person", person: doctor });
    const report = await archive.add("medical-report", {
      person: prisoner,
      clinician,
      examined: "2024-05-01",
    });
    const before = await archive.add("person", {
      names: [{ text: "Інна Хвороба", family: "Хвороба" }],
      healthBefore: "вигаданий діагноз",
    });
    await permit(before);
    const first = await handOver("icc-article-15");
    expect(first.why(report)).toBe("record: not-asked");
    const un = await handOver("un-body");
    expect(un.why(report)).toBe("record: medical-data-not-permitted");
    expect(un.why(before)).toBe("identities: medical-data-not-permitted");
    expect(await recordsOf(un.out)).not.toContain("вигаданий діагноз");
    await permit(prisoner, "medical-data");
    await permit(before, "medical-data");
    const allowed = await handOver("un-body");
    // The doctor was never asked: what was found may leave, by whom not.
    expect(allowed.why(report)).toBe("identities: identifies-protected-person");
    expect(allowed.why(before)).toBeUndefined();
    expect(await recordsOf(allowed.out)).toContain("вигаданий діагноз");
    expect((await handOver()).why(report)).toBeUndefined();
  });
});

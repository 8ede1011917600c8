import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

describe("an enquiry about a person", () => {
  it("is answered from the permissions, the risk and the protective measures of the person sought", async () => {
    const archive = await TestArchive.open();
    const sought = await archive.add("person", { names: [{ text: "Зоряна Гайова" }], risk: 4 });
    const other = await archive.add("person", {});
    const mother = { sought, relation: "parent", check: "called-back" } as const;
    expect(await archive.call("enquiry.may-tell", mother)).toEqual({
      verdict: "not-asked",
      cautions: ["high-risk", "no-health"],
      permissions: [],
      measures: [],
    });
    const scopes = [{ scope: "share-family" as const, answer: "yes" as const }];
    await archive.add("permission", { about: other, state: "given", scopes });
    const permission = await archive.add("permission", { about: sought, state: "given", scopes });
    const measure = await archive.add("protective-measure", {
      person: sought,
      kind: "no-contact",
      state: "agreed",
    });
    await archive.add("protective-measure", { person: sought, kind: "relocation", state: "ended" });
    await archive.add("protective-measure", { person: other, kind: "relocation", state: "in-place" });
    expect(await archive.call("enquiry.may-tell", mother)).toEqual({
      verdict: "may-tell",
      cautions: ["high-risk", "measures", "no-health"],
      permissions: [permission],
      measures: [measure],
    });
  });

  it("knows a child by the tracing card, and takes nothing but persons", async () => {
    const archive = await TestArchive.open();
    const sought = await archive.add("person", {});
    await archive.add("tracing-card", { person: sought });
    expect((await archive.call("enquiry.may-tell", { sought })).cautions).toContain("child");
    const place = await archive.add("place", {});
    await expect(archive.call("enquiry.may-tell", { sought: place })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
  });
});

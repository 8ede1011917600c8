import { describe, expect, it } from "vitest";
import type { PermissionRecord, PersonFacts } from "../../../shared/permission/request.ts";
import { whatMayBeTold, type Enquirer } from "../../../shared/permission/telling.ts";
import { id, permission } from "./permissions.ts";

const PERSON = id("person");
const MOTHER: Enquirer = { relation: "parent", check: "known-to-us" };

const family = (answer: "yes" | "no" | "conditional", more: PermissionRecord["content"] = {}) =>
  permission("family", {
    about: PERSON,
    givenBy: "self",
    state: "given",
    scopes: [{ scope: "share-family", answer }],
    ...more,
  });

const told = (
  permissions: readonly PermissionRecord[],
  enquirer = MOTHER,
  facts: PersonFacts = {},
  hasMeasures = false,
) => whatMayBeTold(PERSON, facts, enquirer, permissions, hasMeasures, "2024-05-01");

describe("what may be told to somebody who enquires", () => {
  it("is nothing while nobody asked the person sought", () => {
    expect(told([])).toEqual({ verdict: "not-asked", cautions: ["no-health"], decidedBy: [] });
    expect(
      told([
        permission("court", {
          about: PERSON,
          state: "given",
          scopes: [{ scope: "share-ICC", answer: "yes" }],
        }),
      ]),
    ).toMatchObject({ verdict: "not-asked" });
  });

  it("is what the person permits for the family, to family that is known", () => {
    expect(told([family("yes")])).toMatchObject({ verdict: "may-tell", decidedBy: [id("family")] });
    expect(told([family("conditional")]).verdict).toBe("under-conditions");
    expect(told([family("yes")], { relation: "friend", check: "known-to-us" }).verdict).toBe("not-family");
    expect(told([family("yes")], { relation: "counsel", check: "document-seen" }).verdict).toBe("not-family");
    expect(told([family("yes")], { check: "known-to-us" }).verdict).toBe("relation-not-known");
  });

  it("is nothing to a voice that may be anybody’s", () => {
    for (const check of [undefined, "not-checked", "doubtful"] as const)
      expect(told([family("yes")], { relation: "parent", check }).verdict).toBe("caller-not-checked");
    expect(told([family("yes")], { relation: "parent", check: "called-back" }).verdict).toBe("may-tell");
  });

  it("is nothing after a refusal or a withdrawal, whoever asks", () => {
    const stranger: Enquirer = {};
    expect(told([family("no")], stranger).verdict).toBe("refused");
    expect(told([family("yes", { state: "withdrawn" })]).verdict).toBe("withdrawn");
    expect(told([family("yes"), permission("later", { about: PERSON, state: "refused" })]).verdict).toBe(
      "refused",
    );
  });

  it("is nothing by a permission that has ended", () => {
    expect(told([family("yes", { to: "2024-04" })]).verdict).toBe("not-in-force");
    expect(told([family("yes", { to: "2024-05" })]).verdict).toBe("may-tell");
  });

  it("follows a permission for the family that names a court besides", () => {
    expect(told([family("yes", { recipients: ["icc-article-15"] })]).verdict).toBe("may-tell");
  });

  it("heeds a child’s own no, and says what else to heed", () => {
    const no = permission("no", {
      about: PERSON,
      state: "given",
      scopes: [{ scope: "child-assent", answer: "no" }],
    });
    const child = { minor: true, risk: 3 };
    expect(told([family("yes"), no], MOTHER, child)).toMatchObject({
      verdict: "refused",
      decidedBy: [id("no")],
    });
    expect(told([family("yes"), no], MOTHER, {}).verdict).toBe("may-tell");
    expect(told([family("yes")], MOTHER, child, true).cautions).toEqual([
      "high-risk",
      "measures",
      "child",
      "no-health",
    ]);
    const health = permission("health", {
      about: PERSON,
      state: "given",
      scopes: [{ scope: "medical-data", answer: "yes" }],
    });
    expect(told([family("yes"), health], MOTHER, { deceased: true, risk: 2 }).cautions).toEqual(["deceased"]);
  });
});

import { describe, expect, it } from "vitest";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { againstNegotiators } from "../../../shared/permission/negotiators.ts";
import type { PersonFacts } from "../../../shared/permission/request.ts";

const PERSON = "p".repeat(26) as RecordId;
const DAY = "2026-03-01";

type Permission = RecordContent<"permission">;

const yes: Permission = { scopes: [{ scope: "share-negotiators", answer: "yes" }] };

/** Why the person may not be named, with permissions that are given by the person unless they say otherwise. */
function against(
  permissions: readonly Permission[],
  facts: PersonFacts = {},
  kind: "document" | "medical" = "document",
) {
  return againstNegotiators(
    { person: PERSON, facts, record: PERSON, kind },
    permissions.map((content, at) => ({
      id: String(at),
      content: { givenBy: "self", about: PERSON, state: "given", from: "2025-01-01", ...content },
    })),
    DAY,
  );
}

describe("naming somebody to negotiators", () => {
  it("needs permission for exactly that", () => {
    expect(against([])).toBe("not-asked");
    expect(against([{ scopes: [{ scope: "share-UN", answer: "yes" }] }])).toBe("not-asked");
    expect(against([yes])).toBeUndefined();
    expect(against([{ ...yes, to: "2025-12-31" }])).toBe("expired");
    expect(against([{ ...yes, recipients: ["other-ngo"] }])).toBe("not-asked");
    expect(against([{ ...yes, identityLevel: "pseudonym" }])).toBe("identifies-protected-person");
  });

  it("stops at a refusal and at a withdrawal, whatever another basis says", () => {
    const basis: Permission = {
      ...yes,
      state: "impossible",
      basis: "vital-interest",
      reason: "life at risk",
      reviewed: true,
    };
    expect(against([basis])).toBeUndefined();
    expect(against([basis, { scopes: [{ scope: "share-negotiators", answer: "no" }] }])).toBe("refused");
    expect(against([yes, { state: "withdrawn", from: "2025-06-01" }])).toBe("withdrawn");
  });

  it("takes the next of kin of somebody who cannot be asked, once that was reviewed", () => {
    const kin: Permission = { ...yes, givenBy: "next-of-kin" };
    expect(against([kin], { unreachable: true })).toBe("basis-not-reviewed");
    expect(against([{ ...kin, reviewed: true }], { unreachable: true })).toBeUndefined();
    expect(against([{ ...kin, reviewed: true }])).toBe("giver-not-entitled");
    expect(against([{ ...kin, scopes: [{ scope: "share-negotiators", answer: "no" }] }])).toBe("refused");
  });

  it("takes a humanitarian basis only with its reason and its review", () => {
    const basis: Permission = { ...yes, state: "impossible", basis: "tracing" };
    expect(against([{ ...basis, reviewed: true }])).toBe("basis-not-reasoned");
    expect(against([{ ...basis, reason: "missing" }])).toBe("basis-not-reviewed");
    expect(against([{ ...basis, reason: "missing", reviewed: true }])).toBeUndefined();
  });

  it("needs besides the guardian of a child, and hears the child’s no", () => {
    const minor = { minor: true };
    const guardian: Permission = {
      givenBy: "guardian",
      scopes: [
        { scope: "share-negotiators", answer: "yes" },
        { scope: "guardian-consent", answer: "yes" },
      ],
    };
    expect(against([yes], minor)).toBe("guardian-consent-missing");
    expect(against([guardian], minor)).toBeUndefined();
    expect(against([guardian, { scopes: [{ scope: "child-assent", answer: "no" }] }], minor)).toBe(
      "child-assent-refused",
    );
    const basis: Permission = {
      ...yes,
      state: "impossible",
      basis: "tracing",
      reason: "lost",
      reviewed: true,
    };
    expect(against([basis], minor)).toBeUndefined();
  });

  it("needs besides a permission for what tells of health, and for the dead", () => {
    expect(against([yes], {}, "medical")).toBe("medical-data-not-permitted");
    const medical: Permission = { scopes: [{ scope: "medical-data", answer: "yes" }] };
    expect(against([yes, medical], {}, "medical")).toBeUndefined();
    expect(against([yes], { deceased: true })).toBe("use-after-death-not-permitted");
  });
});

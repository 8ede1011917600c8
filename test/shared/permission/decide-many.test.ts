import { describe, expect, test } from "vitest";
import { decide } from "../../../shared/permission/decide.ts";
import { identityOf } from "../../../shared/permission/identity.ts";
import type { PermissionRecord, PermissionRequest } from "../../../shared/permission/request.ts";
import { id, permission } from "./permissions.ts";

const [W, P, CHILD] = [id("witness"), id("prisoner"), id("child")];
const ITEM = id("item");
const FIFTH = id("paragraph-five");
const ON = "2026-06-01";

const sourceless = (more: Partial<PermissionRequest>): PermissionRequest => ({
  record: ITEM,
  kind: "statement",
  subjects: [],
  forum: "icc-article-15",
  level: "confidential",
  identity: "named",
  persons: new Map(),
  ...more,
});

const request = (more: Partial<PermissionRequest> = {}) => sourceless({ source: W, ...more });

const icc = (answer: "yes" | "no" | "conditional") => [{ scope: "share-ICC" as const, answer }];
const given = (word: string, more: PermissionRecord["content"] = {}) =>
  permission(word, { about: W, state: "given", scopes: icc("yes"), from: "2024-01-01", ...more });

describe("several permissions", () => {
  const cases: [string, Partial<PermissionRequest>, PermissionRecord[], string, string[]][] = [
    ["nobody was asked", {}, [], "not-asked", []],
    ["another person's consent", {}, [given("other", { about: P })], "not-asked", []],
    [
      "a later withdrawal of everything ends a specific consent",
      { paragraph: FIFTH },
      [
        given("old", { material: [{ paragraphs: [FIFTH] }] }),
        permission("gone", { about: W, state: "withdrawn", from: "2025-01-01" }),
      ],
      "withdrawn",
      ["gone"],
    ],
    [
      "a later specific consent replaces a general refusal for that paragraph",
      { paragraph: FIFTH },
      [
        permission("no", { about: W, state: "refused", from: "2023-01-01" }),
        given("new", { material: [{ record: ITEM, paragraphs: [FIFTH] }] }),
      ],
      "permitted",
      ["new"],
    ],
    [
      "and for no other",
      { paragraph: id("six") },
      [
        permission("no", { about: W, state: "refused", from: "2023-01-01" }),
        given("new", { material: [{ record: ITEM, paragraphs: [FIFTH] }] }),
      ],
      "refused",
      ["no"],
    ],
    [
      "a later general consent leaves a refused paragraph refused",
      { paragraph: FIFTH },
      [
        permission("no", {
          about: W,
          state: "refused",
          from: "2023-01-01",
          material: [{ paragraphs: [FIFTH] }],
        }),
        given("new"),
      ],
      "refused",
      ["no"],
    ],
    [
      "a later general consent replaces a general refusal",
      {},
      [permission("no", { about: W, state: "refused", from: "2023-01-01" }), given("new")],
      "permitted",
      ["new"],
    ],
    [
      "on the same day the refusal stands",
      {},
      [permission("no", { about: W, state: "refused", from: "2024-01-01" }), given("new")],
      "refused",
      ["no"],
    ],
    [
      "an undated refusal stands",
      {},
      [permission("no", { about: W, state: "refused" }), given("new")],
      "refused",
      ["no"],
    ],
    [
      "a refusal dated after the stated date stands",
      {},
      [given("old"), permission("no", { about: W, state: "withdrawn", from: "2026-12-01" })],
      "withdrawn",
      ["no"],
    ],
    [
      "another basis never replaces a refusal",
      {},
      [
        permission("no", { about: W, state: "refused", from: "2023-01-01" }),
        given("basis", { basis: "vital-interest", reason: "in danger", reviewed: true }),
      ],
      "refused",
      ["no"],
    ],
    [
      "next of kin cannot replace a person's own refusal",
      { persons: new Map([[W, { unreachable: true }]]) },
      [
        permission("no", { about: W, givenBy: "self", state: "refused", from: "2023-01-01" }),
        given("kin", { givenBy: "next-of-kin" }),
      ],
      "refused",
      ["no"],
    ],
    [
      "a refused scope stands beside a permitted one",
      {},
      [given("yes", { from: "2024-01-01" }), given("no", { scopes: icc("no"), from: "2024-05-01" })],
      "refused",
      ["no"],
    ],
    [
      "the most specific consent decides on conditions",
      { paragraph: FIFTH },
      [
        given("all", { from: "2025-01-01" }),
        given("five", { scopes: icc("conditional"), material: [{ paragraphs: [FIFTH] }] }),
      ],
      "permitted-conditionally",
      ["five"],
    ],
    [
      "among equals the latest decides",
      {},
      [given("late", { from: "2025-01-01" }), given("early", { scopes: icc("conditional") })],
      "permitted",
      ["late"],
    ],
    [
      "a specific permission that is silent on the scope leaves the general one",
      { paragraph: FIFTH },
      [
        given("all"),
        given("five", {
          scopes: [{ scope: "share-UN", answer: "yes" }],
          material: [{ paragraphs: [FIFTH] }],
        }),
      ],
      "permitted",
      ["all"],
    ],
    [
      "record before kind",
      {},
      [
        given("kind", { material: [{ kind: "statement" }], from: "2025-01-01" }),
        given("record", { scopes: icc("conditional"), material: [{ record: ITEM }] }),
      ],
      "permitted-conditionally",
      ["record"],
    ],
    [
      "kind before everything",
      {},
      [
        given("all", { from: "2025-01-01" }),
        given("kind", { scopes: icc("conditional"), material: [{ kind: "statement" }] }),
      ],
      "permitted-conditionally",
      ["kind"],
    ],
    [
      "another kind does not count",
      {},
      [given("doc", { material: [{ kind: "document" }] })],
      "not-asked",
      [],
    ],
    [
      "a refused topic counts while nobody has said what the material is about",
      {},
      [
        given("all", { from: "2025-01-01" }),
        permission("topic", {
          about: W,
          state: "refused",
          from: "2024-01-01",
          material: [{ topic: "violence" }],
        }),
      ],
      "refused",
      ["topic"],
    ],
    [
      "a refused topic leaves other topics",
      { topic: "food" },
      [
        given("all", { from: "2025-01-01" }),
        permission("topic", {
          about: W,
          state: "refused",
          from: "2024-01-01",
          material: [{ topic: "violence" }],
        }),
      ],
      "permitted",
      ["all"],
    ],
    [
      "consent to a topic needs the topic",
      {},
      [given("topic", { material: [{ topic: "food" }] })],
      "not-asked",
      [],
    ],
    ["a recipient that is not named", {}, [given("un", { recipients: ["un-body"] })], "not-asked", []],
    [
      "one scope may end before the permission",
      {},
      [given("yes", { scopes: [{ scope: "share-ICC", answer: "yes", until: "2025" }], to: "2030" })],
      "expired",
      ["yes"],
    ],
    [
      "the last day counts",
      {},
      [given("yes", { scopes: [{ scope: "share-ICC", answer: "yes", until: "2026-06-01" }] })],
      "permitted",
      ["yes"],
    ],
    [
      "an unreviewed basis",
      {},
      [given("basis", { basis: "tracing", reason: "missing" })],
      "basis-not-reviewed",
      ["basis"],
    ],
    [
      "a basis without a reason",
      {},
      [given("basis", { basis: "tracing", reviewed: true })],
      "basis-not-reasoned",
      ["basis"],
    ],
    [
      "next of kin of a living person",
      {},
      [given("kin", { givenBy: "next-of-kin" })],
      "giver-not-entitled",
      ["kin"],
    ],
    [
      "next of kin of somebody who cannot be asked",
      { persons: new Map([[W, { unreachable: true }]]) },
      [given("kin", { givenBy: "next-of-kin" })],
      "permitted",
      ["kin"],
    ],
    [
      "published text needs an unconditional answer",
      { level: "public-redacted" },
      [given("pub", { scopes: [{ scope: "publish-anonymised", answer: "conditional" }] })],
      "condition-forbids-publication",
      ["pub"],
    ],
    [
      "consent for the Court alone does not cover publication",
      { level: "public-redacted" },
      [
        given("pub", {
          recipients: ["icc-article-15"],
          scopes: [{ scope: "publish-anonymised", answer: "yes" }],
        }),
      ],
      "not-asked",
      [],
    ],
    ["the European Court must be named", { forum: "european-court" }, [given("icc")], "not-asked", []],
    [
      "the European Court, named",
      { forum: "european-court" },
      [given("echr", { recipients: ["european-court"] })],
      "permitted",
      ["echr"],
    ],
    [
      "a mentioned person's refusal holds the paragraph",
      { subjects: [P], paragraph: FIFTH },
      [given("all"), permission("no", { about: P, state: "refused" })],
      "refused",
      ["no"],
    ],
    [
      "a mentioned person who was not asked does not",
      { subjects: [P] },
      [given("all")],
      "permitted",
      ["all"],
    ],
    [
      "a refusal as source is not one as subject",
      { subjects: [P] },
      [given("all"), permission("no", { about: P, capacity: "source", state: "refused" })],
      "permitted",
      ["all"],
    ],
  ];
  test.each(cases)("%s", (_, more, permissions, reason, decidedBy) => {
    const decision = decide(request(more), permissions, ON);
    expect(decision.reason).toBe(reason);
    expect(decision.decidedBy).toEqual(decidedBy.map(id));
    expect(decision.allowed).toBe(reason.startsWith("permitted"));
    const reversed = decide(request(more), [...permissions].reverse(), ON);
    expect(reversed).toEqual(decision);
  });
});

describe("images, voices and medical matter", () => {
  const scopes = (...names: ("share-ICC" | "image-voice" | "medical-data")[]) =>
    names.map((scope) => ({ scope, answer: "yes" as const }));
  const cases: [string, Partial<PermissionRequest>, PermissionRecord[], string][] = [
    [
      "a photograph needs the permission of the person shown",
      { kind: "image", subjects: [P] },
      [given("w")],
      "not-asked",
    ],
    [
      "sharing is not showing one's face",
      { kind: "image", subjects: [P] },
      [given("w"), given("p", { about: P })],
      "image-voice-not-permitted",
    ],
    [
      "both permitted",
      { kind: "image", subjects: [P] },
      [given("w"), given("p", { about: P, scopes: scopes("share-ICC", "image-voice") })],
      "permitted",
    ],
    [
      "the giver's permission is needed too",
      { kind: "image", subjects: [P] },
      [given("p", { about: P, scopes: scopes("share-ICC", "image-voice") })],
      "not-asked",
    ],
    ["a recorded voice with nobody else", { kind: "voice" }, [given("w")], "image-voice-not-permitted"],
    [
      "a recorded voice permitted",
      { kind: "voice" },
      [given("w", { scopes: scopes("share-ICC", "image-voice") })],
      "permitted",
    ],
    ["medical data", { kind: "medical", subjects: [W] }, [given("w")], "medical-data-not-permitted"],
    [
      "medical data refused",
      { kind: "medical", subjects: [W] },
      [given("w", { scopes: [...scopes("share-ICC"), { scope: "medical-data", answer: "no" }] })],
      "medical-data-not-permitted",
    ],
    [
      "medical data permitted",
      { kind: "medical", subjects: [W] },
      [given("w", { scopes: scopes("share-ICC", "medical-data") })],
      "permitted",
    ],
    [
      "a condition on the voice is a condition on the item",
      { kind: "voice" },
      [given("w", { scopes: [...scopes("share-ICC"), { scope: "image-voice", answer: "conditional" }] })],
      "permitted-conditionally",
    ],
  ];
  test.each(cases)("%s", (_, more, permissions, reason) => {
    expect(decide(request(more), permissions, ON).reason).toBe(reason);
  });
});

describe("documents of no person", () => {
  const open = (more: PermissionRecord["content"] = {}) =>
    permission("open", {
      basis: "public-source",
      reason: "court web site",
      reviewed: true,
      material: [{ record: ITEM }],
      scopes: icc("yes"),
      ...more,
    });
  const cases: [string, Partial<PermissionRequest>, PermissionRecord[], string][] = [
    ["a public source for exactly this item", {}, [open()], "permitted-on-other-basis"],
    ["not one for everything", {}, [open({ material: [{ kind: "all" }] })], "not-asked"],
    ["not one without review", {}, [open({ reviewed: false })], "basis-not-reviewed"],
    [
      "the consent of its provider",
      {},
      [open({ basis: "consent", givenBy: "provider", state: "given" })],
      "permitted",
    ],
    ["the consent of the person it is about", { subjects: [P] }, [given("p", { about: P })], "permitted"],
    [
      "the refusal of the person it is about",
      { subjects: [P] },
      [open(), permission("no", { about: P, state: "refused" })],
      "refused",
    ],
    [
      "a public photograph of people who were not asked",
      { kind: "image", subjects: [P] },
      [open({ scopes: [...icc("yes"), { scope: "image-voice", answer: "yes" }] })],
      "permitted-on-other-basis",
    ],
    [
      "a provider cannot consent to showing a face",
      { kind: "image", subjects: [P] },
      [
        open({
          basis: "consent",
          givenBy: "provider",
          state: "given",
          scopes: [...icc("yes"), { scope: "image-voice", answer: "yes" }],
        }),
      ],
      "not-asked",
    ],
    [
      "a public source does not stand in for a guardian",
      { kind: "image", subjects: [CHILD], persons: new Map([[CHILD, { minor: true }]]) },
      [open({ scopes: [...icc("yes"), { scope: "image-voice", answer: "yes" }] })],
      "not-asked",
    ],
  ];
  test.each(cases)("%s", (_, more, permissions, reason) => {
    expect(decide(sourceless({ kind: "document", ...more }), permissions, ON).reason).toBe(reason);
  });

  test("a statement never leaves on a provider's word alone", () => {
    expect(
      decide(request(), [open({ basis: "consent", givenBy: "provider", state: "given" })], ON).reason,
    ).toBe("not-asked");
  });
});

describe("the dead, children, handling", () => {
  const dead = { persons: new Map([[W, { deceased: true }]]) };
  const child = { persons: new Map([[W, { minor: true }]]) };
  const guardian = (more: PermissionRecord["content"] = {}) =>
    given("guardian", {
      givenBy: "guardian",
      scopes: [...icc("yes"), { scope: "guardian-consent", answer: "yes" }],
      ...more,
    });
  const cases: [string, Partial<PermissionRequest>, PermissionRecord[], string][] = [
    ["a consent given in life does not reach beyond it", dead, [given("w")], "use-after-death-not-permitted"],
    [
      "unless it says so",
      dead,
      [given("w", { scopes: [...icc("yes"), { scope: "use-after-death", answer: "yes" }] })],
      "permitted",
    ],
    [
      "next of kin may add it",
      dead,
      [
        given("w"),
        given("kin", { givenBy: "next-of-kin", scopes: [{ scope: "use-after-death", answer: "yes" }] }),
      ],
      "permitted",
    ],
    ["a child's own consent is not enough", child, [given("w")], "guardian-consent-missing"],
    ["a guardian's consent", child, [guardian()], "permitted"],
    [
      "the child cannot give the guardian's consent",
      child,
      [given("w", { scopes: [...icc("yes"), { scope: "guardian-consent", answer: "yes" }] })],
      "guardian-consent-missing",
    ],
    [
      "a child's no decides",
      child,
      [guardian(), given("no", { scopes: [{ scope: "child-assent", answer: "no" }] })],
      "child-assent-refused",
    ],
    [
      "a child's yes is welcome",
      child,
      [guardian(), given("yes", { scopes: [{ scope: "child-assent", answer: "yes" }] })],
      "permitted",
    ],
    ["a guardian of an adult", {}, [given("g", { givenBy: "guardian" })], "giver-not-entitled"],
    [
      "material of the Red Cross never leaves",
      { handling: ["icrc-confidential"] },
      [given("w")],
      "handling-icrc-confidential",
    ],
    ["privileged material never leaves", { handling: ["privileged"] }, [given("w")], "handling-privileged"],
    ["article 54(3)(e) allows the Court", { handling: ["art-54-3-e"] }, [given("w")], "permitted"],
    [
      "article 54(3)(e) allows nobody else",
      { handling: ["art-54-3-e"], forum: "un-body" },
      [given("w")],
      "handling-art-54-3-e",
    ],
    [
      "article 54(3)(e) forbids a public version",
      { handling: ["art-54-3-e"], level: "public-redacted" },
      [given("w")],
      "handling-art-54-3-e",
    ],
    [
      "a preservation hold forbids disposal, not sharing",
      { handling: ["preservation-hold"] },
      [given("w")],
      "permitted",
    ],
    [
      "the risk of anybody concerned forbids publication",
      { level: "public-redacted", subjects: [P], persons: new Map([[P, { risk: 3 }]]) },
      [given("w", { scopes: [{ scope: "publish-anonymised", answer: "yes" }] })],
      "risk-forbids-publication",
    ],
  ];
  test.each(cases)("%s", (_, more, permissions, reason) => {
    expect(decide(request(more), permissions, ON).reason).toBe(reason);
  });
});

describe("how a mentioned person may be identified", () => {
  const at = (level: PermissionRequest["level"], facts = {}) =>
    ({ forum: "icc-article-15", level, persons: new Map([[P, facts]]) }) as const;
  const mine = (more: PermissionRecord["content"]) => [given("p", { about: P, ...more })];
  test.each([
    ["never asked, for counsel", at("full"), [], "named"],
    ["never asked, at high risk, for counsel", at("full", { risk: 3 }), [], "pseudonym"],
    ["a child never asked, for counsel", at("confidential-ex-parte", { minor: true }), [], "pseudonym"],
    ["never asked, confidential", at("confidential"), [], "pseudonym"],
    ["never asked, public", at("public-redacted"), [], "pseudonym"],
    ["agreed to be named", at("confidential"), mine({ identityLevel: "named" }), "named"],
    [
      "agreed to be named in one statement",
      at("confidential"),
      mine({ identityLevel: "named", material: [{ record: ITEM }] }),
      "named",
    ],
    ["agreed under a pseudonym, for counsel", at("full"), mine({ identityLevel: "pseudonym" }), "pseudonym"],
    ["refused this recipient, for counsel", at("full"), mine({ scopes: icc("no") }), "pseudonym"],
    [
      "refused one paragraph only",
      at("full"),
      [
        ...mine({ identityLevel: "named" }),
        permission("no", { about: P, state: "refused", material: [{ paragraphs: [FIFTH] }] }),
      ],
      "named",
    ],
    [
      "asked for another recipient only, for counsel",
      at("full"),
      mine({ scopes: [{ scope: "share-UN", answer: "yes" }] }),
      "pseudonym",
    ],
    [
      "anonymous somewhere is anonymous everywhere",
      at("full"),
      [...mine({}), given("q", { about: P, identityLevel: "anonymous" })],
      "anonymous",
    ],
    [
      "publication of the name",
      at("public-redacted"),
      mine({ scopes: [{ scope: "publish-named", answer: "yes" }] }),
      "named",
    ],
    [
      "publication of the name at high risk",
      at("public-redacted", { risk: 3 }),
      mine({ scopes: [{ scope: "publish-named", answer: "yes" }] }),
      "pseudonym",
    ],
  ] as const)("%s", (_, asked, permissions, level) => {
    expect(identityOf(P, asked, permissions, ON)).toBe(level);
  });
});

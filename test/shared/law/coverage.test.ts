import { describe, expect, test } from "vitest";
import { coverage, type AssessmentRecord } from "../../../shared/law/coverage.ts";

const category = {
  id: "c",
  elements: [
    {
      id: "e1",
      kind: "material" as const,
      text: "t",
      translations: {
        uk: { text: "т", status: "unofficial-working" as const },
        fr: { text: "t", status: "unofficial-working" as const },
      },
      citation: "c",
      verify: false,
    },
  ],
};
type Content = AssessmentRecord["content"];
const assess = (content: Content): Content => ({ category: "c", element: "e1", author: "A", ...content });
const full = assess({ stance: "supports", weight: "full" });
const partial = assess({ stance: "supports", weight: "partial" });
const unweighed = assess({ stance: "supports" });
const against = assess({ stance: "contradicts", weight: "full" });
const nothing = assess({ stance: "nothing-found" });
const inapplicable = assess({ stance: "not-applicable" });
const reviewed = { state: "reviewed", reviewer: "B" } as const;

const run = (contents: Content[], options = {}) =>
  coverage(
    contents.map((content, at) => ({ id: `a${at}`, content })),
    category,
    ({ content }) => content.findings ?? [],
    options,
  )[0]!;

describe("state of an element", () => {
  const cases: [string, Content[], string, boolean][] = [
    ["nothing assessed", [], "not-assessed", false],
    ["assessed as not applicable", [inapplicable], "not-applicable", true],
    ["not applicable to one, supported by another", [inapplicable, full], "supported", true],
    ["fully supported once", [partial, full], "supported", true],
    ["partly supported", [partial, partial], "partially-supported", true],
    ["support without a weight is partial", [unweighed], "partially-supported", true],
    ["support and contradiction", [full, full, against], "contested", true],
    ["partial support and contradiction", [partial, against], "contested", true],
    ["contradiction alone", [against], "unsupported", true],
    ["nothing found", [nothing], "unsupported", true],
    ["nothing found, though another supports", [nothing, partial], "partially-supported", true],
    ["rejected support", [{ ...full, state: "rejected" }], "not-assessed", false],
    ["rejected contradiction", [full, { ...against, state: "rejected" }], "supported", true],
    ["reviewed by another", [{ ...full, ...reviewed }], "supported", false],
    ["reviewed by its author", [{ ...full, ...reviewed, reviewer: "A" }], "supported", true],
    ["reviewed by nobody named", [{ ...full, state: "reviewed" }], "supported", true],
    [
      "a reviewed partial support does not settle full support",
      [full, { ...partial, ...reviewed }],
      "supported",
      true,
    ],
    ["one of two full supports reviewed", [full, { ...full, ...reviewed }], "supported", false],
    ["another category", [{ ...full, category: "d" }], "not-assessed", false],
    ["another element", [{ ...full, element: "e2" }], "not-assessed", false],
    ["no stance", [assess({})], "not-assessed", false],
  ];
  test.each(cases)("%s", (_, contents, state, provisional) => {
    expect(run(contents)).toMatchObject({ state, provisional });
    expect(run([...contents].reverse())).toMatchObject({ state, provisional });
  });
});

test("only reviewed assessments count when that is asked", () => {
  expect(run([full, { ...against, ...reviewed }], { reviewedOnly: true })).toMatchObject({
    state: "unsupported",
    provisional: false,
    supporting: [],
    contradicting: ["a1"],
  });
});

test("assessments from one origin count as one source, and contradicting ones as none", () => {
  const [one, two] = ["origin-1", "origin-2"] as unknown as NonNullable<Content["findings"]>;
  const from = (content: Content, ...findings: (typeof one)[]): Content => ({
    ...content,
    findings: findings as never,
  });
  const result = run([from(full, one), from(partial, one), from(partial, one, two), from(against, two)]);
  expect(result).toMatchObject({
    independentSources: 2,
    supporting: ["a0", "a1", "a2"],
    contradicting: ["a3"],
  });
  expect(run([from(full, one), from(against, two)]).independentSources).toBe(1);
});

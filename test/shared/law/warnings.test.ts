import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseLaw } from "../../../shared/law/categories.ts";
import { categoryById } from "../../../shared/law/element.ts";
import { WARNING_CODES, warningsFor, type WarningSubject } from "../../../shared/law/warnings.ts";

const law = parseLaw(
  JSON.parse(readFileSync(new URL("../../../assets/law/categories.json", import.meta.url), "utf8")),
);

const cases: [string, string, WarningSubject, string[]][] = [
  [
    "a purpose that satisfies the element",
    "torture-war-crime",
    { act: { purposes: ["entertainment-sadism", "confession"] } },
    [],
  ],
  [
    "cruelty for its own sake",
    "torture-war-crime",
    { act: { purposes: ["entertainment-sadism"] } },
    ["purpose-insufficient"],
  ],
  [
    "propaganda and extortion",
    "torture-war-crime-niac",
    { act: { purposes: ["propaganda", "extortion", "unknown"] } },
    ["purpose-insufficient"],
  ],
  [
    "recruitment",
    "torture-war-crime",
    { act: { purposes: ["recruitment-cooperation"] } },
    ["purpose-insufficient"],
  ],
  ["no purpose", "torture-war-crime", { act: {} }, ["purpose-not-stated"]],
  ["an unknown purpose", "torture-war-crime", { act: { purposes: ["unknown"] } }, ["purpose-not-stated"]],
  ["torture against humanity needs no purpose", "torture-cah", { act: { custody: "in-custody" } }, []],
  [
    "but custody or control",
    "torture-cah",
    { act: { purposes: ["confession"], custody: "unknown" } },
    ["custody-not-stated"],
  ],
  [
    "a Russian citizen and a grave breach",
    "wilful-killing",
    { victim: { nationalities: [{ country: "RU" }] } },
    ["own-national-not-protected"],
  ],
  [
    "imposed citizenship",
    "wilful-killing",
    { victim: { nationalities: [{ country: "UA" }, { country: "RU", imposed: true }] } },
    [],
  ],
  [
    "nothing but imposed citizenship known",
    "wilful-killing",
    { victim: { nationalities: [{ country: "RU", imposed: true }] } },
    [],
  ],
  [
    "two nationalities",
    "wilful-killing",
    { victim: { nationalities: [{ country: "UA" }, { country: "RU" }] } },
    [],
  ],
  [
    "a Russian political prisoner",
    "unlawful-confinement",
    { victim: { category: "russian-political-prisoner" } },
    ["own-national-not-protected"],
  ],
  [
    "once a Russian political prisoner",
    "unlawful-confinement",
    { victim: { category: "other", categories: [{ category: "russian-political-prisoner" }] } },
    ["own-national-not-protected"],
  ],
  [
    "a crime against humanity has no nationality",
    "imprisonment-cah",
    { victim: { category: "russian-political-prisoner" } },
    [],
  ],
  ["facts before the cut-off", "torture-human-rights", { act: { when: "2022-09-16" } }, []],
  [
    "facts after the cut-off",
    "torture-human-rights",
    { act: { when: "2022-09-17" } },
    ["echr-after-cut-off"],
  ],
  [
    "facts that reach past it",
    "arbitrary-detention",
    { act: { when: "2022-05/2023-01" } },
    ["echr-after-cut-off"],
  ],
  ["facts still going on", "arbitrary-detention", { act: { when: "2022-05/.." } }, ["echr-after-cut-off"]],
  ["no date", "arbitrary-detention", { act: {} }, []],
  ["the Rome Statute has no such date", "torture-cah", { act: { when: "2024", custody: "in-custody" } }, []],
  [
    "conduct wholly in Russia",
    "inhuman-treatment",
    { act: { jurisdictionLink: "russia-only" } },
    ["wholly-outside-jurisdiction"],
  ],
  [
    "conduct that crossed the border",
    "inhuman-treatment",
    { act: { jurisdictionLink: "cross-border-deportation" } },
    [],
  ],
  ["hostage-taking", "hostage-taking", {}, ["hostage-needs-condition"]],
  [
    "pain that was not severe",
    "inhuman-treatment",
    { act: { severity: "serious" } },
    ["severity-insufficient"],
  ],
  ["pain that was severe", "inhuman-treatment", { act: { severity: "severe" } }, []],
  ["pain that nobody has assessed", "inhuman-treatment", { act: { severity: "not-assessed" } }, []],
  [
    "the war crime of an internal conflict during the invasion",
    "torture-war-crime-niac",
    { act: { purposes: ["confession"], when: "2022-02" } },
    ["conflict-is-international"],
  ],
  [
    "the same before it",
    "torture-war-crime-niac",
    { act: { purposes: ["confession"], when: "2022-02-23" } },
    [],
  ],
  [
    "an occupier's crime where nobody occupied",
    "deportation-by-occupying-power",
    { act: { territoryStatus: "ukraine-controlled" } },
    ["territory-not-occupied"],
  ],
  [
    "an occupier's crime under occupation",
    "deportation-by-occupying-power",
    { act: { territoryStatus: "occupied-since-2022" } },
    [],
  ],
  [
    "an occupier's crime in contested territory",
    "deportation-by-occupying-power",
    { act: { territoryStatus: "contested" } },
    [],
  ],
  [
    "confinement of a prisoner of war",
    "unlawful-confinement",
    { victim: { category: "pow" } },
    ["pow-may-be-interned"],
  ],
  [
    "confinement of a civilian treated as one",
    "unlawful-confinement",
    { victim: { category: "pow", statusAsAssessed: "civilian-treated-as-pow" } },
    [],
  ],
  [
    "a norm for prisoners of war and a journalist",
    "pow-unlawful-prosecution",
    { victim: { category: "journalist" } },
    ["not-a-prisoner-of-war"],
  ],
  [
    "a norm for prisoners of war and one",
    "pow-unlawful-prosecution",
    { victim: { category: "journalist", statusAsAssessed: "pow" } },
    [],
  ],
  [
    "recruitment on the fifteenth birthday",
    "child-recruitment-under-15",
    { act: { when: "2023-05-04" }, victim: { born: "2008-05-04" } },
    ["over-age"],
  ],
  [
    "recruitment the day before",
    "child-recruitment-under-15",
    { act: { when: "2023-05-03" }, victim: { born: "2008-05-04" } },
    [],
  ],
  [
    "recruitment in the year of the birthday",
    "child-recruitment-under-15",
    { act: { when: "2023" }, victim: { born: "2008-05-04" } },
    ["age-not-shown"],
  ],
  [
    "a child of whom no birth is known",
    "genocide-child-transfer",
    { act: { when: "2023" }, victim: {} },
    ["age-not-shown"],
  ],
  [
    "the European Convention in Belarus",
    "arbitrary-detention",
    { act: { when: "2022-03", territoryStatus: "belarus" } },
    ["echr-does-not-bind-belarus"],
  ],
  [
    "the European Convention in Russia while it bound",
    "arbitrary-detention",
    { act: { when: "2022-03", territoryStatus: "russia" } },
    [],
  ],
  [
    "facts before the Court had jurisdiction",
    "wilful-killing",
    { act: { when: "2013-11-20" } },
    ["before-court-jurisdiction"],
  ],
  ["facts on its first day", "wilful-killing", { act: { when: "2013-11-21" } }, []],
  [
    "a war crime of a Ukrainian after accession",
    "wilful-killing",
    { act: { when: "2025-03" }, perpetrator: { nationalities: [{ country: "UA" }] } },
    ["article-124-declaration"],
  ],
  [
    "a war crime of a Ukrainian before it",
    "wilful-killing",
    { act: { when: "2024-12-31" }, perpetrator: { nationalities: [{ country: "UA" }] } },
    [],
  ],
  [
    "a war crime of a Russian after it",
    "wilful-killing",
    { act: { when: "2025-03" }, perpetrator: { nationalities: [{ country: "RU" }] } },
    [],
  ],
  [
    "a crime against humanity of a Ukrainian after it",
    "murder-cah",
    { act: { when: "2025-03" }, perpetrator: { nationalities: [{ country: "UA" }] } },
    [],
  ],
  [
    "a prisoner of war charged with what war forbids",
    "pow-unlawful-prosecution",
    { proceeding: { lawfulAct: "unlawful" } },
    ["combatant-privilege-does-not-cover"],
  ],
  [
    "a prisoner of war charged with what war allows",
    "pow-unlawful-prosecution",
    { proceeding: { lawfulAct: "lawful" } },
    [],
  ],
  [
    "an unfair trial without a guarantee that was violated",
    "denial-of-fair-trial",
    { proceeding: { fairTrial: [{ guarantee: "interpreter", answer: "respected" }] } },
    ["no-guarantee-violated"],
  ],
  [
    "an unfair trial with one",
    "denial-of-fair-trial",
    { proceeding: { fairTrial: [{ guarantee: "interpreter", answer: "violated" }] } },
    [],
  ],
  [
    "a confession given freely",
    "coerced-confession",
    { proceeding: { confession: "confessed", confessionMeans: ["freely"] } },
    ["confession-not-coerced"],
  ],
  [
    "no confession at all",
    "coerced-confession",
    { proceeding: { confession: "none" } },
    ["confession-not-coerced"],
  ],
  [
    "a confession under threats",
    "coerced-confession",
    { proceeding: { confession: "confessed", confessionMeans: ["freely", "threats"] } },
    [],
  ],
];

test.each(cases)("%s", (_, category, subject, expected) => {
  expect(warningsFor(categoryById(law, category), subject).map(({ code }) => code)).toEqual(expected);
});

test("every warning appears in a case above, and in no case where nothing is known", () => {
  expect([...new Set(cases.flatMap(([, , , codes]) => codes))].sort()).toEqual([...WARNING_CODES].sort());
  for (const category of law.categories.filter(({ id }) => id !== "hostage-taking"))
    expect(warningsFor(category, {}), category.id).toEqual([]);
});

test("a warning says which field of which record made it, where a field did", () => {
  const subject: WarningSubject = { act: { purposes: ["propaganda"], severity: "moderate" } };
  expect(warningsFor(categoryById(law, "torture-war-crime"), subject)).toEqual([
    { code: "purpose-insufficient", because: { record: "act", field: "purposes" } },
    { code: "severity-insufficient", because: { record: "act", field: "severity" } },
  ]);
  expect(warningsFor(categoryById(law, "hostage-taking"), {})).toEqual([
    { code: "hostage-needs-condition", because: null },
  ]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseLaw } from "../../../shared/law/categories.ts";
import { categoryById } from "../../../shared/law/element.ts";
import { hints, type HintSubject } from "../../../shared/law/hints.ts";

const law = parseLaw(
  JSON.parse(readFileSync(new URL("../../../assets/law/categories.json", import.meta.url), "utf8")),
);

const cases: [string, string, HintSubject, string[]][] = [
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
];

test.each(cases)("%s", (_, category, subject, expected) => {
  expect(hints(categoryById(law, category), subject)).toEqual(expected);
});

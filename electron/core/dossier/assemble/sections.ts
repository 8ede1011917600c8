import { SECTIONS } from "../../../../shared/model/vocabulary/dossiers.ts";
import type { Block, Section } from "../view.ts";
import { counted, type CountedNoun } from "../wording/counted.ts";
import type { Admission } from "./admission.ts";
import { characterisation, type AnalysedElement } from "./analysis.ts";
import {
  authoredBlocks,
  findingParagraph,
  findingsOf,
  note,
  noteOf,
  plain,
  type Writing,
} from "./authored.ts";
import { actorsRegister } from "./actors-register.ts";
import { chronology, jurisdictionTable } from "./chronology.ts";
import { contrarySection } from "./contrary-section.ts";
import { personsSection, protectionTable } from "./persons-section.ts";
import { placesSection } from "./places-section.ts";
import { proceedingsRegister } from "./proceedings-register.ts";
import type { Scope } from "./scope.ts";

type SectionId = (typeof SECTIONS)[number];

/** What the sections are made of. */
export type SectionMaterial = {
  readonly scope: Scope;
  readonly analysed: readonly AnalysedElement[];
  readonly admissions: readonly Admission[];
};

function handling({ scope, admissions }: SectionMaterial, writing: Writing): Block[] {
  const { assembly, naming } = writing;
  const { say, level } = assembly;
  const conditional = admissions
    .filter((each) => each.admitted && each.conditions.length > 0)
    .map(({ number }) => number);
  return [
    ...noteOf(assembly.definition.handling, naming),
    note(say("handling.permission")),
    ...(conditional.length > 0
      ? [note(say("handling.conditions", { exhibits: conditional.join(", ") }))]
      : []),
    note(say("handling.contact")),
    ...authoredBlocks("handling", writing),
    ...(level === "confidential-ex-parte" ? protectionTable(scope, writing) : []),
  ];
}

function summary({ scope, admissions }: SectionMaterial, writing: Writing): Block[] {
  const { say } = writing.assembly;
  const admitted = admissions.filter((each) => each.admitted);
  const statements = admitted.flatMap(({ source }) =>
    source.type === "statement" ? [source.content.witness ?? source.id] : [],
  );
  const { language } = writing.assembly;
  const some = (noun: CountedNoun, count: number): string => counted(noun, count, language);
  const counts = {
    statements: some("statements", statements.length),
    witnesses: some("witnesses", new Set(statements).size),
    items: some("items", admitted.length - statements.length),
    persons: some("persons", scope.persons.length),
    events: some("events", scope.events.length),
    acts: some("acts", scope.acts.length),
    places: some("places", scope.places.length),
  };
  const share = { total: admissions.length, included: admitted.length };
  return [
    ...authoredBlocks("summary", writing),
    plain("summary:counts", `${say("summary.counts", counts)} ${say("summary.included", share)}`),
  ];
}

function methodology(writing: Writing): Block[] {
  const { assembly, naming } = writing;
  const { say, definition } = assembly;
  const standard = definition.standard;
  return [
    ...noteOf(definition.sender?.mandate, naming),
    { kind: "heading", depth: 1, text: say("method.heading") },
    ...(standard
      ? [plain("method:standard", say("method.standard", { standard: say(`standard.${standard}`) }))]
      : []),
    plain("method:grading", say("method.grading")),
    plain("method:independence", say("method.independence")),
    plain("method:states", say("method.states")),
    ...authoredBlocks("methodology", writing),
  ];
}

function findings(writing: Writing): Block[] {
  const { definition } = writing.assembly;
  const authored = authoredBlocks("findings", writing);
  if (definition.blocks?.some(({ finding }) => finding !== undefined)) return authored;
  return [
    ...authored,
    ...findingsOf(writing.assembly).map((each) => findingParagraph(`finding:${each.id}`, each, writing)),
  ];
}

/** Sections that stand in every dossier, so that their numbers are those of every version. */
const ALWAYS: ReadonlySet<SectionId> = new Set([
  "chronology",
  "persons",
  "places",
  "findings",
  "characterisation",
]);

/** The sections of a dossier in their order: those that have something to say, and those that say they have not. */
export function sectionsOf(material: SectionMaterial, writing: Writing): Section[] {
  const { assembly, naming } = writing;
  const { say, definition } = assembly;
  const { scope, analysed } = material;
  const told = chronology(scope, writing);
  const own: Partial<Record<SectionId, () => Block[]>> = {
    handling: () => handling(material, writing),
    summary: () => summary(material, writing),
    methodology: () => methodology(writing),
    jurisdiction: () => [...authoredBlocks("jurisdiction", writing), ...jurisdictionTable(scope, writing)],
    chronology: () => [...authoredBlocks("chronology", writing), ...told.blocks],
    persons: () => [...authoredBlocks("persons", writing), ...personsSection(scope, writing)],
    places: () => [...authoredBlocks("places", writing), ...placesSection(scope, writing)],
    findings: () => findings(writing),
    prosecutions: () => [
      ...authoredBlocks("prosecutions", writing),
      ...proceedingsRegister(scope.registers.proceedings, writing),
    ],
    responsibility: () => [
      ...authoredBlocks("responsibility", writing),
      ...actorsRegister(scope.registers.actors, writing),
    ],
    characterisation: () => characterisation(analysed, writing),
    conclusion: () => {
      const request = definition.request;
      const asked: Block[] = request
        ? [{ kind: "paragraph", id: "request", spans: naming.spans(request), footnotes: [] }]
        : [];
      return [...asked, ...authoredBlocks("conclusion", writing)];
    },
  };
  const sections: Section[] = [];
  for (const id of SECTIONS) {
    const blocks =
      id === "contrary"
        ? contrarySection(analysed, told.untold, sections, writing)
        : (own[id]?.() ?? authoredBlocks(id, writing));
    if (blocks.length === 0 && ALWAYS.has(id)) blocks.push(note(say("section.empty")));
    if (blocks.length > 0) sections.push({ id, title: say(`section.${id}`), blocks });
  }
  return sections;
}

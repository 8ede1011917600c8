import { SECTIONS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { numberedBlocks } from "../typeset/paragraph-numbers.ts";
import type { Block, Section } from "../view.ts";
import type { Admission } from "./admission.ts";
import { characterisation, contraryParagraphs, type AnalysedElement } from "./analysis.ts";
import {
  authoredBlocks,
  citedParagraph,
  findingParagraph,
  findingsOf,
  note,
  noteOf,
  plain,
  quotationOf,
  type Writing,
} from "./authored.ts";
import {
  chronology,
  jurisdictionTable,
  personsSection,
  placesSection,
  protectionTable,
} from "./facts-sections.ts";
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
  const counts = {
    statements: statements.length,
    witnesses: new Set(statements).size,
    items: admitted.length - statements.length,
    persons: scope.persons.length,
    events: scope.events.length,
    acts: scope.acts.length,
    places: scope.places.length,
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
    ...authoredBlocks("methodology", writing),
    ...(standard
      ? [plain("method:standard", say("method.standard", { standard: say(`standard.${standard}`) }))]
      : []),
    plain("method:grading", say("method.grading")),
    plain("method:independence", say("method.independence")),
    plain("method:states", say("method.states")),
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

/** Contrary information and gaps: this section stands in every dossier, even when it has little to say. */
function contrary(
  { analysed }: SectionMaterial,
  untold: number,
  before: readonly Section[],
  writing: Writing,
): Block[] {
  const { assembly, naming, citing } = writing;
  const { say, definition, language } = assembly;
  const numbers = numberedBlocks({ sections: before, annexes: [] });
  const against = findingsOf(assembly).flatMap(({ id, content }): Block[] => {
    const citations = content.contraryCitations ?? [];
    if (citations.length === 0) return [];
    const at = (definition.blocks ?? []).findIndex(({ finding }) => finding === id);
    const block = definition.blocks?.[at];
    const number = numbers.get(block === undefined ? `finding:${id}` : (block.id ?? `block:${at}`)) ?? 0;
    // What a reader of the dossier's language cannot read stands beside its translation.
    const beside = quotationOf(citations, writing);
    const quotation = beside?.translation === undefined ? undefined : beside;
    const inline = citing.admitted(citations).slice(quotation === undefined ? 0 : 1);
    const quoted = inline.map(({ citation }) => naming.text(citation.content.quote));
    const weighing =
      content.weighing === undefined ? "" : say("contrary.weighing", { text: naming.text(content.weighing) });
    const text = [
      ...(quotation === undefined ? [] : [say("contrary.quoted")]),
      quoted
        .filter((quote) => quote !== "")
        .map((quote) => `“${quote}”`)
        .join(" "),
      weighing,
    ]
      .filter((part) => part !== "")
      .join(" ")
      .trim();
    return [
      citedParagraph(
        `contrary:${id}`,
        [{ text: say("contrary.finding", { number, text }) }],
        citations,
        writing,
        { quotation },
      ),
    ];
  });
  const contradicting = contraryParagraphs(analysed, writing);
  const unmet = analysed.filter(({ coverage: { state } }) =>
    ["unsupported", "not-assessed", "partially-supported", "contested"].includes(state),
  );
  const categories = [...new Set(unmet.map(({ category }) => category))];
  const gaps = categories.map((category) => {
    const open = unmet.filter((each) => each.category === category);
    const steps = open.flatMap(({ assessments }) =>
      assessments.map(({ content }) => naming.text(content.nextStep)),
    );
    const values = {
      category: category.title[language],
      elements: open
        .map(({ number, coverage: of }) => say("gap.one", { number, state: say(`gapstate.${of.state}`) }))
        .join("; "),
      next: [...new Set(steps.filter((text) => text !== ""))].join(" "),
    };
    return plain(`gap:${category.id}`, say("gap.element", values).trim());
  });
  return [
    ...authoredBlocks("contrary", writing),
    { kind: "heading", depth: 1, text: say("contrary.heading") },
    ...(against.length + contradicting.length === 0 ? [plain("contrary:none", say("contrary.none"))] : []),
    ...against,
    ...contradicting,
    { kind: "heading", depth: 1, text: say("gap.heading") },
    ...(gaps.length === 0 ? [plain("gap:none", say("gap.none"))] : gaps),
    ...(untold > 0 ? [plain("gap:untold", say("gap.untold", { count: untold }))] : []),
  ];
}

/** The sections of a dossier in their order, those that have something to say; the contrary one always. */
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
    characterisation: () => characterisation(analysed, writing),
    conclusion: () => {
      const request = definition.request;
      const asked: Block[] = request
        ? [{ kind: "paragraph", id: "request", spans: naming.spans(request), footnotes: [] }]
        : [];
      return [...authoredBlocks("conclusion", writing), ...asked];
    },
  };
  const sections: Section[] = [];
  for (const id of SECTIONS) {
    const blocks =
      id === "contrary"
        ? contrary(material, told.untold, sections, writing)
        : (own[id]?.() ?? authoredBlocks(id, writing));
    if (blocks.length > 0) sections.push({ id, title: say(`section.${id}`), blocks });
  }
  return sections;
}

import type { LegalCategory, LegalElement } from "../../../../shared/law/categories.ts";
import { elementText, isWorkingTranslation } from "../../../../shared/law/element-text.ts";
import { coverage, type AssessmentRecord, type ElementCoverage } from "../../../../shared/law/coverage.ts";
import type { Block, MatrixRow, Span } from "../view.ts";
import { authoredBlocks, note, type Writing } from "./authored.ts";
import { citationsOf, originsIn } from "./cited.ts";
import { word } from "./exhibits.ts";
import { isRestricted, type Assembly } from "./inputs.ts";
import { citedElement, citedLaw } from "./legal-citation.ts";
import { wordedDate } from "./dates.ts";

/** Where one element stands, with what was assessed. */
export type AnalysedElement = {
  readonly category: LegalCategory;
  readonly element: LegalElement;
  readonly number: number;
  readonly coverage: ElementCoverage;
  readonly assessments: readonly AssessmentRecord[];
  /** Citations of the assessments that support, and of those that contradict. */
  readonly supporting: readonly string[];
  readonly contradicting: readonly string[];
  /** Both, those that support first. */
  readonly citations: readonly string[];
};

/** The assessments of the case, rejected ones left out. */
export function assessmentsOf({ reading, definition }: Assembly): readonly AssessmentRecord[] {
  return reading
    .list("assessment")
    .filter(({ content }) => content.state !== "rejected")
    .filter(
      ({ content }) => definition.case === undefined || (content.case ?? definition.case) === definition.case,
    );
}

/** The categories that a dossier argues: its own list, the case's, else those that were assessed. */
function categoriesOf(
  assembly: Assembly,
  assessments: readonly AssessmentRecord[],
): readonly LegalCategory[] {
  const { law } = assembly.options;
  const named = assembly.definition.categories ?? assembly.caseRecord?.content.categories;
  if (named !== undefined)
    return named.flatMap((id) => law.categories.find((category) => category.id === id) ?? []);
  const elements = new Set(assessments.map(({ content }) => content.element));
  return law.categories.filter((category) => category.elements.some(({ id }) => elements.has(id)));
}

/**
 * Analyses each element of each category of a dossier. An element that is called supported, wholly or in
 * part, while its assessments cite nothing refuses the dossier.
 */
export function analyse(assembly: Assembly): readonly AnalysedElement[] {
  const { reading } = assembly;
  const assessments = assessmentsOf(assembly);
  return categoriesOf(assembly, assessments).flatMap((category) => {
    const covered = coverage(assessments, category, originsIn(reading));
    return category.elements.map((element, at) => {
      const of = covered[at]!;
      const mine = assessments.filter(({ content }) => content.element === element.id);
      const citing = (stance: string): string[] =>
        mine
          .filter(({ content }) => content.stance === stance)
          .flatMap(({ content }) => citationsOf(content, reading));
      const [pro, contra] = [citing("supports"), citing("contradicts")];
      const claimed =
        of.state === "supported" || of.state === "partially-supported" || of.state === "contested";
      if (claimed && pro.length === 0)
        assembly.refuse({ code: "supported-without-evidence", where: `element ${element.id}` });
      return {
        category,
        element,
        number: at + 1,
        coverage: of,
        assessments: mine,
        supporting: [...new Set(pro)],
        contradicting: [...new Set(contra)],
        citations: [...new Set([...pro, ...contra])],
      };
    });
  });
}

/** What an assessment says, unless what it rests on may not be told. */
export function argument(
  { content }: AssessmentRecord,
  { assembly, naming, citing }: Writing,
): { readonly proposition: string; readonly reasoning: string } {
  if (citing.hides(citationsOf(content, assembly.reading))) return { proposition: "", reasoning: "" };
  return { proposition: naming.text(content.proposition), reasoning: naming.text(content.reasoning) };
}

/** Are there elements whose words are a translation that nobody has approved? Readers are told where they stand. */
export const isTranslated = (
  analysed: readonly AnalysedElement[],
  { language }: Pick<Assembly, "language">,
): boolean => analysed.some(({ element }) => isWorkingTranslation(element, language));

/** The id of the paragraph on an element. */
export const elementParagraphId = ({ id }: LegalElement): string => `element:${id}`;

/** Do the assessments concern one and the same person, or nobody in particular? Only then can sources be counted. */
export const concernsOne = ({ assessments }: AnalysedElement): boolean =>
  new Set(assessments.map(({ content }) => content.suspect)).size <= 1;

/** The paragraph on one element. Its words follow the state and never say more. */
function elementParagraph(analysed: AnalysedElement, writing: Writing): Block {
  const { assembly, citing } = writing;
  const { say, language } = assembly;
  const { element, coverage: of, assessments, citations } = analysed;
  const kind = word("kind", element.kind, assembly);
  const told = (contradicts: boolean): string =>
    assessments
      .filter(({ content }) => (content.stance === "contradicts") === contradicts)
      .map((each) => argument(each, writing))
      .flatMap(({ proposition, reasoning }) => [proposition, reasoning])
      .filter((text) => text !== "")
      .join(" ");
  const [pro, contra] = [told(false), told(true)];
  const { text } = elementText(element, language);
  const spans: Span[] = [
    { text: say("element.text", { number: analysed.number, kind, text }), style: "emphasis" },
    { text: ` ${say(`element.${of.state}`)}`, style: "strong" },
  ];
  if (of.provisional) spans.push({ text: ` ${say("element.provisional")}` });
  if (of.independentSources > 0 && concernsOne(analysed))
    spans.push({ text: ` ${say("element.sources", { count: of.independentSources })}` });
  if (pro !== "") spans.push({ text: ` ${pro}` });
  if (contra !== "")
    spans.push({ text: " " }, { text: say("element.contrary"), style: "emphasis" }, { text: ` ${contra}` });
  const withheld = citations.length > 0 && citing.admitted(citations).length === 0;
  if (withheld) spans.push({ text: ` ${say("element.withheld")}` });
  spans.push({ text: ` ${say("element.source", { citation: citedElement(element, language) })}` });
  return {
    kind: "paragraph",
    id: elementParagraphId(element),
    spans,
    footnotes: citing.footnotes(citations),
  };
}

/** Legal characterisation: category by category, element by element, with what the author argues. */
export function characterisation(analysed: readonly AnalysedElement[], writing: Writing): Block[] {
  const { assembly } = writing;
  const { say, language } = assembly;
  const blocks: Block[] = authoredBlocks("characterisation", writing, { only: undefined });
  const categories = [...new Set(analysed.map(({ category }) => category))];
  if (categories.length > 0) blocks.push(note(say("law.version", { version: assembly.options.law.version })));
  if (isTranslated(analysed, assembly)) blocks.push(note(say("law.translation")));
  for (const category of categories) {
    const argued = authoredBlocks("characterisation", writing, { only: category.id });
    const [first, ...rest] = argued;
    const titled = first?.kind === "heading";
    blocks.push(titled ? first : { kind: "heading", depth: 1, text: category.title[language] });
    blocks.push(note(`${citedLaw(category, say, language)}. ${say(`basis.${category.elementsBasis}`)}`));
    blocks.push(...(titled ? rest : argued));
    for (const each of analysed) if (each.category === category) blocks.push(elementParagraph(each, writing));
  }
  return blocks;
}

/** The rows of the element–evidence matrix: one for each assessment, and one for an element without any. */
export function matrixRows(analysed: readonly AnalysedElement[], writing: Writing): MatrixRow[] {
  const { assembly, naming, citing } = writing;
  const { reading, language } = assembly;
  return analysed.flatMap(({ category, element, number, coverage: of, assessments }): MatrixRow[] => {
    const head = {
      category: category.id,
      categoryTitle: category.title[language],
      element: element.id,
      elementText: `${number}. ${elementText(element, language).text}`,
      elementKind: word("kind", element.kind, assembly),
      state: of.state,
      provisional: of.provisional,
      independentSources: of.independentSources,
    };
    const empty = {
      proposition: "",
      exhibits: "",
      evidenceKind: "",
      grade: "",
      contrary: "",
      nextStep: "",
      assessor: "",
      assessed: "",
    };
    if (assessments.length === 0) return [{ ...head, ...empty }];
    return assessments.map((assessment) => {
      const { content } = assessment;
      const said = argument(assessment, writing);
      const citations = citationsOf(content, reading);
      const references = citing.references(citations);
      const isContrary = content.stance === "contradicts";
      const grades = citing
        .admitted(citations)
        .flatMap(({ source }) =>
          source.type === "evidence" && source.content.reliability
            ? [`${source.content.reliability}${source.content.credibility ?? ""}`]
            : [],
        );
      return {
        ...head,
        proposition: [said.proposition, said.reasoning].filter((text) => text !== "").join(" "),
        exhibits: isContrary ? "" : references,
        evidenceKind: word("evidence-kind", content.kind, assembly),
        grade: [...new Set(grades)].join(", "),
        contrary: isContrary ? references : "",
        nextStep: naming.text(content.nextStep),
        assessor: isRestricted(assembly)
          ? [content.author, content.reviewer].filter(Boolean).join(" / ")
          : "",
        assessed: wordedDate(content.assessed, assembly),
      };
    });
  });
}

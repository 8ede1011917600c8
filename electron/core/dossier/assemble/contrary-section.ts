import { numberedBlocks } from "../typeset/paragraph-numbers.ts";
import type { Block, Section } from "../view.ts";
import { counted } from "../wording/counted.ts";
import { argument, elementParagraphId, type AnalysedElement } from "./analysis.ts";
import {
  authoredBlocks,
  citedParagraph,
  findingsOf,
  plain,
  weighingShown,
  type Writing,
} from "./authored.ts";
import { citationsOf } from "./cited.ts";
import { ranges } from "./pinpoints.ts";
import { quotationsOf } from "./quotations.ts";
import { quoted } from "./quote-marks.ts";

type Numbers = ReadonlyMap<string, number>;

/** Where the dossier tells a finding: the id of its paragraph. */
function paragraphOf(finding: string, { assembly: { definition } }: Writing): string {
  const at = (definition.blocks ?? []).findIndex((block) => block.finding === finding);
  const block = definition.blocks?.[at];
  return block === undefined ? `finding:${finding}` : (block.id ?? `block:${at}`);
}

/**
 * What speaks against each finding, in its own words and language; how it was weighed stands with the finding and
 * is not told twice.
 */
function againstFindings(before: readonly Section[], numbers: Numbers, writing: Writing): Block[] {
  const { assembly, citing } = writing;
  const { say, language } = assembly;
  const shown = new Set(
    before.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.id] : []))),
  );
  return findingsOf(assembly).flatMap(({ id, content }): Block[] => {
    const citations = content.contraryCitations ?? [];
    if (citations.length === 0) return [];
    const paragraph = paragraphOf(id, writing);
    const all = quotationsOf(citations, writing);
    // What a reader of the dossier's language can read stands in the line, the rest below it.
    const readable = all.filter(({ original }) => original.language.split("-")[0] === language);
    const quotations = all.filter((quotation) => !readable.includes(quotation));
    const words = readable.map(({ original }) => quoted(original.text, say));
    const number = numbers.get(paragraph) ?? 0;
    const weighed = shown.has(paragraph) && weighingShown(content, writing) !== undefined;
    const head = say(weighed ? "contrary.weighed" : "contrary.finding", { number });
    const isWithheld = citing.admitted(citations).length === 0;
    const text = [head, ...words, ...(isWithheld ? [say("contrary.withheld")] : [])].join(" ");
    return [citedParagraph(`contrary:${id}`, [{ text }], citations, writing, { quotations })];
  });
}

/** What was assessed as contradicting an element, and where the dossier weighs it. */
function againstElements(analysed: readonly AnalysedElement[], numbers: Numbers, writing: Writing): Block[] {
  const { say, language, reading } = writing.assembly;
  return analysed.flatMap(({ category, element, number, assessments }) =>
    assessments
      .filter(({ content }) => content.stance === "contradicts")
      .map((assessment) => {
        const { proposition, reasoning } = argument(assessment, writing);
        const text = say("contrary.element", {
          element: number,
          category: category.title[language],
          paragraph: numbers.get(elementParagraphId(element)) ?? 0,
          text: proposition === "" ? reasoning : proposition,
        });
        const citations = citationsOf(assessment.content, reading);
        return citedParagraph(`contrary:${assessment.id}`, [{ text }], citations, writing);
      }),
  );
}

const OPEN_STATES = ["partially-supported", "contested", "unsupported", "not-assessed"] as const;

/** The elements that a category still lacks, grouped by state, and what would be done next. */
function gapsOf(analysed: readonly AnalysedElement[], { assembly, naming }: Writing): Block[] {
  const { say, language } = assembly;
  const isOpen = ({ coverage: { state } }: AnalysedElement) => OPEN_STATES.some((each) => each === state);
  const unmet = analysed.filter(isOpen);
  return [...new Set(unmet.map(({ category }) => category))].map((category) => {
    const open = unmet.filter((each) => each.category === category);
    const groups = OPEN_STATES.flatMap((state) => {
      const numbers = open.flatMap((each) => (each.coverage.state === state ? [each.number] : []));
      if (numbers.length === 0) return [];
      const elements = say(numbers.length === 1 ? "gap.number" : "gap.numbers", { numbers: ranges(numbers) });
      return [say("gap.some", { state: say(`gapstate.${state}`), elements })];
    });
    const steps = open.flatMap(({ assessments }) =>
      assessments.map(({ content }) => naming.text(content.nextStep)),
    );
    const next = [...new Set(steps.filter((text) => text !== ""))].join(" ");
    const values = {
      category: category.title[language],
      elements: groups.join("; "),
      next: next === "" ? "" : say("gap.next", { next }),
    };
    return plain(`gap:${category.id}`, say("gap.element", values).trim());
  });
}

/** Contrary information and gaps: this section stands in every dossier, even when it has little to say. */
export function contrarySection(
  analysed: readonly AnalysedElement[],
  untold: number,
  before: readonly Section[],
  writing: Writing,
): Block[] {
  const { say, language } = writing.assembly;
  const numbers = numberedBlocks({ sections: before, annexes: [] });
  const against = [
    ...againstFindings(before, numbers, writing),
    ...againstElements(analysed, numbers, writing),
  ];
  const gaps = gapsOf(analysed, writing);
  return [
    ...authoredBlocks("contrary", writing),
    { kind: "heading", depth: 1, text: say("contrary.heading") },
    ...(against.length === 0 ? [plain("contrary:none", say("contrary.none"))] : against),
    { kind: "heading", depth: 1, text: say("gap.heading") },
    ...(gaps.length === 0 ? [plain("gap:none", say("gap.none"))] : gaps),
    ...(untold > 0
      ? [plain("gap:untold", say("gap.untold", { count: counted("untold", untold, language) }))]
      : []),
  ];
}

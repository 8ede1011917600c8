import { gradesAreClinical } from "../../../../shared/model/medical-report.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { coded } from "../wording/coded.ts";
import { languageName } from "../wording/wording.ts";
import { barredBy, toldParagraph } from "./about-persons.ts";
import { note, table, type Writing } from "./authored.ts";
import { wordedSpan } from "./dates.ts";
import { isForPublic, isRestricted } from "./inputs.ts";
import { joined, Particulars } from "./particulars.ts";

type Report = StoredRecord<"medical-report">;

const NOTHING = "–";

const labelOf = ({ content: { person } }: Report, { assembly, naming }: Writing): string =>
  person === undefined ? assembly.say("person.unknown") : naming.label(person);

/** Who was examined when, by whom, under which circumstances, and what they told. */
function examinationSpans(report: Report, writing: Writing): Span[] {
  const { assembly, naming } = writing;
  const { say, language } = assembly;
  const { content } = report;
  const head = joined([
    labelOf(report, writing),
    say("medical.examination"),
    wordedSpan(content.examined, assembly),
  ]);
  const particulars = new Particulars(assembly);
  // Whose name stands in these words nobody knows; they go where the names of the case may go.
  if (isRestricted(assembly))
    particulars.add("medical.by", content.clinicianName ?? "", content.qualification ?? "");
  else if (!isForPublic(assembly)) particulars.add("medical.by", content.qualification ?? "");
  if (!isForPublic(assembly)) particulars.add("medical.for", content.commissionedBy ?? "");
  const { examinationLanguage: spoken } = content;
  particulars
    .add("medical.where", naming.place(content.place))
    .add("medical.privacy", coded("examination-privacy", content.privacy, assembly))
    .add("medical.language", spoken === undefined ? "" : languageName(spoken, language))
    .add("medical.instruments", (content.instruments ?? []).join(assembly.say("list.separator")))
    .add("medical.history", naming.text(content.history));
  return [{ text: `${head}.`, style: "strong" }, { text: ` ${particulars.text}`.trimEnd() }];
}

function findingsTable(report: Report, writing: Writing): Block[] {
  const { assembly, naming } = writing;
  const { say } = assembly;
  const isGraded = gradesAreClinical(report.content);
  const rows = (report.content.findings ?? []).map(({ kind, bodyRegion, description, grade }, at) => [
    String(at + 1),
    coded("finding-kinds", kind, assembly) || NOTHING,
    bodyRegion ?? NOTHING,
    naming.text(description) || NOTHING,
    (isGraded && coded("istanbul-grades", grade, assembly)) || NOTHING,
  ]);
  const columns = [
    { title: say("table.number"), width: 0.06 },
    { title: say("table.kind"), width: 0.16 },
    { title: say("table.region"), width: 0.17 },
    { title: say("table.finding"), width: 0.43 },
    { title: say("table.consistency"), width: 0.18 },
  ];
  return table(columns, rows, { caption: say("medical.findings", { person: labelOf(report, writing) }) });
}

/** The degree of consistency that a clinician gave, the conclusion and its limits. */
function gradeSpans(report: Report, writing: Writing): Span[] {
  const { assembly, naming } = writing;
  const { say } = assembly;
  const { content } = report;
  const { overallGrade, gradedBy } = content;
  const isGraded = overallGrade !== undefined && gradesAreClinical(content);
  const grade = isGraded
    ? say("medical.grade", { value: coded("istanbul-grades", overallGrade, assembly) })
    : say("medical.ungraded");
  const particulars = new Particulars(assembly);
  if (isGraded) particulars.add("medical.gradedBy", coded("grader-roles", gradedBy, assembly));
  particulars
    .add("medical.diagnoses", (content.diagnoses ?? []).join(assembly.say("list.separator")))
    .add("medical.conclusion", naming.text(content.conclusion))
    .add("medical.limits", naming.text(content.limits));
  return [
    { text: `${labelOf(report, writing)} – ${grade}.`, style: "strong" },
    { text: ` ${particulars.text}`.trimEnd() },
  ];
}

/**
 * Medical and expert reports: the examination, its findings with their degree of consistency after the Istanbul
 * Protocol, and the conclusion with its limits. Each needs the permission for medical data.
 */
export function medicalAnnex(reports: readonly Report[], writing: Writing): Block[] {
  if (reports.length === 0) return [];
  const blocks = reports.flatMap((report): Block[] => {
    const { person, sources: citations = [] } = report.content;
    const bar = barredBy(report, [person], "medical", writing);
    const examined = toldParagraph(
      `medical:${report.id}`,
      { bar, spans: () => examinationSpans(report, writing), citations },
      writing,
    );
    const graded = toldParagraph(
      `medical:${report.id}:grade`,
      { bar, spans: () => gradeSpans(report, writing), citations },
      writing,
    );
    return [examined, ...(examined.kind === "paragraph" ? findingsTable(report, writing) : []), graded];
  });
  return [note(writing.assembly.say("annex.medical.note")), ...blocks];
}

import type { RecordContent } from "../../../../shared/model/records.ts";
import { FAIR_TRIAL_GUARANTEES } from "../../../../shared/model/vocabulary/proceedings.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { coded } from "../wording/coded.ts";
import { counted } from "../wording/counted.ts";
import { legalSource } from "../wording/legal-sources.ts";
import { barredBy, toldParagraph } from "./about-persons.ts";
import { labelsOf } from "./actor-labels.ts";
import { table, type Writing } from "./authored.ts";
import { wordedDate, wordedPeriod, wordedSpan } from "./dates.ts";
import { word } from "./exhibits.ts";
import { GUARANTEE_PROVISIONS } from "./fair-trial.ts";
import { isRestricted } from "./inputs.ts";
import { clause, joined, Particulars } from "./particulars.ts";

type Proceeding = StoredRecord<"proceeding">;
type Content = RecordContent<"proceeding">;

const MONTHS_OF_A_YEAR = 12;

/** Whom a proceeding is against, and before which court. */
function headOf({ content }: Proceeding, { assembly, naming }: Writing): { person: string; court: string } {
  const { accused, court, place } = content;
  return {
    person: accused === undefined ? assembly.say("person.unknown") : naming.label(accused),
    court: court ?? naming.place(place),
  };
}

const chargeWords = ({ charges = [] }: Content, { assembly, naming }: Writing): string =>
  charges
    .map(({ article, edition, words }) => {
      const cited = assembly.say("proceeding.article", { article });
      const head = edition === undefined ? cited : `${cited} (${wordedDate(edition, assembly)})`;
      return joined([head, clause(naming.text(words))], " – ");
    })
    .join(assembly.say("list.separator"));

/** Who defended the accused, and whether they could talk alone; the names of counsel stay with the archive. */
const counselWords = ({ counsel = [] }: Content, { assembly }: Writing): string =>
  counsel
    .map(({ choice, from, to, inPrivate }) =>
      joined([
        coded("counsel-choices", choice, assembly),
        wordedPeriod(from, to, assembly),
        inPrivate === undefined
          ? ""
          : assembly.say(inPrivate ? "proceeding.private" : "proceeding.notPrivate"),
      ]),
    )
    .join(assembly.say("list.separator"));

const hearingWords = ({ hearings = [] }: Content, { assembly }: Writing): string =>
  hearings
    .map(({ on, publicity, presence, interpreter }) => {
      const how = joined([
        coded("hearing-publicity", publicity, assembly),
        coded("accused-presence", presence, assembly),
        interpreter === undefined
          ? ""
          : assembly.say(interpreter ? "hearing.interpreter" : "hearing.noInterpreter"),
      ]);
      return `${wordedDate(on, assembly)}${how === "" ? "" : ` (${how})`}`;
    })
    .join(assembly.say("list.separator"));

function sentenceWords({ sentences = [], sentenceMonths }: Content, { assembly }: Writing): string {
  const { language } = assembly;
  const length =
    sentenceMonths === undefined
      ? ""
      : sentenceMonths % MONTHS_OF_A_YEAR === 0
        ? counted("years", sentenceMonths / MONTHS_OF_A_YEAR, language)
        : counted("months", sentenceMonths, language);
  return joined([...sentences.map((each) => coded("sentences", each, assembly)), length]);
}

/** Court, charge, defence, hearings and outcome of one case. */
function caseSpans(proceeding: Proceeding, writing: Writing): Span[] {
  const { assembly, naming } = writing;
  const { content } = proceeding;
  const { person, court } = headOf(proceeding, writing);
  const mayIdentify =
    isRestricted(assembly) && content.accused !== undefined && naming.mayName(content.accused);
  const particulars = new Particulars(assembly)
    .add("proceeding.country", word("country", content.country, assembly) || (content.country ?? ""))
    .add("proceeding.courtKind", coded("court-kinds", content.courtKind, assembly));
  if (mayIdentify) particulars.add("proceeding.case", content.caseNumber ?? "");
  particulars
    .add("proceeding.charges", chargeWords(content, writing))
    .add(
      "proceeding.conduct",
      joined([wordedSpan(content.conductWhen, assembly), naming.text(content.conduct)], " – "),
    )
    .add("proceeding.claimed", word("category", content.statusClaimed, assembly))
    .add("proceeding.agency", content.agency ?? "")
    .add(
      "proceeding.officials",
      labelsOf(content.officials ?? [], writing).join(assembly.say("list.separator")),
    )
    .add("proceeding.counsel", counselWords(content, writing))
    .add("proceeding.hearings", hearingWords(content, writing))
    .words(naming.text(content.hearingNotes))
    .add("proceeding.evidence", clause(naming.text(content.evidenceReliedOn)))
    .add(
      "proceeding.verdict",
      coded("verdicts", content.verdict, assembly),
      wordedDate(content.verdictOn, assembly),
    )
    .add("proceeding.sentence", sentenceWords(content, writing))
    .add("proceeding.property", clause(naming.text(content.propertyMeasures)))
    .add(
      "proceeding.appeal",
      coded("appeals", content.appeal, assembly),
      wordedDate(content.appealOn, assembly),
    )
    .add("proceeding.serving", naming.place(content.servingAt))
    .add(
      "proceeding.ended",
      coded("proceeding-ends", content.ended === "other" ? undefined : content.ended, assembly),
      wordedDate(content.endedOn, assembly),
    );
  return [{ text: `${joined([person, court], " – ")}.`, style: "strong" }, { text: ` ${particulars.text}` }];
}

/** Whether a soldier was tried for what soldiers may do: the privilege of combatants, with the reasons. */
function lawfulActSpans(proceeding: Proceeding, { assembly, naming }: Writing, person: string): Span[] {
  const { lawfulAct, lawfulActReasons } = proceeding.content;
  const value = coded("lawful-act-answers", lawfulAct ?? "not-assessed", assembly);
  const head = `${person} – ${assembly.say("proceeding.lawfulAct", { value })}.`;
  return [{ text: head, style: "strong" }, { text: ` ${naming.text(lawfulActReasons)}`.trimEnd() }];
}

/** What was confessed, and how that was obtained. */
function confessionSpans({ content }: Proceeding, { assembly, naming }: Writing, person: string): Span[] {
  const value = joined([
    coded("confession-states", content.confession, assembly),
    wordedDate(content.confessed, assembly),
  ]);
  const means = (content.confessionMeans ?? []).map((each) => coded("confession-means", each, assembly));
  const particulars = new Particulars(assembly)
    .add("confession.means", means.join(", "))
    .whether("confession.counsel", content.counselAtConfession)
    .whether("confession.identical", content.identicalText)
    .add("confession.complaint", coded("complaint-responses", content.tortureComplaint, assembly))
    .words(naming.text(content.confessionAccount));
  const head = `${person} – ${assembly.say("proceeding.confession", { value })}.`;
  return [{ text: head, style: "strong" }, { text: ` ${particulars.text}`.trimEnd() }];
}

/** The fifteen guarantees in their order; one that nobody has looked at says so. */
function guaranteeTable(proceeding: Proceeding, writing: Writing): Block[] {
  const { assembly, citing } = writing;
  const { say, language } = assembly;
  const { fairTrial = [] } = proceeding.content;
  if (fairTrial.length === 0) return [];
  const rows = FAIR_TRIAL_GUARANTEES.map((guarantee) => {
    const { answer, citations = [] } = fairTrial.find((each) => each.guarantee === guarantee) ?? {};
    return [
      coded("fair-trial-guarantees", guarantee, assembly),
      legalSource(GUARANTEE_PROVISIONS[guarantee], language).replaceAll("arts.", "arts"),
      answer === undefined ? say("state.not-assessed") : coded("guarantee-answers", answer, assembly),
      citing.references(citations) || "–",
    ];
  });
  const columns = [
    { title: say("table.guarantee"), width: 0.3 },
    { title: say("table.provision"), width: 0.32 },
    { title: say("table.answer"), width: 0.14 },
    { title: say("table.evidence"), width: 0.24 },
  ];
  return table(columns, rows, { caption: say("proceeding.guarantees", headOf(proceeding, writing)) });
}

/**
 * The proceedings of a dossier: for each the case, whether the conduct was a lawful act of war, the confession, and the
 * guarantees of a fair trial.
 */
export function proceedingsRegister(proceedings: readonly Proceeding[], writing: Writing): Block[] {
  if (proceedings.length === 0) return [];
  const blocks = proceedings.flatMap((proceeding): Block[] => {
    const { id, content } = proceeding;
    const { accused, sources: citations = [], fairTrial = [] } = content;
    const bar = barredBy(proceeding, [accused], "document", writing);
    const { person } = headOf(proceeding, writing);
    const told = (part: string, spans: () => Span[], from: readonly string[] = citations): Block =>
      toldParagraph(`proceeding:${id}${part}`, { bar, spans, citations: from }, writing);
    const onCoercion = fairTrial.find(({ guarantee }) => guarantee === "no-coercion")?.citations ?? citations;
    const main = told("", () => caseSpans(proceeding, writing));
    return [
      main,
      ...(content.lawfulAct === undefined && content.lawfulActReasons === undefined
        ? []
        : [told(":lawful-act", () => lawfulActSpans(proceeding, writing, person))]),
      ...(content.confession === undefined
        ? []
        : [told(":confession", () => confessionSpans(proceeding, writing, person), onCoercion)]),
      ...(main.kind === "paragraph" ? guaranteeTable(proceeding, writing) : []),
    ];
  });
  return [{ kind: "heading", depth: 1, text: writing.assembly.say("register.proceedings") }, ...blocks];
}

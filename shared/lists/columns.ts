import type { RecordType } from "../model/records.ts";

/**
 * How a column's values are to be read and ordered: `text` by the alphabet, `code` a word of a vocabulary, `date` an
 * EDTF date ordered by its earliest day, `number`, `records` other records by their titles, `yes` true or false.
 */
export type ColumnKind = "text" | "code" | "date" | "number" | "records" | "yes";

/** One column of a list. */
export type Column = {
  /** Name of the column: the field of the record, unless it is made of several. */
  readonly id: string;
  readonly kind: ColumnKind;
  /** For `code`: the vocabulary, as its labels are filed. */
  readonly vocabulary?: string;
};

const text = (id: string): Column => ({ id, kind: "text" });
const date = (id: string): Column => ({ id, kind: "date" });
const number = (id: string): Column => ({ id, kind: "number" });
const records = (id: string): Column => ({ id, kind: "records" });
const yes = (id: string): Column => ({ id, kind: "yes" });
const code = (id: string, vocabulary: string): Column => ({ id, kind: "code", vocabulary });

/** Columns of the list of each type. Before them stand the record's code and its title. */
export const LIST_COLUMNS: Readonly<Record<RecordType, readonly Column[]>> = {
  case: [date("opened"), date("closed"), code("forums", "forums")],
  person: [
    code("category", "person-categories"),
    code("roles", "person-roles"),
    date("born"),
    date("captured"),
    code("custodyStatus", "custody-statuses"),
    date("released"),
    number("risk"),
    code("verification", "verification-states"),
  ],
  place: [code("type", "place-types"), text("officialCode"), text("region"), date("operated")],
  event: [code("kind", "event-kinds"), date("when"), records("place"), code("frequency", "frequencies")],
  act: [
    code("method", "methods"),
    records("victim"),
    date("when"),
    records("place"),
    code("severity", "severities"),
    code("stage", "custody-stages"),
    records("event"),
  ],
  interview: [
    records("witness"),
    date("sessions"),
    code("method", "interview-methods"),
    text("interviewLanguage"),
  ],
  statement: [
    records("witness"),
    code("kind", "statement-kinds"),
    code("status", "statement-statuses"),
    date("taken"),
    text("statementLanguage"),
    number("paragraphs"),
  ],
  translation: [records("of"), text("from"), text("to"), yes("certified"), yes("machine"), yes("reviewed")],
  mention: [code("kind", "mention-kinds"), records("inRecord")],
  receipt: [code("method", "receipt-methods"), date("received"), number("items")],
  evidence: [
    text("registration"),
    code("type", "evidence-types"),
    date("contentDate"),
    code("triage", "triage-states"),
    number("size"),
    text("mediaType"),
    yes("graphic"),
  ],
  permission: [
    records("about"),
    code("state", "permission-states"),
    code("identityLevel", "identity-levels"),
    date("to"),
  ],
  citation: [records("source")],
  finding: [code("verification", "verification-states"), number("citations"), number("contraryCitations")],
  assessment: [
    text("category"),
    text("element"),
    code("stance", "stances"),
    code("weight", "weights"),
    records("subject"),
    code("state", "assessment-states"),
  ],
  dossier: [code("forum", "forums"), code("level", "levels"), date("dated"), text("dossierLanguage")],
  transmission: [records("dossier"), code("channel", "channels"), date("sent")],
  "custody-episode": [
    records("person"),
    code("kind", "episode-kinds"),
    records("place"),
    date("from"),
    date("to"),
    code("status", "custody-statuses"),
    code("acknowledgement", "acknowledgements"),
    date("lastVerified"),
  ],
  proceeding: [
    records("accused"),
    text("court"),
    code("verdict", "verdicts"),
    date("verdictOn"),
    number("sentenceMonths"),
    code("lawfulAct", "lawful-act-answers"),
    code("appeal", "appeals"),
  ],
  actor: [
    code("kind", "actor-kinds"),
    records("person"),
    code("strength", "identification-strengths"),
    records("places"),
  ],
  "medical-report": [
    records("person"),
    date("examined"),
    code("overallGrade", "istanbul-grades"),
    code("gradedBy", "grader-roles"),
    records("place"),
  ],
  "protective-measure": [
    records("person"),
    code("kind", "measure-kinds"),
    code("state", "measure-states"),
    date("from"),
    date("to"),
    date("reviewOn"),
  ],
  relation: [
    records("person"),
    code("kind", "relation-kinds"),
    records("otherPerson"),
    date("from"),
    date("to"),
    yes("nextOfKin"),
    yes("mayContact"),
  ],
  request: [
    records("persons"),
    code("kind", "request-kinds"),
    text("authority"),
    date("sent"),
    date("due"),
    code("state", "request-states"),
    date("replied"),
    code("replyKind", "reply-kinds"),
  ],
  backup: [
    date("made"),
    code("medium", "backup-media"),
    code("state", "backup-states"),
    date("checked"),
    date("ended"),
  ],
  "working-note": [
    code("kind", "note-kinds"),
    code("state", "task-states"),
    code("priority", "priorities"),
    date("due"),
    records("concerns"),
  ],
  enquiry: [
    records("sought"),
    records("caller"),
    code("callerRelation", "relation-kinds"),
    date("received"),
    code("state", "enquiry-states"),
    date("nextContact"),
  ],
  "tracing-card": [
    records("person"),
    date("left"),
    records("leftFrom"),
    records("presentPlace"),
    code("safety", "card-safety"),
    date("sent"),
  ],
  claim: [
    records("record"),
    code("recordType", "claimed-types"),
    code("directness", "directness"),
    records("assertedBy"),
    date("trueAsOf"),
    date("learnedOn"),
    code("reliability", "source-reliability"),
    code("credibility", "information-credibility"),
    yes("preferred"),
    code("verification", "verification-states"),
  ],
  list: [code("kind", "list-kinds")],
  "list-entry": [
    records("list"),
    records("person"),
    code("decision", "list-decisions"),
    date("decided"),
    code("priorities", "priority-reasons"),
  ],
  "list-snapshot": [records("list"), date("taken")],
};

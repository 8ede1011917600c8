import { EVERY_RECORD_FIELDS } from "./every-record.ts";
import { PERSON_FIELDS } from "./person.ts";
import { PLACE_FIELDS } from "./place.ts";
import { EVENT_FIELDS } from "./event.ts";
import { ACT_FIELDS } from "./act.ts";
import { INTERVIEW_FIELDS } from "./interview.ts";
import { STATEMENT_FIELDS } from "./statement.ts";
import { TRANSLATION_FIELDS } from "./translation.ts";
import { MENTION_FIELDS } from "./mention.ts";
import { RECEIPT_FIELDS } from "./receipt.ts";
import { EVIDENCE_FIELDS } from "./evidence.ts";
import { PERMISSION_FIELDS } from "./permission.ts";
import { CITATION_FIELDS } from "./citation.ts";
import { FINDING_FIELDS } from "./finding.ts";
import { ASSESSMENT_FIELDS } from "./assessment.ts";
import { CASE_FIELDS } from "./case.ts";
import { DOSSIER_FIELDS } from "./dossier.ts";
import { TRANSMISSION_FIELDS } from "./transmission.ts";
import { CUSTODY_EPISODE_FIELDS } from "./custody-episode.ts";
import { PROCEEDING_FIELDS } from "./proceeding.ts";
import { ACTOR_FIELDS } from "./actor.ts";
import { MEDICAL_REPORT_FIELDS } from "./medical-report.ts";
import { PROTECTIVE_MEASURE_FIELDS } from "./protective-measure.ts";
import { RELATION_FIELDS } from "./relation.ts";
import { REQUEST_FIELDS } from "./request.ts";
import { LIST_FIELDS } from "./list.ts";
import { LIST_ENTRY_FIELDS } from "./list-entry.ts";
import { LIST_SNAPSHOT_FIELDS } from "./list-snapshot.ts";
import { BACKUP_FIELDS } from "./backup.ts";
import { WORKING_NOTE_FIELDS } from "./working-note.ts";
import { ENQUIRY_FIELDS } from "./enquiry.ts";
import { TRACING_CARD_FIELDS } from "./tracing-card.ts";
import { CLAIM_FIELDS } from "./claim.ts";
import type { Language } from "../../../shared/messages/index.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import type { Texts } from "../../language/define-texts.ts";

/** Names of the fields of each type. */
export const FIELD_TEXTS: Readonly<Record<RecordType, Texts>> = {
  person: PERSON_FIELDS,
  place: PLACE_FIELDS,
  event: EVENT_FIELDS,
  act: ACT_FIELDS,
  interview: INTERVIEW_FIELDS,
  statement: STATEMENT_FIELDS,
  translation: TRANSLATION_FIELDS,
  mention: MENTION_FIELDS,
  receipt: RECEIPT_FIELDS,
  evidence: EVIDENCE_FIELDS,
  permission: PERMISSION_FIELDS,
  citation: CITATION_FIELDS,
  finding: FINDING_FIELDS,
  assessment: ASSESSMENT_FIELDS,
  case: CASE_FIELDS,
  dossier: DOSSIER_FIELDS,
  transmission: TRANSMISSION_FIELDS,
  "custody-episode": CUSTODY_EPISODE_FIELDS,
  proceeding: PROCEEDING_FIELDS,
  actor: ACTOR_FIELDS,
  "medical-report": MEDICAL_REPORT_FIELDS,
  "protective-measure": PROTECTIVE_MEASURE_FIELDS,
  relation: RELATION_FIELDS,
  request: REQUEST_FIELDS,
  backup: BACKUP_FIELDS,
  "working-note": WORKING_NOTE_FIELDS,
  "list-snapshot": LIST_SNAPSHOT_FIELDS,
  "list-entry": LIST_ENTRY_FIELDS,
  list: LIST_FIELDS,
  enquiry: ENQUIRY_FIELDS,
  "tracing-card": TRACING_CARD_FIELDS,
  claim: CLAIM_FIELDS,
};

/** Name of a field by its path; the path itself where there is none. */
export function fieldText(type: RecordType, path: string, language: Language): string {
  const own: Readonly<Record<string, string>> = FIELD_TEXTS[type][language];
  const shared: Readonly<Record<string, string>> = EVERY_RECORD_FIELDS[language];
  return own[path] ?? shared[path] ?? path;
}

import type { z } from "zod";
import { act } from "./act.ts";
import { assessment } from "./assessment.ts";
import { caseRecord } from "./case.ts";
import { citation } from "./citation.ts";
import { dossier } from "./dossier.ts";
import { event } from "./event.ts";
import { evidence } from "./evidence.ts";
import { finding } from "./finding.ts";
import { interview } from "./interview.ts";
import { mention } from "./mention.ts";
import { permission } from "./permission.ts";
import { person } from "./person.ts";
import { place } from "./place.ts";
import { receipt } from "./receipt.ts";
import { statement } from "./statement.ts";
import { translation } from "./translation.ts";
import { transmission } from "./transmission.ts";

import { custodyEpisode } from "./custody-episode.ts";
import { proceeding } from "./proceeding.ts";
import { actor } from "./actor.ts";
import { medicalReport } from "./medical-report.ts";
import { protectiveMeasure } from "./protective-measure.ts";
import { relation } from "./relation.ts";
import { request } from "./request.ts";
import { workingNote } from "./working-note.ts";
import { enquiry } from "./enquiry.ts";
import { tracingCard } from "./tracing-card.ts";
import { list, listEntry, listSnapshot } from "./list.ts";
import { backup } from "./backup.ts";
import { claim } from "./claim.ts";
/** Every record type of the archive, by the name used on the command line. */
export const RECORDS = {
  case: caseRecord,
  person,
  place,
  event,
  act,
  interview,
  statement,
  translation,
  mention,
  receipt,
  evidence,
  permission,
  citation,
  finding,
  assessment,
  dossier,
  transmission,
  "custody-episode": custodyEpisode,
  proceeding,
  actor,
  "medical-report": medicalReport,
  "protective-measure": protectiveMeasure,
  relation,
  request,
  "working-note": workingNote,
  enquiry,
  "tracing-card": tracingCard,
  list,
  "list-entry": listEntry,
  "list-snapshot": listSnapshot,
  claim,
  backup,
} as const;

/** Name of a record type. */
export type RecordType = keyof typeof RECORDS;

/** The content of a record of a type, as stored. */
export type RecordContent<Type extends RecordType> = z.output<(typeof RECORDS)[Type]["schema"]>;

/** What a caller may give for a record of a type: text may be a plain string. */
export type RecordInput<Type extends RecordType> = z.input<(typeof RECORDS)[Type]["schema"]>;

/** Names of all record types, in the order of the list above. */
export const RECORD_TYPES = Object.keys(RECORDS) as readonly RecordType[];

/** True for the name of a record type. */
export const isRecordType = (name: string): name is RecordType => Object.hasOwn(RECORDS, name);

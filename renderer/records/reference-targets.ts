import type { RecordType } from "../../shared/model/records.ts";

/** Types of record that a field refers to, by the last name of its path where all types agree on it. */
const BY_NAME: Readonly<Record<string, readonly RecordType[]>> = {
  event: ["event"],
  events: ["event"],
  partOf: ["event"],
  act: ["act"],
  acts: ["act"],
  victim: ["person"],
  witness: ["person"],
  witnesses: ["person"],
  person: ["person"],
  persons: ["person"],
  leadPerson: ["person"],
  suspect: ["person"],
  giver: ["person"],
  providerPerson: ["person"],
  place: ["place"],
  places: ["place"],
  within: ["place"],
  capturePlace: ["place"],
  photographs: ["evidence"],
  scan: ["evidence"],
  evidence: ["evidence"],
  copy: ["evidence"],
  to: ["evidence"],
  proof: ["evidence"],
  receipts: ["receipt"],
  receipt: ["receipt"],
  sources: ["citation"],
  citations: ["citation"],
  contraryCitations: ["citation"],
  case: ["case"],
  cases: ["case"],
  interview: ["interview"],
  supplements: ["statement"],
  permissions: ["permission"],
  finding: ["finding"],
  findings: ["finding"],
  dossier: ["dossier"],
  supplementTo: ["dossier"],
  of: ["statement", "evidence"],
  source: ["statement", "translation", "evidence"],
  subject: ["act", "event", "person"],
  about: ["person", "place"],
  record: ["statement", "evidence"],
  items: ["evidence", "statement"],
  includes: ["person", "event", "act", "evidence", "statement"],
  inRecord: ["statement", "evidence"],
};

const EVERYTHING: readonly RecordType[] = ["person", "place", "event", "act", "statement", "evidence"];

/** Which types of record a reference may be chosen from: those of the last name of its path. */
export const targetsOf = (path: string): readonly RecordType[] =>
  BY_NAME[path.split(".").at(-1) ?? ""] ?? EVERYTHING;

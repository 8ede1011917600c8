import type { RecordType } from "../model/records.ts";

/**
 * Types of which no record leaves for a recipient, whatever anybody permits: they tell how somebody can be harmed, who
 * asked about whom, what the team thinks, or where copies lie.
 */
export const INTERNAL_TYPES: ReadonlySet<RecordType> = new Set([
  "working-note",
  "enquiry",
  "protective-measure",
  "backup",
] as const);

const HEALTH: ReadonlySet<string> = new Set(["health", "healthBefore", "bloodGroup"]);

/** True where those fields of a record tell of a person’s health, for which the scope `medical-data` is needed. */
export const tellsOfHealth = (type: RecordType, fields: Iterable<string>): boolean =>
  type === "medical-report" || [...fields].some((field) => HEALTH.has(field));

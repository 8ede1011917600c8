import type { RecordType } from "../../../shared/model/records.ts";

/** Types of record that are kept as registers on one screen, in the order of the choice. */
export const REGISTER_TYPES = [
  "custody-episode",
  "proceeding",
  "actor",
  "medical-report",
  "tracing-card",
  "relation",
  "request",
  "enquiry",
  "protective-measure",
  "working-note",
  "backup",
] as const satisfies readonly RecordType[];
export type RegisterType = (typeof REGISTER_TYPES)[number];

/** True for a type that is kept as a register. */
export const isRegisterType = (type: string): type is RegisterType =>
  (REGISTER_TYPES as readonly string[]).includes(type);

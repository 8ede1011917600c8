import type { z } from "zod";
import { archiveCalls } from "./archive.ts";
import { chronologyCalls } from "./chronology.ts";
import { claimCalls } from "./claims.ts";
import { custodyCalls } from "./custody.ts";
import { disposalCalls } from "./disposal.ts";
import { dossierCalls } from "./dossiers.ts";
import { enquiryCalls } from "./enquiries.ts";
import { evidenceCalls, type ImportedFile } from "./evidence.ts";
import { handOverCalls } from "./hand-over.ts";
import { keyCalls } from "./keys.ts";
import { lawCalls } from "./law.ts";
import { overviewCalls } from "./overview.ts";
import { proofCalls } from "./proof.ts";
import { recordCalls } from "./records.ts";
import { listCalls } from "./lists.ts";
import { passageCalls } from "./passages.ts";
import { patternCalls } from "./patterns.ts";
import { registerListCalls } from "./register-lists.ts";
import { searchCalls } from "./search.ts";
import { viewingCalls } from "./viewing.ts";
import { tableCalls } from "./tables.ts";
import { testimonyCalls } from "./testimony.ts";

/** Every call there is, by name: what windows, the command line and tests may ask of the core. */
export const CONTRACT = {
  ...archiveCalls,
  ...keyCalls,
  ...recordCalls,
  ...evidenceCalls,
  ...viewingCalls,
  ...listCalls,
  ...searchCalls,
  ...lawCalls,
  ...passageCalls,
  ...dossierCalls,
  ...custodyCalls,
  ...overviewCalls,
  ...chronologyCalls,
  ...patternCalls,
  ...claimCalls,
  ...disposalCalls,
  ...testimonyCalls,
  ...tableCalls,
  ...handOverCalls,
  ...enquiryCalls,
  ...proofCalls,
  ...registerListCalls,
} as const;

export type CallName = keyof typeof CONTRACT;
export type CallInput<Name extends CallName> = z.input<(typeof CONTRACT)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.output<(typeof CONTRACT)[Name]["output"]>;

/** What the core reports while a call runs. */
export type CallEvent =
  | { readonly kind: "file"; readonly file: ImportedFile }
  | {
      readonly kind: "progress";
      readonly step: string;
      readonly done: number;
      readonly total: number;
      readonly secondsLeft: number | null;
    };

import type { RecordContent } from "../../model/records.ts";

/** Codes of the warnings; each has its words in `shared/messages`. */
export const WARNING_CODES = [
  "purpose-not-stated",
  "purpose-insufficient",
  "severity-insufficient",
  "custody-not-stated",
  "hostage-needs-condition",
  "conflict-is-international",
  "territory-not-occupied",
  "own-national-not-protected",
  "pow-may-be-interned",
  "not-a-prisoner-of-war",
  "over-age",
  "age-not-shown",
  "echr-after-cut-off",
  "echr-does-not-bind-belarus",
  "before-court-jurisdiction",
  "wholly-outside-jurisdiction",
  "article-124-declaration",
  "combatant-privilege-does-not-cover",
  "no-guarantee-violated",
  "confession-not-coerced",
] as const;

/** Code of a warning. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** What is being attached to a category. Absent parts warn of nothing. */
export type WarningSubject = {
  readonly act?: Partial<
    Pick<
      RecordContent<"act">,
      "purposes" | "custody" | "severity" | "when" | "territoryStatus" | "jurisdictionLink"
    >
  >;
  readonly victim?: Partial<
    Pick<RecordContent<"person">, "category" | "categories" | "statusAsAssessed" | "nationalities" | "born">
  >;
  /** The alleged perpetrator. */
  readonly perpetrator?: Partial<Pick<RecordContent<"person">, "nationalities">>;
  readonly proceeding?: Partial<
    Pick<RecordContent<"proceeding">, "lawfulAct" | "fairTrial" | "confession" | "confessionMeans">
  >;
};

/** One warning, and the record and field that made it, so that the reason can be shown and mended. */
export type Warning = {
  readonly code: WarningCode;
  /** Null where no field can settle it, and the law itself is the reason. */
  readonly because: { readonly record: keyof WarningSubject; readonly field: string } | null;
};

/** Makes a warning. */
export const warning = (code: WarningCode, record?: keyof WarningSubject, field = ""): Warning => ({
  code,
  because: record === undefined ? null : { record, field },
});

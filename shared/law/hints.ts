import { bounds } from "../dates/bounds.ts";
import { parseEdtf } from "../dates/parse-edtf.ts";
import type { RecordContent } from "../model/records.ts";
import { TORTURE_PURPOSES } from "../model/vocabulary/acts.ts";
import type { LegalCategory } from "./categories.ts";

/** Codes of the hints; each has its words in `shared/messages`. A hint warns and never blocks. */
export const HINT_CODES = [
  "purpose-not-stated",
  "purpose-insufficient",
  "custody-not-stated",
  "own-national-not-protected",
  "echr-after-cut-off",
  "wholly-outside-jurisdiction",
  "hostage-needs-condition",
] as const;
export type HintCode = (typeof HINT_CODES)[number];

/** What is being attached to a category. Absent parts give no hint. */
export type HintSubject = {
  readonly act?: Pick<RecordContent<"act">, "purposes" | "custody" | "when" | "jurisdictionLink">;
  readonly victim?: Pick<RecordContent<"person">, "category" | "categories" | "nationalities">;
};

/** Facts after this day are outside the European Convention on Human Rights as regards Russia. */
const ECHR_LAST_DAY = "2022-09-16";

const SUFFICIENT: ReadonlySet<string> = new Set(TORTURE_PURPOSES);

const TORTURE_BY_PURPOSE = new Set(["torture-war-crime", "torture-war-crime-niac"]);

/** True for crimes that only protected persons under the Geneva Conventions of 1949 can suffer. */
const isGraveBreach = (category: LegalCategory): boolean =>
  category.icc?.article.startsWith("8(2)(a)") ?? false;

function isOwnNational({ category, categories, nationalities }: NonNullable<HintSubject["victim"]>): boolean {
  const named = [category, ...(categories ?? []).map((each) => each.category)];
  if (named.includes("russian-political-prisoner")) return true;
  const own = (nationalities ?? []).filter(({ imposed }) => imposed !== true);
  return own.length > 0 && own.every(({ country }) => /^(RU|RUS|643)$/i.test(country));
}

/**
 * What a lawyer should consider before attaching a category to an act or person: the purposes that do not by
 * themselves make torture a war crime (Elements of Crimes, art. 8(2)(a)(ii)-1, element 2); custody for torture
 * as a crime against humanity (art. 7(1)(f), element 2); nationals of the captor, who are not protected persons
 * (GC IV art. 4); facts after the European Convention ceased to bind Russia; conduct wholly outside the
 * territory over which the Court has jurisdiction (Rome Statute art. 12(2)); the threat and the condition that
 * hostage-taking needs. An imposed nationality does not count.
 */
export function hints(category: LegalCategory, { act, victim }: HintSubject): readonly HintCode[] {
  const found: HintCode[] = [];
  if (act && TORTURE_BY_PURPOSE.has(category.id)) {
    const purposes = act.purposes ?? [];
    if (purposes.length === 0 || purposes.every((purpose) => purpose === "unknown"))
      found.push("purpose-not-stated");
    else if (!purposes.some((purpose) => SUFFICIENT.has(purpose))) found.push("purpose-insufficient");
  }
  if (act && category.id === "torture-cah" && act.custody !== "in-custody" && act.custody !== "under-control")
    found.push("custody-not-stated");
  if (victim && isGraveBreach(category) && isOwnNational(victim)) found.push("own-national-not-protected");
  if (act?.when !== undefined && category.instrumentGroups.includes("echr")) {
    const { latest } = bounds(parseEdtf(act.when));
    if (latest === null || latest > ECHR_LAST_DAY) found.push("echr-after-cut-off");
  }
  const link = act?.jurisdictionLink;
  if (category.icc && (link === "russia-only" || link === "belarus-only"))
    found.push("wholly-outside-jurisdiction");
  if (category.id === "hostage-taking") found.push("hostage-needs-condition");
  return found;
}

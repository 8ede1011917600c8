import { ageAt } from "../../dates/age-at.ts";
import type { LegalCategory } from "../categories.ts";
import { isNationalOnlyOf } from "./nationality.ts";
import { warning, type Warning, type WarningSubject } from "./warning.ts";

type Victim = NonNullable<WarningSubject["victim"]>;

/** Categories against depriving somebody of liberty: internment of prisoners of war is none by itself. */
const CONFINEMENT: ReadonlySet<string> = new Set(["unlawful-confinement", "arbitrary-detention"]);

/** Categories that only prisoners of war can suffer. */
const PRISONERS_OF_WAR: ReadonlySet<string> = new Set([
  "pow-unlawful-prosecution",
  "pow-status-and-registration-denial",
]);

/** Statuses that are, or may turn out to be, that of a prisoner of war. */
const MAY_BE_POW: ReadonlySet<string> = new Set(["pow", "medical-personnel", "religious-personnel", "other"]);

/** Categories of which an element is the victim's age, and the age from which it is not shown. */
const AGE_LIMITS: ReadonlyMap<string, number> = new Map([
  ["child-recruitment-under-15", 15],
  ["genocide-child-transfer", 18],
  ["child-deportation-and-retention", 18],
  ["child-identity-nationality-adoption", 18],
  ["child-indoctrination-militarisation", 18],
]);

/** True for crimes that only protected persons under the Geneva Conventions of 1949 can suffer. */
const isGraveBreach = (category: LegalCategory): boolean =>
  category.icc?.article.startsWith("8(2)(a)") ?? false;

function isOwnNational({ category, categories, nationalities }: Victim): boolean {
  const named = [category, ...(categories ?? []).map((each) => each.category)];
  return named.includes("russian-political-prisoner") || isNationalOnlyOf(nationalities, "russia");
}

/**
 * Whether the person can suffer the crime: nationals of the captor, who are not protected persons (GC IV art. 4; an
 * imposed nationality does not count); prisoners of war, who may be interned until the end of active hostilities (GC III
 * arts. 21 and 118); norms for prisoners of war applied to others; and age (Elements of Crimes, arts. 6(e) and
 * 8(2)(b)(xxvi); CRC art. 1).
 */
export function victimWarnings(category: LegalCategory, { act, victim }: WarningSubject): Warning[] {
  if (!victim) return [];
  const found: Warning[] = [];
  if (isGraveBreach(category) && isOwnNational(victim))
    found.push(warning("own-national-not-protected", "victim", "nationalities"));
  const status = victim.statusAsAssessed ?? victim.category;
  const field = victim.statusAsAssessed === undefined ? "category" : "statusAsAssessed";
  if (CONFINEMENT.has(category.id) && status === "pow")
    found.push(warning("pow-may-be-interned", "victim", field));
  if (PRISONERS_OF_WAR.has(category.id) && status !== undefined && !MAY_BE_POW.has(status))
    found.push(warning("not-a-prisoner-of-war", "victim", field));
  const limit = AGE_LIMITS.get(category.id);
  if (limit !== undefined && act?.when !== undefined) {
    const age = victim.born === undefined ? undefined : ageAt(victim.born, act.when);
    if (age !== undefined && age.least >= limit) found.push(warning("over-age", "victim", "born"));
    else if (age === undefined || age.most === null || age.most >= limit)
      found.push(warning("age-not-shown", "victim", "born"));
  }
  return found;
}

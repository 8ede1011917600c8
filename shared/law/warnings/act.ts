import { bounds } from "../../dates/bounds.ts";
import { parseEdtf } from "../../dates/parse-edtf.ts";
import { TORTURE_PURPOSES } from "../../model/vocabulary/acts.ts";
import type { LegalCategory } from "../categories.ts";
import { warning, type Warning, type WarningSubject } from "./warning.ts";

const SUFFICIENT: ReadonlySet<string> = new Set(TORTURE_PURPOSES);

const TORTURE_BY_PURPOSE: ReadonlySet<string> = new Set(["torture-war-crime", "torture-war-crime-niac"]);

/** Categories of which an element is severe pain or suffering. */
const SEVERE_PAIN: ReadonlySet<string> = new Set([...TORTURE_BY_PURPOSE, "torture-cah", "inhuman-treatment"]);

/** Categories that only an occupying power can commit. */
const BY_OCCUPIER: ReadonlySet<string> = new Set([
  "deportation-by-occupying-power",
  "unlawful-application-occupier-penal-law",
]);

/** From this day the conflict between Russia and Ukraine is international beyond dispute, in all its territory. */
const INVASION = "2022-02-24";

/**
 * Whether what was done fits the elements: the purposes that do not by themselves make torture a war crime (Elements of
 * Crimes, art. 8(2)(a)(ii)-1, element 2) and the severity of the pain (element 1); custody or control for torture as a
 * crime against humanity (art. 7(1)(f), element 2); the threat and the condition that hostage-taking needs (art.
 * 8(2)(a)(viii), elements 2 and 3); crimes of a conflict not of an international character (art. 8(2)(c)); crimes of an
 * occupying power in territory that nobody occupied.
 */
export function actWarnings(category: LegalCategory, { act }: WarningSubject): Warning[] {
  const { id } = category;
  const found: Warning[] = [];
  if (id === "hostage-taking") found.push(warning("hostage-needs-condition"));
  if (!act) return found;
  if (TORTURE_BY_PURPOSE.has(id)) {
    const purposes = act.purposes ?? [];
    if (purposes.every((purpose) => purpose === "unknown"))
      found.push(warning("purpose-not-stated", "act", "purposes"));
    else if (!purposes.some((purpose) => SUFFICIENT.has(purpose)))
      found.push(warning("purpose-insufficient", "act", "purposes"));
  }
  if (SEVERE_PAIN.has(id) && (act.severity === "moderate" || act.severity === "serious"))
    found.push(warning("severity-insufficient", "act", "severity"));
  if (id === "torture-cah" && act.custody !== "in-custody" && act.custody !== "under-control")
    found.push(warning("custody-not-stated", "act", "custody"));
  if (category.instrumentGroups.includes("rome-statute-war-crimes-niac") && reaches(act.when, INVASION))
    found.push(warning("conflict-is-international", "act", "when"));
  const { territoryStatus } = act;
  const isOccupied = territoryStatus === "occupied-since-2014" || territoryStatus === "occupied-since-2022";
  const isKnown =
    territoryStatus !== undefined && territoryStatus !== "unknown" && territoryStatus !== "contested";
  if (BY_OCCUPIER.has(id) && isKnown && !isOccupied)
    found.push(warning("territory-not-occupied", "act", "territoryStatus"));
  return found;
}

/** True for a date that lies on a day or after it, or reaches that far. */
function reaches(when: string | undefined, day: string): boolean {
  if (when === undefined) return false;
  const { latest } = bounds(parseEdtf(when));
  return latest === null || latest >= day;
}

import type { LegalCategory } from "../categories.ts";
import { warning, type Warning, type WarningSubject } from "./warning.ts";

const UNFAIR_TRIAL: ReadonlySet<string> = new Set(["denial-of-fair-trial", "fair-trial-violation"]);

/**
 * Whether a prosecution fits: that a charge of an unlawful act is not barred by the privilege of combatants (GC III arts.
 * 82, 85 and 99); that a denial of fair trial names a guarantee that was denied (Elements of Crimes, art. 8(2)(a)(vi),
 * element 1); that a coerced confession was one.
 */
export function proceedingWarnings({ id }: LegalCategory, { proceeding }: WarningSubject): Warning[] {
  if (!proceeding) return [];
  const { lawfulAct, fairTrial = [], confession, confessionMeans = [] } = proceeding;
  const found: Warning[] = [];
  if (id === "pow-unlawful-prosecution" && lawfulAct === "unlawful")
    found.push(warning("combatant-privilege-does-not-cover", "proceeding", "lawfulAct"));
  if (UNFAIR_TRIAL.has(id) && !fairTrial.some(({ answer }) => answer === "violated"))
    found.push(warning("no-guarantee-violated", "proceeding", "fairTrial"));
  if (id === "coerced-confession") {
    if (confession === "none") found.push(warning("confession-not-coerced", "proceeding", "confession"));
    else if (confessionMeans.length > 0 && confessionMeans.every((means) => means === "freely"))
      found.push(warning("confession-not-coerced", "proceeding", "confessionMeans"));
  }
  return found;
}

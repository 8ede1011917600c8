import { categoriesAt, methodGroup } from "./dimension.ts";
import type { PatternAct, PatternFacts } from "./facts.ts";
import { isWithin } from "./place-tree.ts";
import { EVERY_DAY, overlap, type Overlap, type Span } from "./span.ts";

/** Which acts are asked for. What is left out asks for nothing. */
export type Selection = {
  /** Codes of methods or of groups of methods, one of which fits. */
  readonly methods?: readonly string[] | undefined;
  /** The place, or one within it. */
  readonly place?: string | undefined;
  readonly window?: Span | undefined;
  readonly actor?: string | undefined;
  readonly category?: string | undefined;
  readonly stage?: string | undefined;
};

/** An act that fits, and whether its date certainly or only possibly does. */
export type Selected = { readonly act: PatternAct; readonly certainty: Exclude<Overlap, "none"> };

/** The acts that fit a selection, with those that might and cannot be told. */
export type SelectedActs = {
  readonly acts: readonly Selected[];
  /** Acts that fit but for the days asked for, and have no date. */
  readonly undated: readonly PatternAct[];
  /** Acts that fit and that somebody found disproved: they are in no count. */
  readonly disproved: readonly PatternAct[];
};

/** The acts that fit. */
export function selectActs(facts: PatternFacts, selection: Selection): SelectedActs {
  const { window } = selection;
  const acts: Selected[] = [];
  const undated: PatternAct[] = [];
  const disproved: PatternAct[] = [];
  const inPlace = placeTest(facts, selection.place);
  for (const act of facts.acts) {
    if (!inPlace(act.place) || !fitsWords(facts, act, selection)) continue;
    const certainty = dateFit(act.when, window);
    if (certainty === "none") continue;
    if (act.verification === "disproved") disproved.push(act);
    else if (certainty === null) undated.push(act);
    else acts.push({ act, certainty });
  }
  return { acts, undated, disproved };
}

/** Whether a place fits a question for a place, remembered for each place: the tree is walked once for each. */
export function placeTest(facts: PatternFacts, asked: string | undefined): (place: string | null) => boolean {
  if (asked === undefined) return () => true;
  const known = new Map<string, boolean>();
  return (place) => {
    if (place === null) return false;
    const fits = known.get(place) ?? isWithin(facts.places, place, asked);
    known.set(place, fits);
    return fits;
  };
}

/** Null where there is no date and days are asked for. */
function dateFit(when: Span | null, window: Span | undefined): Overlap | null {
  if (window === undefined) return "certain";
  return when === null ? null : overlap(when, window);
}

function fitsWords(facts: PatternFacts, act: PatternAct, selection: Selection): boolean {
  const { methods, actor, category, stage } = selection;
  return (
    (methods === undefined || hasMethod(act, methods)) &&
    (actor === undefined || act.actors.includes(actor)) &&
    (stage === undefined || act.stage === stage) &&
    (category === undefined ||
      (act.victim !== null && categoriesAt(facts.persons.get(act.victim), act.when).includes(category)))
  );
}

function hasMethod({ method }: PatternAct, asked: readonly string[]): boolean {
  if (method === null) return false;
  const group = methodGroup(method);
  return asked.includes(method) || (group !== null && asked.includes(group));
}

/** The window of a selection; every day where it has none. */
export const windowIn = ({ window }: Selection): Span => window ?? EVERY_DAY;

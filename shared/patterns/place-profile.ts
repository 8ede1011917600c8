import { heldTogether, type Pairs } from "./corroboration.ts";
import { staysOfInterviewees } from "./could-have-reported.ts";
import { NOT_RECORDED } from "./dimension.ts";
import type { PatternFacts } from "./facts.ts";
import { placeTest, selectActs, windowIn, type Selection } from "./selection.ts";
import { overlap, type Overlap } from "./span.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** A person held at a place. */
export type HeldPerson = {
  readonly person: string;
  readonly certainty: Exclude<Overlap, "none">;
  /** The first and the last day that the records allow; null where they set no limit. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly interviewed: boolean;
  readonly records: readonly string[];
};

/** Who is said to have held people there, or to have committed acts there, and the records that say so. */
export type HeldBy = {
  readonly authority: string;
  readonly as: "operator" | "holder" | "actor";
  readonly records: readonly string[];
};

/** What was reported of a place. */
export type Reported = { readonly method: string; readonly certain: Tally; readonly possible: Tally };

/** A place as the records show it: who was held when, by whom, what was reported by whom. */
export type PlaceProfile = {
  readonly held: readonly HeldPerson[];
  readonly heldBy: readonly HeldBy[];
  readonly reported: readonly Reported[];
  readonly together: Pairs;
  /** Interviewed persons held there, and those of them from whom no act there is known. */
  readonly interviewed: readonly string[];
  readonly reportedNothing: readonly string[];
};

/** Pairs that a profile names; it counts all. */
export const MOST_PAIRS = 500;

/** The profile of a place with what is within it, in the days of a selection. */
export function placeProfile(
  facts: PatternFacts,
  { place, window }: Selection & { readonly place: string },
): PlaceProfile {
  const asked = { place, window };
  const selected = selectActs(facts, asked).acts;
  const interviewed = new Set(staysOfInterviewees(facts, asked).map(({ stay }) => stay.person));
  const heard = new Set(
    tallyOf(
      facts,
      selected.map(({ act }) => act),
    ).sources,
  );
  return {
    held: heldAt(facts, asked),
    heldBy: heldBy(facts, asked),
    reported: reportedAt(facts, selected),
    together: heldTogether(facts, asked, MOST_PAIRS),
    interviewed: [...interviewed],
    reportedNothing: [...interviewed].filter((person) => !heard.has(person)),
  };
}

function heldAt(facts: PatternFacts, asked: Selection): HeldPerson[] {
  const inPlace = placeTest(facts, asked.place);
  const held = new Map<string, HeldPerson>();
  for (const stay of facts.stays) {
    if (!inPlace(stay.place)) continue;
    const certainty = overlap(stay.when, windowIn(asked));
    if (certainty === "none") continue;
    const known = held.get(stay.person);
    const { earliestStart, latestEnd } = stay.when;
    const earliest = earliestStart.startsWith("0000-00") ? null : earliestStart;
    const latest = latestEnd.startsWith("9999-99") ? null : latestEnd;
    held.set(stay.person, {
      person: stay.person,
      certainty: known?.certainty === "certain" ? "certain" : certainty,
      earliest: !known || earliest === null ? earliest : sooner(known.earliest, earliest),
      latest: !known || latest === null ? latest : further(known.latest, latest),
      interviewed: facts.interviewees.has(stay.person),
      records: [...new Set([...(known?.records ?? []), ...stay.records])],
    });
  }
  return [...held.values()].sort((a, b) => ((a.earliest ?? "") < (b.earliest ?? "") ? -1 : 1));
}

const sooner = (a: string | null, b: string): string | null => (a === null ? null : a < b ? a : b);
const further = (a: string | null, b: string): string | null => (a === null ? null : a > b ? a : b);

function heldBy(facts: PatternFacts, asked: Selection & { readonly place: string }): HeldBy[] {
  const found = new Map<string, { readonly by: HeldBy; readonly records: Set<string> }>();
  const add = (authority: string, as: HeldBy["as"], records: readonly string[]) => {
    const name = `${as}\n${authority}`;
    const known = found.get(name) ?? { by: { authority, as, records: [] }, records: new Set() };
    for (const record of records) known.records.add(record);
    found.set(name, known);
  };
  const inPlace = placeTest(facts, asked.place);
  for (const { name, when } of facts.places.get(asked.place)?.operators ?? [])
    if (overlap(when, windowIn(asked)) !== "none") add(name, "operator", [asked.place]);
  for (const stay of facts.stays) {
    if (stay.authorities.length === 0 || !inPlace(stay.place)) continue;
    if (overlap(stay.when, windowIn(asked)) === "none") continue;
    for (const authority of stay.authorities) add(authority, "holder", stay.records);
  }
  for (const { act } of selectActs(facts, asked).acts)
    for (const actor of act.actors) add(actor, "actor", [act.id]);
  return [...found.values()].map(({ by, records }) => ({ ...by, records: [...records] }));
}

/** By method, the one with the most independent sources first. */
function reportedAt(facts: PatternFacts, selected: ReturnType<typeof selectActs>["acts"]): Reported[] {
  const byMethod = new Map<string, (typeof selected)[number][]>();
  for (const each of selected) {
    const method = each.act.method ?? NOT_RECORDED;
    const list = byMethod.get(method);
    if (list) list.push(each);
    else byMethod.set(method, [each]);
  }
  const reported = [...byMethod].map(([method, acts]) => ({
    method,
    certain: tallyOf(
      facts,
      acts.filter(({ certainty }) => certainty === "certain").map(({ act }) => act),
    ),
    possible: tallyOf(
      facts,
      acts.map(({ act }) => act),
    ),
  }));
  return reported.sort(
    (a, b) => b.possible.sources.length - a.possible.sources.length || (a.method < b.method ? -1 : 1),
  );
}

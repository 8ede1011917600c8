import { dayNumber, type Invented, type InventedAct, type InventedDate } from "./invented-archive.ts";

/** Days of a question, both included. */
export type Days = readonly [number, number];
export type Fit = "certain" | "possible" | "none";

/** By trying every start and end that the words allow at their limits. */
export function fitOf({ starts, ends, single, vague }: InventedDate, [from, to]: Days): Fit {
  const meetings: boolean[] = [];
  for (const start of starts)
    for (const end of single ? [start] : ends) if (start <= end) meetings.push(start <= to && end >= from);
  const widest = starts[0] <= to && ends[1] >= from;
  if (!widest) return "none";
  return !vague && meetings.every(Boolean) ? "certain" : "possible";
}

export const MONTHS = Array.from({ length: 14 }, (_, at) => {
  const [year, month] = [2022 + Math.floor(at / 12), (at % 12) + 1];
  return {
    key: `${year}-${String(month).padStart(2, "0")}`,
    days: [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1] as Days,
  };
});

type Dimension = "method" | "place" | "region" | "month" | "actor" | "category";

/** Under which keys something stands, and how surely, within the days of the question. */
function keysOf(of: Invented, act: InventedAct, dimension: Dimension, days: Days | null): [string, Fit][] {
  const lone = (key: string | null | undefined): [string, Fit][] => [[key ?? "not-recorded", "certain"]];
  if (dimension === "method") return lone(act.method);
  if (dimension === "place") return lone(act.place);
  if (dimension === "region") return lone(act.place && of.regions.get(act.place));
  if (dimension === "actor") return lone(act.agency);
  if (dimension === "category") return lone(act.victim && of.categories.get(act.victim));
  const { date } = act;
  if (date === null) return [["undated", "certain"]];
  return MONTHS.flatMap(({ key, days: [first, last] }): [string, Fit][] => {
    const cut: Days = days ? [Math.max(first, days[0]), Math.min(last, days[1])] : [first, last];
    const fit = cut[0] > cut[1] ? "none" : fitOf(date, cut);
    return fit === "none" ? [] : [[key, fit]];
  });
}

export type Counted = {
  readonly acts: Set<string>;
  readonly events: Set<string>;
  readonly victims: Set<string>;
  readonly sources: Set<string>;
  readonly groups: InventedAct[];
};
export type CountedCell = { readonly certain: Counted; readonly possible: Counted };

const nothing = (): Counted => ({
  acts: new Set(),
  events: new Set(),
  victims: new Set(),
  sources: new Set(),
  groups: [],
});

const dayFit = (date: InventedDate | null, days: Days | null): Fit =>
  days === null ? "certain" : date === null ? "none" : fitOf(date, days);

/** The whole table: for every act, every cell in which it stands, and the totals. */
export function countTable(of: Invented, rows: Dimension, columns: Dimension, days: Days | null) {
  const cells = new Map<string, CountedCell>();
  for (const act of of.acts) {
    const whole = dayFit(act.date, days);
    if (act.disproved || whole === "none") continue;
    const down: [string, Fit][] = [["all", "certain"], ...keysOf(of, act, rows, days)];
    const across: [string, Fit][] = [["all", "certain"], ...keysOf(of, act, columns, days)];
    for (const [row, a] of down) {
      for (const [column, b] of across) {
        const name = `${row} | ${column}`;
        const cell = cells.get(name) ?? { certain: nothing(), possible: nothing() };
        cells.set(name, cell);
        enter(cell.possible, act);
        if (whole === "certain" && a === "certain" && b === "certain") enter(cell.certain, act);
      }
    }
  }
  return cells;
}

function enter(counted: Counted, act: InventedAct): void {
  counted.acts.add(act.id);
  if (act.event) counted.events.add(act.event);
  if (act.victim) counted.victims.add(act.victim);
  for (const origin of act.origins) counted.sources.add(origin);
  if (act.group) counted.groups.push(act);
}

/** Interviewed persons held at a place in certain days: no place is any, no days are any. */
export function heldThere(of: Invented, place: string | null, days: readonly (Days | null)[]) {
  const held = { certain: new Set<string>(), possible: new Set<string>() };
  for (const act of of.acts) {
    const { victim, date } = act;
    if (victim === null || date === null || act.place === null || act.disproved) continue;
    if (!act.inCustody && act.method !== "unlawful-detention") continue;
    if (!of.interviewed.has(victim)) continue;
    if (place !== null && !of.above.get(act.place)!.includes(place)) continue;
    const fits = days.map((each) => dayFit(date, each));
    if (fits.includes("none")) continue;
    held.possible.add(victim);
    if (fits.every((fit) => fit === "certain")) held.certain.add(victim);
  }
  return held;
}

/** x of n: who of those held described an act of a method, in their own account. */
export function described(of: Invented, place: string, method: string, days: Days | null) {
  const held = heldThere(of, place, [days]);
  const found = { certain: new Set<string>(), possible: new Set<string>() };
  for (const act of of.acts) {
    if (act.disproved || act.method !== method || act.place === null) continue;
    if (!of.above.get(act.place)!.includes(place)) continue;
    const fit = dayFit(act.date, days);
    if (fit === "none") continue;
    for (const person of act.origins) {
      if (held.possible.has(person)) found.possible.add(person);
      if (fit === "certain" && held.certain.has(person)) found.certain.add(person);
    }
  }
  return { held, found };
}

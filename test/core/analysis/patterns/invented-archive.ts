import type { RecordInput } from "../../../../shared/model/records.ts";
import type { TestArchive } from "../../fixtures/open-archive.ts";

/** A date as it is written, and the days that it may mean, as numbers of days. */
export type InventedDate = {
  readonly edtf: string;
  readonly starts: readonly [number, number];
  readonly ends: readonly [number, number];
  /** One occasion: it ends on the day it starts. */
  readonly single: boolean;
  readonly vague: boolean;
};

export type InventedAct = {
  readonly id: string;
  readonly victim: string | null;
  readonly group: { readonly count?: number; readonly atLeast?: boolean } | null;
  readonly event: string | null;
  readonly place: string | null;
  readonly method: string | null;
  readonly agency: string | null;
  readonly date: InventedDate | null;
  readonly inCustody: boolean;
  readonly disproved: boolean;
  /** Whose account each citation is, known because it was made so. */
  readonly origins: readonly string[];
};

/** What was put into an archive, as plain lists: nothing here comes back out of it. */
export type Invented = {
  readonly acts: readonly InventedAct[];
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly regions: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string | null>;
  readonly interviewed: ReadonlySet<string>;
};

/** Repeatable chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

const METHODS = ["beating-soles", "electric-stun-device", "rape", "death-threat", "unlawful-detention"];
const AGENCIES = ["Invented service A", "Invented service B"];
const CATEGORIES = ["pow", "civilian-detainee", "journalist"] as const;

/** Fills an archive by chance: two regions, five places, twenty persons, seventy acts. */
export async function inventArchive(archive: TestArchive, seed: number): Promise<Invented> {
  const random = chance(seed);
  const upTo = (length: number) => Math.floor(random() * length);
  const pick = <Item>(items: readonly Item[]): Item => items[upTo(items.length)]!;
  const add = async <
    Type extends
      | "place"
      | "person"
      | "event"
      | "interview"
      | "statement"
      | "evidence"
      | "translation"
      | "citation"
      | "act",
  >(
    type: Type,
    records: RecordInput<Type>[],
  ): Promise<string[]> => (await archive.call("record.add", { type, records: records })).ids;
  const id = (text: string) => text as never;

  const [north, south] = (await add("place", [{ type: "region" }, { type: "region" }])) as [string, string];
  const sites = await add(
    "place",
    [north, north, south].map((within) => ({ type: "prison", within: id(within) })),
  );
  const [block, nowhere] = (await add("place", [{ within: id(sites[0]!) }, { type: "other" }])) as [
    string,
    string,
  ];
  const regions = new Map([
    [sites[0]!, north],
    [sites[1]!, north],
    [sites[2]!, south],
    [block, north],
  ]);
  const above = new Map<string, readonly string[]>([
    [block, [block, sites[0]!, north]],
    [nowhere, [nowhere]],
    ...sites.map((site, at) => [site, [site, at < 2 ? north : south]] as const),
  ]);
  const located = [...sites, block, nowhere];

  const given = Array.from({ length: 20 }, () => (random() < 0.15 ? null : pick(CATEGORIES)));
  const persons = await add(
    "person",
    given.map((category) => (category === null ? {} : { category })),
  );
  const events = await add(
    "event",
    located.map((place, at) => ({ place: id(place), kind: at % 2 ? "practice" : "occasion" })),
  );

  const heard = persons.slice(0, 11);
  const interviews = await add(
    "interview",
    heard.slice(0, 8).map((witness) => ({ witness: id(witness) })),
  );
  const own = await add(
    "statement",
    heard.slice(5).map((witness) => ({ witness: id(witness) })),
  );
  const through = await add(
    "statement",
    interviews.map((interview) => ({ interview: id(interview) })),
  );
  const items = await add(
    "evidence",
    Array.from({ length: 3 }, () => ({})),
  );
  const copies = await add(
    "evidence",
    items.map((to) => ({ relations: [{ kind: "preservation-copy" as const, to: id(to) }] })),
  );
  const renderings = await add(
    "translation",
    [own[0]!, items[0]!].map((of) => ({ of: id(of) })),
  );
  const families = [...items.keys()].map((at) => [
    items[at]!,
    copies[at]!,
    ...(at === 0 ? [renderings[1]!] : []),
  ]);
  const originOf = new Map<string, string>([
    ...own.map((statement, at) => [statement, heard.slice(5)[at]!] as const),
    ...through.map((statement, at) => [statement, heard[at]!] as const),
    ...families.flatMap((family) => family.map((each) => [each, [...family].sort()[0]!] as const)),
    [renderings[0]!, heard[5]!],
  ]);
  const sources = [...originOf.keys()];
  const citations = await add(
    "citation",
    sources.map((source) => ({ source: id(source), locator: { kind: "whole" as const } })),
  );

  const acts = Array.from(
    { length: 70 },
    (): { record: RecordInput<"act">; told: Omit<InventedAct, "id"> } => {
      const event = random() < 0.5 ? upTo(events.length) : null;
      const ownPlace = random() < 0.7 ? pick(located) : null;
      const victim = random() < 0.8 ? pick(persons) : null;
      const counted = random() < 0.5 ? { count: 1 + upTo(30) } : { count: 1 + upTo(30), atLeast: true };
      const group = victim === null && random() < 0.8 ? (random() < 0.2 ? {} : counted) : null;
      const method = random() < 0.9 ? pick(METHODS) : null;
      const agency = random() < 0.6 ? pick(AGENCIES) : null;
      const date = random() < 0.9 ? inventDate(upTo) : null;
      const inCustody = random() < 0.8;
      const disproved = random() < 0.08;
      const cited = [...new Set(Array.from({ length: upTo(4) }, () => upTo(citations.length)))];
      const record: RecordInput<"act"> = {
        ...(event !== null && { event: id(events[event]!) }),
        ...(ownPlace !== null && { place: id(ownPlace) }),
        ...(victim !== null && { victim: id(victim) }),
        ...(group && { group }),
        ...(method !== null && { method }),
        ...(agency !== null && { agency }),
        ...(date && { when: date.edtf }),
        custody: inCustody ? "in-custody" : "unknown",
        ...(disproved && { verification: "disproved" }),
        sources: cited.map((at) => id(citations[at]!)),
      };
      const told = {
        victim,
        group,
        method,
        agency,
        date,
        inCustody,
        disproved,
        event: event === null ? null : events[event]!,
        place: ownPlace ?? (event === null ? null : located[event]!),
        origins: cited.map((at) => originOf.get(sources[at]!)!),
      };
      return { record, told };
    },
  );
  const ids = await add(
    "act",
    acts.map(({ record }) => record),
  );
  for (const act of ids) await archive.call("record.review", { id: act });
  return {
    acts: acts.map(({ told }, at) => ({ id: ids[at]!, ...told })),
    above,
    regions,
    categories: new Map(persons.map((person, at) => [person, given[at]!])),
    interviewed: new Set(heard),
  };
}

function inventDate(upTo: (length: number) => number): InventedDate {
  const two = (value: number) => String(value).padStart(2, "0");
  const [month, day] = [1 + upTo(12), 1 + upTo(28)];
  const exact = dayNumber(2022, month, day);
  const [first, last] = [dayNumber(2022, month, 1), dayNumber(2022, month + 1, 1) - 1];
  const vague = { vague: true, single: true };
  switch (upTo(6)) {
    case 0:
      return {
        edtf: `2022-${two(month)}`,
        starts: [first, last],
        ends: [first, last],
        single: true,
        vague: false,
      };
    case 1:
      return { edtf: `2022-${two(month)}~`, starts: [first, last], ends: [first, last], ...vague };
    case 2: {
      const [from, to] = [dayNumber(2022, 1, 1), dayNumber(2022, 12, 31)];
      return { edtf: "2022", starts: [from, to], ends: [from, to], single: true, vague: false };
    }
    case 3: {
      const end: [number, number] = [dayNumber(2023, 2, 1), dayNumber(2023, 2, 28)];
      return {
        edtf: `2022-${two(month)}/2023-02`,
        starts: [first, last],
        ends: end,
        single: false,
        vague: false,
      };
    }
    default:
      return {
        edtf: `2022-${two(month)}-${two(day)}`,
        starts: [exact, exact],
        ends: [exact, exact],
        single: true,
        vague: false,
      };
  }
}

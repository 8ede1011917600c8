import { spanBetween } from "../../../../shared/patterns/span.ts";
import type { Stay } from "../../../../shared/patterns/facts.ts";
import { dateIn, listIn, type FactTables } from "./fact-rows.ts";
import type { ReadAct } from "./read-acts.ts";

/** Methods that are themselves a stay in somebody's hands. */
const DETENTION: ReadonlySet<string> = new Set([
  "unlawful-detention",
  "incommunicado-detention",
  "detention-for-exchange",
]);

/**
 * The stays that the records show: an act against somebody in custody puts them at its place on its days; an act of
 * detention for as long as it lasted; a capture at its place on its day; a custody episode from its first day to its
 * last. Nothing is concluded for the days between
 * two of them.
 */
export function readStays(tables: FactTables, acts: readonly ReadAct[]): Stay[] {
  const stays: Stay[] = [];
  for (const { id, victim, place, when, custody, method, actors, verification } of acts) {
    if (victim === null || place === null || when === null || verification === "disproved") continue;
    const isDetention = method !== null && DETENTION.has(method);
    if (custody !== "in-custody" && !isDetention) continue;
    stays.push({ person: victim, place, when, authorities: isDetention ? actors : [], records: [id] });
  }
  for (const { id, captured, capturePlace } of tables.rows("person", ["captured", "capturePlace"])) {
    const day = dateIn(captured);
    if (day === undefined || capturePlace === null) continue;
    stays.push({
      person: id,
      place: capturePlace,
      when: spanBetween(day, day),
      authorities: [],
      records: [id],
    });
  }
  return [...stays, ...episodes(tables)];
}

function episodes(tables: FactTables): Stay[] {
  const fields = [
    "person",
    "place",
    "from",
    "to",
    "authority",
    "heldBy",
    "verification",
    "previousEpisode",
  ] as const;
  return tables.rows("custody-episode", fields).flatMap((row) => {
    const { id, person, place, authority, previousEpisode: follows } = row;
    if (person === null || place === null || row.verification === "disproved") return [];
    const authorities = [
      ...(listIn(row.heldBy) as readonly string[]),
      ...(authority === null ? [] : [authority]),
    ];
    const when = spanBetween(dateIn(row.from), dateIn(row.to));
    return [{ person, place, when, authorities, records: [id], ...(follows !== null && { follows }) }];
  });
}

import type { Interviewee, PatternSource } from "../../../../shared/patterns/facts.ts";
import { listIn, type FactTables } from "./fact-rows.ts";

/** The sources of an archive, and who was interviewed. */
export type ReadSources = {
  readonly sources: readonly PatternSource[];
  readonly interviewees: ReadonlyMap<string, Interviewee>;
  readonly citations: ReadonlyMap<string, string>;
};

/**
 * Reads statements, interviews, translations and items with what ties them to each other. A person was interviewed
 * if an interview with them or a statement of theirs is recorded.
 */
export function readSources(tables: FactTables): ReadSources {
  const sources: PatternSource[] = [];
  const interviewees = new Map<string, { readonly person: string; readonly records: string[] }>();
  const heard = (person: string | null, record: string) => {
    if (person === null) return;
    const known = interviewees.get(person) ?? { person, records: [] };
    known.records.push(record);
    interviewees.set(person, known);
  };
  const witnessOf = new Map<string, string | null>();
  for (const { id, witness, recording } of tables.rows("interview", ["witness", "recording"])) {
    const { evidence } =
      recording === null ? {} : (JSON.parse(recording) as { readonly evidence?: string | undefined });
    sources.push({ id, witness, sameOrigin: evidence === undefined ? [] : [evidence] });
    witnessOf.set(id, witness);
    heard(witness, id);
  }
  const statements = tables.rows("statement", ["witness", "interview", "scan", "supplements"]);
  for (const { id, witness: own, interview, scan, supplements } of statements) {
    const witness = own ?? (interview === null ? null : (witnessOf.get(interview) ?? null));
    const sameOrigin = [interview, scan, supplements].filter((other) => other !== null);
    sources.push({ id, witness, sameOrigin });
    heard(witness, id);
  }
  for (const { id, of } of tables.rows("translation", ["of"]))
    sources.push({ id, witness: null, sameOrigin: of === null ? [] : [of] });
  for (const { id, relations } of tables.rows("evidence", ["relations"])) {
    const sameOrigin = (listIn(relations) as readonly { readonly to: string }[]).map(({ to }) => to);
    sources.push({ id, witness: null, sameOrigin });
  }
  const cited = tables.rows("citation", ["source"]);
  const citations = new Map(cited.flatMap(({ id, source }) => (source === null ? [] : [[id, source]])));
  return { sources, interviewees, citations };
}

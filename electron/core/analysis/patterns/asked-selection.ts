import { parseEdtf } from "../../../../shared/dates/parse-edtf.ts";
import { Failure } from "../../../../shared/errors.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import type { PatternFacts } from "../../../../shared/patterns/facts.ts";
import type { Selection } from "../../../../shared/patterns/selection.ts";
import { windowOf } from "../../../../shared/patterns/span.ts";
import { findRecord } from "../../store/record-calls.ts";
import type { StoredRecord } from "../../store/stored-record.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { meantCase } from "../meant-case.ts";
import { PatternMemory } from "./read-facts.ts";

const memories = new WeakMap<ArchiveSession, PatternMemory>();

/** What a caller may ask for. */
export type Asked = {
  readonly case?: string | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly place?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly actor?: string | undefined;
  readonly category?: string | undefined;
  readonly stage?: string | undefined;
};

/** The facts of the case that is meant, and what is asked of them. */
export type Question = {
  readonly facts: PatternFacts;
  readonly selection: Selection;
  readonly matter: StoredRecord<"case"> | undefined;
};

/**
 * Reads a question.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`, `invalid-date`
 */
export function questionOf(session: ArchiveSession, asked: Asked): Question {
  const { methods, actor, category, stage, from, to } = asked;
  const matter = meantCase(session, asked.case);
  const memory = memories.get(session) ?? new PatternMemory(session);
  memories.set(session, memory);
  const dated = from !== undefined || to !== undefined;
  return {
    facts: memory.factsOf(matter),
    matter,
    selection: {
      methods,
      actor,
      category,
      stage,
      place: asked.place === undefined ? undefined : placeNamed(session, asked.place).id,
      window: dated ? windowOf(dateOf(from), dateOf(to)) : undefined,
    },
  };
}

/**
 * The place with an id or code.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`
 */
export function placeNamed(session: ArchiveSession, named: string): StoredRecord<"place"> & { id: RecordId } {
  const record = findRecord(session, named);
  if (record.type !== "place")
    throw new Failure("wrong-record-type", { expected: "place", found: record.type });
  return record as StoredRecord<"place">;
}

const dateOf = (text: string | undefined) => (text === undefined ? undefined : parseEdtf(text));

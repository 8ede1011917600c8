import type { RecordId } from "./record-id.ts";
import type { RecordContent, RecordType } from "./records.ts";

/** Reads whom a record stands for from its content. */
type Reader<Type extends RecordType> = (content: RecordContent<Type>) => readonly (RecordId | undefined)[];

const READERS: { readonly [Type in RecordType]?: Reader<Type> } = {
  mention: ({ candidates = [] }) =>
    candidates.flatMap(({ record, certainty }) => (certainty === "excluded" ? [] : [record])),
  actor: ({ person }) => [person],
  "custody-episode": ({ person }) => [person],
  proceeding: ({ accused }) => [accused],
  "medical-report": ({ person }) => [person],
  "protective-measure": ({ person }) => [person],
  relation: ({ person, otherPerson }) => [person, otherPerson],
  request: ({ persons = [], onBehalfOf }) => [...persons, onBehalfOf],
  enquiry: ({ caller, sought }) => [caller, sought],
  "tracing-card": ({ person }) => [person],
  "list-entry": ({ person }) => [person],
  "list-snapshot": ({ entries = [] }) => entries.map(({ person }) => person),
  claim: ({ record, assertedBy, origin }) => [record, assertedBy, origin],
};

/**
 * Whom a record stands for where another record names it by its id: the person that an actor is, the prisoner of an
 * episode of custody, the candidates of a mention. To name such a record is to name the person, so that what protects
 * the person protects what names the record. A candidate of a mention may itself be an actor.
 *
 * @returns ids of persons, and of actors behind mentions; empty for a record that stands for nobody
 */
export function personsMeant(type: RecordType, content: unknown): readonly RecordId[] {
  const read = READERS[type] as ((content: unknown) => readonly (RecordId | undefined)[]) | undefined;
  return (read?.(content) ?? []).filter((id) => id !== undefined);
}

/** Types of which a record may stand for a person. */
export const STANDING_FOR_PERSONS: ReadonlySet<string> = new Set(Object.keys(READERS));

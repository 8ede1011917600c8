import type { RecordContent } from "../../../shared/model/records.ts";

type NameForm = NonNullable<RecordContent<"person">["names"]>[number];
type Contents<Type extends "actor" | "custody-episode" | "tracing-card"> = Iterable<{
  readonly content: RecordContent<Type>;
}>;

/**
 * Names of persons that stand on other records than their own: the names and call sign of the actor that somebody is,
 * those that a child was given, those on a child's card. What hides a name must know them, too.
 *
 * @returns forms of names by id of the person
 */
export function namesElsewhere(records: {
  readonly actors: Contents<"actor">;
  readonly episodes: Contents<"custody-episode">;
  readonly cards: Contents<"tracing-card">;
}): ReadonlyMap<string, readonly NameForm[]> {
  const found = new Map<string, NameForm[]>();
  const add = (person: string | undefined, forms: readonly NameForm[]) => {
    if (person !== undefined && forms.length > 0) found.set(person, [...(found.get(person) ?? []), ...forms]);
  };
  for (const { content } of records.actors) {
    const { person, names = [], callSign } = content;
    add(person, [
      ...names.map(({ text }) => ({ text })),
      ...(callSign === undefined ? [] : [{ text: callSign, kind: "call-sign" as const }]),
    ]);
  }
  for (const { content } of records.episodes)
    add(
      content.person,
      (content.changedNames ?? []).map(({ name }) => ({ text: name })),
    );
  for (const { content } of records.cards) {
    const { person, surnames = [], firstNames = [] } = content;
    const given = firstNames.join(" ");
    add(
      person,
      surnames.map((family) => ({ text: `${given} ${family}`.trim(), family })),
    );
  }
  return found;
}

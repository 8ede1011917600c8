import type { RecordId } from "../../../../shared/model/record-id.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Writing } from "./authored.ts";
import { isRestricted } from "./inputs.ts";

/**
 * What this version calls an actor: a person as that person may be called, a body by its name in the language of the
 * dossier. An individual of whom there is no record as a person was never asked, and is not named at any level.
 */
export function actorLabel(actor: StoredRecord<"actor">, { assembly, naming }: Writing): string {
  const { say, language } = assembly;
  const { person, kind, names = [], tier } = actor.content;
  if (person !== undefined) return naming.label(person);
  if (kind === "person") return say("actor.individual");
  const isHidden = (tier === "T3" || tier === "T4") && !isRestricted(assembly);
  const own = names.find((name) => name.language === language);
  const latin = names.find(({ text }) => language !== "uk" && /\p{Script=Latin}/u.test(text));
  return isHidden ? say("actor.body") : ((own ?? latin ?? names[0])?.text ?? say("actor.body"));
}

/** The labels of actors or persons by their ids; what is neither is left out. */
export const labelsOf = (ids: readonly RecordId[], writing: Writing): string[] =>
  ids.flatMap((id) => {
    const record = writing.assembly.reading.get(id);
    if (record?.type === "person") return [writing.naming.label(id)];
    return record?.type === "actor" ? [actorLabel(record, writing)] : [];
  });

import type { RecordContent } from "../../../../shared/model/records.ts";
import type { ArchiveReading } from "../archive-reading.ts";

type NameForm = NonNullable<RecordContent<"person">["names"]>[number];

/** Names that stand in other records than the person's own, and which the check for names has to know. */
export type OtherNames = {
  /** Further forms of the name of a person, by the person's id. */
  readonly own: ReadonlyMap<string, readonly NameForm[]>;
  /** Names of others that tell who a person is: hidden with that person. */
  readonly telling: ReadonlyMap<string, readonly NameForm[]>;
  /** Names of people who have no record as a person, whom nobody can have been asked to name. */
  readonly unasked: readonly (readonly NameForm[])[];
};

class Forms {
  readonly map = new Map<string, NameForm[]>();

  add(person: string | undefined, ...forms: readonly (NameForm | undefined)[]): void {
    const given = forms.filter((form) => form !== undefined);
    if (person !== undefined && given.length > 0)
      this.map.set(person, [...(this.map.get(person) ?? []), ...given]);
  }
}

const form = (text: string | undefined, kind?: NameForm["kind"]): NameForm | undefined =>
  text === undefined || text.trim() === "" ? undefined : { text, ...(kind && { kind }) };

/**
 * Collects what people are called elsewhere than in their own record: the name that a deported child was given, the
 * call sign of an actor, the parents on a tracing card, who rang about a prisoner, the clinician of a report.
 */
export function otherNames(reading: ArchiveReading): OtherNames {
  const own = new Forms();
  const telling = new Forms();
  const unasked: NameForm[][] = [];
  for (const { content } of reading.list("custody-episode"))
    own.add(
      content.person,
      ...(content.changedNames ?? []).map(({ name }) => form(name, "adoption-changed")),
    );
  for (const { content } of reading.list("actor")) {
    const forms = [
      ...(content.names ?? []).map(({ text }) => form(text)),
      form(content.callSign, "call-sign"),
    ];
    if (content.person !== undefined) own.add(content.person, ...forms);
    else if (content.kind === "person") unasked.push(forms.filter((each) => each !== undefined));
  }
  for (const { content } of reading.list("tracing-card")) {
    const { person, father, mother, surnames = [], firstNames = [] } = content;
    own.add(person, ...surnames.map((surname) => form([...firstNames, surname].join(" "))));
    own.add(father, form(content.fatherName));
    own.add(mother, form(content.motherName), form(content.motherMaidenName));
    const kin = [content.fatherName, content.motherName, content.motherMaidenName];
    telling.add(person, ...[...kin, ...(content.nextOfKinNames ?? [])].map((text) => form(text)));
  }
  for (const { content } of reading.list("enquiry")) {
    const name = form(content.callerName);
    own.add(content.caller, name);
    if (content.caller === undefined && name !== undefined) unasked.push([name]);
  }
  for (const { content } of reading.list("medical-report"))
    own.add(content.clinician, form(content.clinicianName));
  return { own: own.map, telling: telling.map, unasked };
}

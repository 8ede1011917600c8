import type { RecordId } from "../../../../shared/model/record-id.ts";
import { plainText, type Runs } from "../../../../shared/model/runs.ts";
import { identityOf } from "../../../../shared/permission/identity.ts";
import type { IdentityLevel } from "../../../../shared/permission/request.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Span } from "../view.ts";
import { originsOfCitations } from "./cited.ts";
import { isForPublic, isRestricted, type Assembly } from "./inputs.ts";
import { isOnlySuspect } from "./person-facts.ts";
import { assignPseudonyms } from "./pseudonyms.ts";

/** Who is called what in this version of the dossier. */
export type Naming = {
  identity(person: string): IdentityLevel;
  mayName(person: string): boolean;
  /** Name or pseudonym of a person. */
  label(person: string): string;
  /** Name of a place, or words in its stead. */
  place(id: string | undefined): string;
  /** Text with every mention as this version may show it. */
  spans(runs: Runs | undefined, language?: string): readonly Span[];
  text(runs: Runs | undefined): string;
  /** Persons that a text may mean, whatever the certainty. */
  mentioned(runs: Runs | undefined): readonly RecordId[];
};

type Meaning =
  | { readonly kind: "person"; readonly persons: readonly RecordId[]; readonly sure: RecordId | undefined }
  | { readonly kind: "place"; readonly place: RecordId | undefined }
  | { readonly kind: "words" }
  | { readonly kind: "unknown" };

/** The person that an actor is, so that an actor is called as that person may be; any other record is itself. */
function behindActor(id: RecordId, reading: Assembly["reading"]): RecordId {
  const record = reading.get(id);
  return (record?.type === "actor" ? record.content.person : undefined) ?? id;
}

/** True for a person, and for an actor who is one, known as a person or not. */
const standsForSomebody = (record: ReturnType<Assembly["reading"]["get"]>): boolean =>
  record?.type === "person" || (record?.type === "actor" && record.content.kind === "person");

/** What a mention means: a record itself, or the candidates of a mention record. */
function meaningOf(mention: RecordId, { reading }: Assembly): Meaning {
  const record = reading.get(behindActor(mention, reading));
  if (record?.type === "person") return { kind: "person", persons: [record.id], sure: record.id };
  if (record?.type === "place") return { kind: "place", place: record.id };
  if (record?.type === "actor" && record.content.kind !== "person") return { kind: "words" };
  if (record?.type !== "mention") return { kind: "unknown" };
  const candidates = (record.content.candidates ?? [])
    .filter(({ certainty }) => certainty !== "excluded")
    .map((candidate) => ({ ...candidate, record: behindActor(candidate.record, reading) }));
  // Somebody may be marked as a unit by mistake, and be a person all the same.
  const isSomebody = candidates.some(({ record: id }) => standsForSomebody(reading.get(id)));
  if (record.content.kind === "unit" && !isSomebody) return { kind: "words" };
  if (record.content.kind === "place") return { kind: "place", place: candidates[0]?.record };
  const likely = candidates.filter(({ certainty }) => certainty !== "possible");
  return {
    kind: "person",
    persons: candidates.map((candidate) => candidate.record),
    sure: likely.length === 1 ? likely[0]?.record : undefined,
  };
}

/** Origins of what implicates a suspect: assessments, acts and findings. A name needs two of them. */
function originsAgainst(person: string, { reading }: Assembly): string[] {
  const assessments = reading
    .list("assessment")
    .filter(({ content }) => content.suspect === person && content.stance === "supports")
    .filter(({ content }) => content.state !== "rejected")
    .flatMap(({ content }) => [
      ...(content.citations ?? []),
      ...(content.findings ?? []).flatMap((id) => {
        const found = reading.get(id);
        return found?.type === "finding" ? (found.content.citations ?? []) : [];
      }),
    ]);
  const acts = reading
    .list("act")
    .filter(({ content }) =>
      content.allegedPerpetrators?.some(
        (each) =>
          each.person === person || (each.actor !== undefined && behindActor(each.actor, reading) === person),
      ),
    )
    .flatMap(({ content }) => content.sources ?? []);
  const findings = reading
    .list("finding")
    .filter(({ content }) => content.about?.some((id) => behindActor(id, reading) === person))
    .flatMap(({ content }) => content.citations ?? []);
  return originsOfCitations([...assessments, ...acts, ...findings], reading);
}

/** True for a name in the script of a language of the dossier. */
const isReadable = (name: string, language: string): boolean =>
  (language === "uk" ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u).test(name);

/** The form of a name that is shown: the one marked so, else one in the script of the dossier. */
function displayName({ content }: StoredRecord<"person">, language: string): string | undefined {
  const names = content.names ?? [];
  const marked = names.find(({ display }) => display === true);
  if (marked && isReadable(marked.text, language)) return marked.text;
  return (names.find(({ text }) => isReadable(text, language)) ?? marked ?? names[0])?.text;
}

/** Decides once for each person of the archive how this version may call them, and gives pseudonyms. */
export function createNaming(assembly: Assembly): Naming {
  const { reading, options, family, say } = assembly;
  const people = new Map<string, StoredRecord<"person">>(
    reading.list("person").map((each) => [each.id, each]),
  );
  assignPseudonyms(
    family,
    [...people.values()].map((each) => ({ id: each.id, suspect: isOnlySuspect(each) })),
    options.pseudonyms,
  );
  const levels = new Map<string, IdentityLevel>();
  const identity = (person: string): IdentityLevel => {
    const known = levels.get(person);
    if (known) return known;
    const record = people.get(person);
    let level = identityOf(person, assembly, assembly.permissions, options.dated);
    if (record && isOnlySuspect(record) && !isRestricted(assembly) && level !== "anonymous") {
      const enough = originsAgainst(person, assembly).length >= 2;
      const permitted = level === "named" || !isForPublic(assembly);
      level = enough && permitted ? "named" : "pseudonym";
    }
    levels.set(person, level);
    return level;
  };
  const mayName = (person: string): boolean => identity(person) === "named";
  const label = (person: string): string => {
    const record = people.get(person);
    if (!record) return say("person.unknown");
    const level = identity(person);
    if (level === "anonymous") return say("person.anonymous");
    const name = level === "named" ? displayName(record, assembly.language) : undefined;
    return name ?? options.pseudonyms.get(family, person) ?? say("person.unknown");
  };
  const placeHidden = (id: string | undefined): boolean => {
    const tier = id === undefined ? undefined : reading.get(id)?.content.tier;
    return (tier === "T3" || tier === "T4") && !isRestricted(assembly);
  };
  const place = (id: string | undefined): string => {
    const record = id === undefined ? undefined : reading.get(id);
    if (record?.type !== "place") return "";
    if (placeHidden(id)) return say("place.withheld");
    const names = record.content.names ?? [];
    const own = names.find((name) => name.language === assembly.language);
    return (own ?? names.find(({ text }) => isReadable(text, assembly.language)) ?? names[0])?.text ?? "";
  };
  const shown = (mention: RecordId, surface: string): string => {
    const meaning = meaningOf(mention, assembly);
    if (meaning.kind === "words") return surface;
    if (meaning.kind === "place")
      return placeHidden(meaning.place) ? say("place.withheld") : surface || place(meaning.place);
    if (meaning.kind === "unknown") return say("person.unknown");
    if (meaning.sure !== undefined)
      return people.has(meaning.sure) && mayName(meaning.sure) && surface ? surface : label(meaning.sure);
    const harmless = isRestricted(assembly) && meaning.persons.every((id) => people.has(id) && mayName(id));
    return harmless && surface ? surface : say("person.unknown");
  };
  const spans = (runs: Runs | undefined, language?: string): Span[] => {
    const parts: Span[] = [];
    for (const run of runs ?? []) {
      const text = run.mention === undefined ? run.text : shown(run.mention, run.text);
      const last = parts.at(-1);
      if (last) parts[parts.length - 1] = { ...last, text: last.text + text };
      else if (text !== "") parts.push(language === undefined ? { text } : { text, language });
    }
    return parts;
  };
  return {
    identity,
    mayName,
    label,
    place,
    spans,
    text: (runs) => plainText(spans(runs)),
    mentioned: (runs) => {
      const meanings = (runs ?? []).flatMap(({ mention }) => (mention ? [meaningOf(mention, assembly)] : []));
      return [...new Set(meanings.flatMap((each) => (each.kind === "person" ? each.persons : [])))];
    },
  };
}

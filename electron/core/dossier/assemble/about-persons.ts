import type { RecordId } from "../../../../shared/model/record-id.ts";
import type { Runs } from "../../../../shared/model/runs.ts";
import { decide } from "../../../../shared/permission/decide.ts";
import type { ExclusionReason } from "../../../../shared/permission/reasons.ts";
import type { PermissionDecision } from "../../../../shared/permission/request.ts";
import type { AnyRecord } from "../archive-reading.ts";
import type { Block, Span } from "../view.ts";
import { reasonInWords } from "./admission.ts";
import { citedParagraph, type Writing } from "./authored.ts";
import { isForPublic, isRestricted } from "./inputs.ts";

/** Reasons that are somebody's "no", or stand for one: they hold also for those who are only spoken of. */
const FINAL: ReadonlySet<ExclusionReason> = new Set([
  "refused",
  "withdrawn",
  "child-assent-refused",
  "risk-forbids-publication",
] as const);

/** Every mention in the words of a record, whatever field they stand in. */
function mentionsIn(value: unknown): Runs {
  if (typeof value !== "object" || value === null) return [];
  if ("text" in value && "mention" in value) return [value as Runs[number]];
  return Object.values(value).flatMap(mentionsIn);
}

/**
 * Why a record about persons may not be told in this version; `undefined` where it may.
 *
 * Each person whom it is about decides, as on the description of a person: whoever was not asked may be described
 * under a pseudonym, but not in public, and what tells of health needs the permission for medical data. Whoever is only
 * spoken of in it keeps it back by a refusal. A sealed record goes to counsel and prosecutor alone.
 *
 * @param persons - ids of those whom it is about
 */
export function barredBy(
  record: AnyRecord,
  persons: readonly (RecordId | undefined)[],
  kind: "document" | "medical",
  { assembly, naming }: Writing,
): ExclusionReason | undefined {
  const { forum, level, permissions, options } = assembly;
  if (record.content.tier === "T4" && !isRestricted(assembly)) return "sealed";
  const about = [...new Set(persons.filter((id) => id !== undefined))];
  const ask = (person: RecordId): PermissionDecision =>
    decide(
      {
        record: record.id,
        kind,
        subjects: [person],
        forum,
        level,
        identity: "named",
        persons: assembly.persons,
      },
      permissions,
      options.dated,
    );
  for (const person of about) {
    const { allowed, reason } = ask(person);
    const mayBeDescribed = kind === "document" && reason === "not-asked" && !isForPublic(assembly);
    if (!allowed && !mayBeDescribed) return reason;
  }
  const spokenOf = naming.mentioned(mentionsIn(record.content)).filter((id) => !about.includes(id));
  return spokenOf.map((person) => ask(person).reason).find((reason) => FINAL.has(reason));
}

/**
 * A numbered paragraph that tells a record about persons, or the mark that it is withheld, under the same id and with
 * the same footnotes.
 *
 * @param bar - why the record may not be told, see {@link barredBy}
 * @param spans - the words; not asked for where the record is withheld
 * @param more - citations that get a footnote and do not decide
 */
export function toldParagraph(
  id: string,
  {
    bar,
    spans,
    citations,
    more = [],
  }: {
    readonly bar: ExclusionReason | undefined;
    readonly spans: () => readonly Span[];
    readonly citations: readonly string[];
    readonly more?: readonly string[];
  },
  writing: Writing,
): Block {
  const cited = citedParagraph(id, bar === undefined ? spans() : [], citations, writing, { more });
  if (bar === undefined || cited.kind !== "paragraph") return cited;
  const footnotes = cited.footnotes.length;
  return { kind: "withheld", id, reason: reasonInWords(bar, writing.assembly), footnotes };
}

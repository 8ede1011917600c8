import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import { recordTitle } from "../search/record-title.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { mentionViews } from "./mention-views.ts";
import { referringRecords } from "./referring-records.ts";

type Links = CallOutput<"testimony.links">;
type Link = Links["links"][number];

/** All that refers to the paragraphs of a statement: links, mentions, restrictions, translations. */
export function statementLinks(session: ArchiveSession, statement: StoredRecord<"statement">): Links {
  const translations = referringRecords(session, "translation", "of", [statement.id]);
  const permissions = permissionsOf(session, statement);
  return {
    mentions: mentionViews(session, statement, translations),
    links: linksTo(session, statement, translations),
    restrictions: permissions.flatMap((each) => restrictionsBy(each, statement)),
    translations: translations.map(({ id, content }) => ({
      id,
      code: content.code ?? id,
      from: content.from ?? "",
      to: content.to ?? "",
      machine: content.machine === true,
      certified: content.certified === true,
      reviewed: content.reviewed === true,
    })),
    permissions: permissions.map(({ id, content }) => ({
      id,
      code: content.code ?? id,
      state: content.state ?? "not-sought",
    })),
  };
}

function linksTo(
  session: ArchiveSession,
  statement: StoredRecord<"statement">,
  translations: readonly StoredRecord<"translation">[],
): Link[] {
  const citations = referringRecords(session, "citation", "source", [
    statement.id,
    ...translations.map(({ id }) => id),
  ]);
  const cited = new Map(citations.map((each) => [each.id, paragraphsCited(each, statement)]));
  const ids = [...cited.keys()];
  const links: Link[] = [];
  const add = (record: StoredRecord, kind: Link["kind"], named: readonly RecordId[], more: Partial<Link>) => {
    const paragraphs = new Set(named.flatMap((id) => cited.get(id) ?? []));
    for (const paragraph of paragraphs)
      links.push({
        paragraph,
        kind,
        id: record.id,
        code: record.content.code ?? record.id,
        title: recordTitle(record),
        category: "",
        element: "",
        stance: "",
        state: "",
        ...more,
      });
  };
  const findings = referringRecords(session, "finding", "citations", ids);
  const citedBy = new Map(findings.map(({ id, content }) => [id, content.citations ?? []]));
  const assessments = new Map(
    [
      ...referringRecords(session, "assessment", "citations", ids),
      ...referringRecords(session, "assessment", "findings", [...citedBy.keys()]),
    ].map((each) => [each.id, each]),
  );
  for (const record of assessments.values()) {
    const { category = "", element = "", stance = "supports", state = "draft", reasoning } = record.content;
    if (state === "rejected") continue;
    const title = wordsOf(record.content.proposition) || wordsOf(reasoning);
    const named = [
      ...(record.content.citations ?? []),
      ...(record.content.findings ?? []).flatMap((id) => citedBy.get(id) ?? []),
    ];
    add(record, "assessment", named, { category, element, stance, state, title });
  }
  for (const record of findings)
    add(record, "finding", record.content.citations ?? [], { stance: "supports" });
  for (const record of referringRecords(session, "finding", "contraryCitations", ids))
    add(record, "finding", record.content.contraryCitations ?? [], { stance: "contradicts" });
  for (const type of ["act", "event"] as const)
    for (const record of referringRecords(session, type, "sources", ids))
      add(record, type, record.content.sources ?? [], {});
  return links;
}

const wordsOf = (runs: Runs | undefined): string => (runs ? plainText(runs) : "");

/** Paragraphs of the statement that a citation of it, or of its translation, names. */
function paragraphsCited(
  { content }: StoredRecord<"citation">,
  { content: { paragraphs = [] } }: StoredRecord<"statement">,
): RecordId[] {
  const { locator, originalParagraphs = [] } = content;
  const named =
    locator?.kind === "paragraphs" ? [...originalParagraphs, ...locator.paragraphs] : originalParagraphs;
  return paragraphs.flatMap(({ id }) => (id !== undefined && named.includes(id) ? [id] : []));
}

function permissionsOf(
  session: ArchiveSession,
  { id, content }: StoredRecord<"statement">,
): StoredRecord<"permission">[] {
  const interview = session.records.current(content.interview ?? "");
  const witness = content.witness ?? (interview?.content as { witness?: RecordId } | undefined)?.witness;
  const ofWitness = witness === undefined ? [] : referringRecords(session, "permission", "about", [witness]);
  const naming = (each: StoredRecord<"permission">) =>
    (each.content.material ?? []).some(({ record }) => record === id);
  return ofWitness.filter((each) => {
    const { material, capacity } = each.content;
    if (capacity === "subject") return false;
    return material === undefined || material.length === 0 || naming(each) || material.some(isGeneral);
  });
}

type Material = NonNullable<StoredRecord<"permission">["content"]["material"]>[number];

const isGeneral = ({ record, kind, topic }: Material): boolean =>
  record === undefined &&
  topic === undefined &&
  (kind === undefined || kind === "all" || kind === "statement");

function restrictionsBy(
  { id: permission, content }: StoredRecord<"permission">,
  { id }: StoredRecord<"statement">,
): Links["restrictions"] {
  const { state, code = permission, material = [] } = content;
  if (state !== "refused" && state !== "withdrawn") return [];
  const meant = material.filter((entry) => entry.record === id || isGeneral(entry));
  const paragraphs = meant.flatMap((entry) => entry.paragraphs ?? [""]);
  return (material.length === 0 ? [""] : paragraphs).map((paragraph) => ({
    paragraph,
    permission,
    code,
    state,
  }));
}

import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { readLocator } from "../analysis/locator-text.ts";
import { recordTitle } from "../search/record-title.ts";
import { acceptEvidence, findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { referringRecords } from "../testimony/referring-records.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

type Use = CallOutput<"evidence.citations">[number]["uses"][number];

/** Everything that was cited of an item, and what rests on it. */
export function citationsOfItem(session: ArchiveSession, id: string): CallOutput<"evidence.citations"> {
  const item = foundItem(session, id);
  const citations = referringRecords(session, "citation", "source", [item.id]);
  const uses = usesOf(
    session,
    citations.map((each) => each.id),
  );
  return citations.map(({ id: citation, content: { locator, quote } }) => ({
    citation,
    locator: locator ?? { kind: "whole" as const },
    quote: quote ? plainText(quote) : "",
    uses: uses.get(citation) ?? [],
  }));
}

function usesOf(session: ArchiveSession, ids: readonly RecordId[]): Map<RecordId, Use[]> {
  const uses = new Map<RecordId, Use[]>(ids.map((id) => [id, []]));
  const add = (record: StoredRecord, named: readonly RecordId[] = [], more: Partial<Use> = {}) => {
    for (const id of named)
      uses.get(id)?.push({
        id: record.id,
        type: record.type,
        code: record.content.code ?? record.id,
        title: recordTitle(record),
        element: "",
        stance: "",
        ...more,
      });
  };
  for (const record of referringRecords(session, "assessment", "citations", ids)) {
    const { element = "", stance = "supports", state, reasoning, citations } = record.content;
    const title = reasoning === undefined ? recordTitle(record) : plainText(reasoning);
    if (state !== "rejected") add(record, citations, { element, stance, title });
  }
  for (const record of referringRecords(session, "finding", "citations", ids))
    add(record, record.content.citations, { stance: "supports" });
  for (const record of referringRecords(session, "finding", "contraryCitations", ids))
    add(record, record.content.contraryCitations, { stance: "contradicts" });
  for (const type of ["act", "event"] as const)
    for (const record of referringRecords(session, type, "sources", ids)) add(record, record.content.sources);
  return uses;
}

/**
 * Makes a citation of an item: a place in it, and the words that stand there where it has any. An item that is cited
 * is thereby accepted, because somebody has decided that it matters.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`, `invalid-field` for a locator that cannot be read
 */
export function citeItem(
  session: ArchiveSession,
  { id, locator, quote }: CallInput<"evidence.cite">,
): CallOutput<"evidence.cite"> {
  const item = foundItem(session, id);
  const where = readLocator(locator, []);
  return session.databases.transact((transaction) => {
    const { version, content } = acceptEvidence(session, transaction, item);
    const citation = session.records.put(transaction, {
      type: "citation",
      content: readRecord("citation", {
        source: item.id,
        sourceVersion: version,
        locator: where,
        ...(quote !== undefined && { quote: [{ text: quote }] }),
        ...(content.cases && { cases: [...content.cases] }),
      }),
      reviewed: false,
      action: "created",
    });
    return { citation: citation.id };
  });
}

function foundItem(session: ArchiveSession, id: string): StoredRecord<"evidence"> {
  const record = findRecord(session, id);
  if (record.type !== "evidence")
    throw new Failure("wrong-record-type", { expected: "evidence", found: record.type });
  return record as StoredRecord<"evidence">;
}

import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { recordTitle } from "../search/record-title.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

type MentionView = CallOutput<"testimony.links">["mentions"][number];

const CERTAINTIES = ["certain", "probable", "possible"] as const;

/** Every mention in a statement and its translations, with what it means. */
export function mentionViews(
  session: ArchiveSession,
  statement: StoredRecord<"statement">,
  translations: readonly StoredRecord<"translation">[],
): MentionView[] {
  const texts = [
    ...(statement.content.paragraphs ?? []),
    ...translations.flatMap(({ content }) => content.segments ?? []),
  ].map(({ text }) => text);
  const ids = new Set(texts.flatMap((runs) => runs.flatMap(({ mention }) => mention ?? [])));
  return [...ids].flatMap((id) => mentionView(session, id) ?? []);
}

function mentionView(session: ArchiveSession, id: RecordId): MentionView | undefined {
  const record = session.records.current(id);
  if (record?.type !== "mention") return record && ofRecord(id, record, "certain");
  const { kind = "person", candidates = [] } = record.content as RecordContent<"mention">;
  const best = CERTAINTIES.map((certainty) => candidates.find((each) => each.certainty === certainty)).find(
    (candidate) => candidate !== undefined,
  );
  const meant = best && session.records.current(best.record);
  if (meant) return { ...ofRecord(id, meant, best.certainty), kind };
  return { mention: id, kind, record: null, type: "", code: "", title: "", certainty: null };
}

function ofRecord(
  mention: RecordId,
  record: StoredRecord,
  certainty: NonNullable<MentionView["certainty"]>,
): MentionView {
  return {
    mention,
    kind: record.type === "place" ? "place" : "person",
    record: record.id,
    type: record.type,
    code: record.content.code ?? record.id,
    title: recordTitle(record),
    certainty,
  };
}

import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { LeftOutOfList } from "../../../shared/contract/register-lists.ts";
import { Failure } from "../../../shared/errors.ts";
import type { Language } from "../../../shared/messages/languages.ts";
import { VOCABULARY_TEXTS } from "../../../shared/messages/vocabularies/vocabularies.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ListKind } from "../../../shared/model/vocabulary/lists.ts";
import type { ListRecipient } from "../../../shared/register-lists/recipients.ts";
import type { CallContext } from "../call-context.ts";
import { requireBound } from "../custody/binding.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import { readRecord } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { writeOutward } from "../tables/outward-file.ts";
import { writeTable } from "../tables/write-table.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { listPdf } from "./list-pdf.ts";
import { cellsOf, DATE_COLUMNS, LIST_TABLES, uwaziDates, type ListedFile } from "./list-rows.ts";
import { ListWording } from "./list-wording.ts";
import { LIST_WORDS } from "./list-words.ts";
import { MayBeListed } from "./may-be-listed.ts";
import { currentFiles, entriesOf, frozenFiles, versionNamed, type PersonFile } from "./person-file.ts";
import { snapshotMeant } from "./snapshots.ts";

type Asked = {
  readonly list: StoredRecord<"list">;
  readonly recipient?: ListRecipient | undefined;
  readonly snapshot?: string | undefined;
};
type Input = Omit<CallInput<"register-list.export">, "list"> & Asked;

/** A list about to leave: its state, the persons who may stand on it, and what may not leave. */
export type OutgoingList = {
  readonly list: StoredRecord<"list">;
  readonly kind: ListKind;
  readonly snapshot: StoredRecord<"list-snapshot"> | undefined;
  readonly files: readonly ListedFile[];
  readonly leftOut: readonly LeftOutOfList[];
  /** How many entries stand listed, under review, not listed. */
  readonly counts: {
    readonly listed: number;
    readonly "under-review": number;
    readonly "not-listed": number;
  };
  readonly recipient: ListRecipient | undefined;
  /** `YYYY-MM-DD`. */
  readonly dated: string;
};

/** Kinds that may go to negotiators: the others tell of accusations. */
const FOR_NEGOTIATORS: ReadonlySet<ListKind> = new Set(["exchange", "child-tracing"]);

/** Says what a list would hold for a recipient, and what would be left out. */
export function foreseeList(session: ArchiveSession, asked: Asked): CallOutput<"register-list.foresee"> {
  const { files, leftOut } = outgoing(session, asked);
  return { rows: files.length, leftOut: [...leftOut] };
}

/**
 * Writes a list for a recipient. Before a byte is written the log says of each person that a copy left; afterwards the
 * transmission is recorded.
 *
 * @throws Failure as the contract's `register-list.export`
 */
export const exportList = (
  session: ArchiveSession,
  input: Input,
  context: CallContext,
): Promise<CallOutput<"register-list.export">> =>
  // A permission that is withdrawn meanwhile would come too late: nothing else runs until the log has it.
  context.alone(() => exportAlone(session, input, context));

async function exportAlone(
  session: ArchiveSession,
  input: Input,
  { signal }: CallContext,
): Promise<CallOutput<"register-list.export">> {
  const { databases } = session;
  if (databases.readOnly) throw new Failure("export-not-logged");
  await requireFreeDestination(session.folder, input.to);
  const list = outgoing(session, input);
  const language = input.language ?? "en";
  const leaving = [list.list, ...list.files.flatMap(({ entry, person, about }) => [entry, person, ...about])];
  const ids = new Map(leaving.map(({ id, type }) => [id, type]));
  requireBound(databases, [...ids.keys(), ...(list.snapshot ? [list.snapshot.id] : [])], ["permission"]);
  const pieces =
    input.format === "pdf"
      ? [await listPdf(session, list, language, signal)]
      : tableOf(session, list, language, input.format);
  databases.transact((transaction) => {
    for (const [record, type] of ids) transaction.log({ action: "working-copy-exported", record, type });
  });
  await writeOutward(session.folder, input.to, pieces);
  return {
    rows: list.files.length,
    leftOut: [...list.leftOut],
    transmission: recordTransmission(session, list, input.recipientName, language),
  };
}

function outgoing(
  session: ArchiveSession,
  { list: current, recipient, snapshot: meant }: Asked,
): OutgoingList {
  const snapshot = meant === undefined ? undefined : snapshotMeant(session, current.id, meant);
  const list = (versionNamed(session, snapshot?.content.listVersion ?? "") ??
    current) as StoredRecord<"list">;
  const kind = list.content.kind ?? "free";
  const isForNegotiators = recipient === "negotiators";
  if (
    recipient !== undefined &&
    (kind === "exchange" ? !isForNegotiators : isForNegotiators && !FOR_NEGOTIATORS.has(kind))
  )
    throw new Failure("recipient-not-for-list");
  const dated = session.clock().time.toISOString().slice(0, 10);
  const all = snapshot
    ? frozenFiles(session, snapshot)
    : currentFiles(session, entriesOf(session, current.id));
  const counts = { listed: 0, "under-review": 0, "not-listed": 0 };
  for (const { entry } of all) counts[entry.content.decision ?? "under-review"] += 1;
  const mayBeListed = new MayBeListed(session, kind, { recipient, onDate: dated });
  const decided = all.filter(isListed).map((file) => mayBeListed.of(today(session, file)));
  return {
    list,
    kind,
    snapshot,
    files: decided.flatMap(({ file }) => file ?? []),
    leftOut: decided.flatMap(({ leftOut }) => leftOut),
    counts,
    recipient,
    dated,
  };
}

const isListed = ({ entry }: PersonFile): boolean => entry.content.decision === "listed";

/** A file with the seals of today: what was sealed since does not leave in an older version. */
function today(session: ArchiveSession, file: PersonFile): PersonFile {
  const sealed = <Kept extends StoredRecord>(record: Kept): Kept => {
    const now = session.records.current(record.id)?.content as { tier?: string } | undefined;
    return now?.tier === "T4" ? { ...record, content: { ...record.content, tier: "T4" } } : record;
  };
  return { entry: sealed(file.entry), person: sealed(file.person), about: file.about.map(sealed) };
}

function tableOf(
  session: ArchiveSession,
  { kind, files, dated, snapshot }: OutgoingList,
  language: Language,
  format: "csv" | "xlsx",
): Iterable<Uint8Array | string> {
  const wording = new ListWording(session, language, false);
  const columns = LIST_TABLES[kind];
  const onDate = snapshot?.content.taken ?? dated;
  // Uwazi wants the name in a column `title`, and days that are uncertain as ranges.
  const isUwazi = kind === "free";
  const rows = files.map((file, index) => {
    const cells = cellsOf(kind, file, onDate, wording);
    const rest = columns.map((name) => {
      const cell = cells[name] ?? "";
      return isUwazi && DATE_COLUMNS.has(name) ? uwaziDates(cell) : cell;
    });
    return isUwazi ? [cells.name ?? "", ...rest] : [index + 1, ...rest];
  });
  return writeTable({
    format,
    delimiter: ",",
    headings: [isUwazi ? "title" : wording.column("number"), ...columns.map((name) => wording.column(name))],
    rows,
    sheetName: wording.word(`title.${kind}`),
    dated,
  });
}

function recordTransmission(
  session: ArchiveSession,
  { list, files, recipient, dated }: OutgoingList,
  recipientName: string | undefined,
  language: Language,
): RecordId | null {
  if (recipient === undefined) return null;
  const content = readRecord("transmission", {
    items: [list.id, ...files.map(({ person }) => person.id)],
    recipient: recipientName ?? recipientWords(recipient, language),
    sent: dated,
  });
  return session.databases.transact(
    (transaction) =>
      session.records.put(transaction, { type: "transmission", content, reviewed: false, action: "created" })
        .id,
  );
}

/** A recipient in words. */
export const recipientWords = (recipient: ListRecipient, language: Language): string =>
  recipient === "negotiators"
    ? LIST_WORDS[language].negotiators
    : VOCABULARY_TEXTS.forums[language][recipient];

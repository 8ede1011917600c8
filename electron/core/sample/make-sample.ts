import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { CallEvent } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { isRecordType, type RecordType } from "../../../shared/model/records.ts";
import type { CorePorts } from "../call-context.ts";
import { importFiles } from "../intake/import-files.ts";
import { INSPECTION_POOL } from "../intake/inspect-file.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import type { Clock, Transaction } from "../store/archive-databases.ts";
import type { Content } from "../store/class-split.ts";
import { acceptEvidence } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { createArchive } from "../vault/create-archive.ts";
import { unlockArchive } from "../vault/unlock-archive.ts";
import { resolveSample, sampleId, type SampleMention } from "./sample-refs.ts";

const entrySchema = z.strictObject({
  ref: z.string(),
  type: z.string().refine(isRecordType),
  file: z.string().optional(),
  batch: z.string().optional(),
  record: z.record(z.string(), z.unknown()),
});
type SampleEntry = z.infer<typeof entrySchema> & { readonly type: RecordType };

/** The day on which the sample was, in its own story, put together. */
const SAMPLE_TIME = Date.parse("2026-04-13T08:00:00Z");
/** Registration numbers of the sample. */
const SAMPLE_PREFIX = "SC";

/** A clock that goes on by a while at each look. Only fictional archives may have one. */
export function sampleClock(start = SAMPLE_TIME): Clock {
  let time = start;
  return () => {
    time += 7_000;
    return { time: new Date(time), state: "set" };
  };
}

/** Where the sample archive goes, and the folder of the sample case that ships with the program. */
export type SampleRequest = {
  readonly folder: string;
  readonly passphrase: string;
  readonly sample: string;
  readonly holder: string;
};

/**
 * Makes the archive of the fictional sample case, marked fictional for ever, and locks it again. Its files go
 * through the ordinary import.
 *
 * @returns the number of records
 */
export async function makeSample(
  request: SampleRequest,
  ports: CorePorts,
  emit: (event: CallEvent) => void,
): Promise<number> {
  const clock = sampleClock();
  const { folder, passphrase, holder } = request;
  await createArchive({ folder, passphrase, holder, fictional: true, workFactor: ports.workFactor, clock });
  const { session } = await unlockArchive({ folder, passphrase, clock });
  try {
    const entries = await readEntries(join(request.sample, "records"));
    // Files join the receipts of their batches, which have to be there first.
    const isReceipt = ({ type }: SampleEntry) => type === "receipt";
    session.databases.transact((transaction) => {
      for (const entry of entries.filter(isReceipt)) add(session, transaction, entry);
    });
    await using parsers = new ParserPool(ports.startParser, INSPECTION_POOL);
    const evidence = await importEvidence(session, parsers, request.sample, entries);
    const rest = entries.filter((entry) => entry.file === undefined && !isReceipt(entry));
    session.databases.transact((transaction) => {
      for (const [done, entry] of rest.entries()) {
        add(session, transaction, entry);
        emit({ kind: "progress", step: "sample", done: done + 1, total: rest.length, secondsLeft: null });
      }
      for (const entry of entries)
        if (entry.file !== undefined) describe(session, transaction, entry, evidence.get(entry.ref)!);
    });
    return entries.length;
  } finally {
    session.close();
  }
}

function add(session: ArchiveSession, transaction: Transaction, entry: SampleEntry): void {
  const { content, mentions } = contentOf(entry);
  session.records.put(transaction, {
    type: entry.type,
    id: sampleId(entry.ref),
    content,
    reviewed: true,
    action: "created",
  });
  for (const mention of mentions) session.records.put(transaction, mention);
}

/** Imports the files of the sample, batch by batch; each item gets the id of its reference. */
async function importEvidence(
  session: ArchiveSession,
  parsers: ParserPool,
  sample: string,
  entries: readonly SampleEntry[],
): Promise<Map<string, RecordId>> {
  const ids = new Map<string, RecordId>();
  for (const entry of entries) {
    if (entry.file === undefined) continue;
    await importFiles(session, {
      paths: [join(sample, entry.file)],
      parsers,
      source: "fictional sample",
      evidenceId: sampleId(entry.ref),
      ...(entry.batch !== undefined && { receiptId: sampleId(entry.batch) }),
      onFile: (file) => {
        if (file.id === undefined) throw new Error(`the sample file of ${entry.ref} was refused`);
        ids.set(entry.ref, file.id);
      },
      onProgress: () => undefined,
    });
  }
  return ids;
}

function describe(session: ArchiveSession, transaction: Transaction, entry: SampleEntry, id: RecordId): void {
  const imported = session.records.get(id, "evidence");
  const content = readRecord("evidence", { ...imported.content, ...contentOf(entry).content });
  const edited = session.records.put(transaction, {
    type: "evidence",
    of: imported,
    content,
    reviewed: true,
    action: "edited",
  });
  acceptEvidence(session, transaction, edited, SAMPLE_PREFIX);
}

type MentionVersion = {
  type: "mention";
  id: RecordId;
  content: Content;
  reviewed: boolean;
  action: "created";
};

/** The content of an entry; the mentions of a witness's text become records of their own. */
function contentOf(entry: SampleEntry): { content: Content; mentions: MentionVersion[] } {
  const mentions: MentionVersion[] = [];
  const isTestimony = entry.type === "statement" || entry.type === "translation";
  const mentioning = ({ reference, surface }: SampleMention): RecordId => {
    if (!isTestimony) return sampleId(reference);
    const id = sampleId(`${entry.ref} mention ${mentions.length}`);
    const content = readRecord("mention", {
      kind: reference.startsWith("l-") ? "place" : "person",
      inRecord: sampleId(entry.ref),
      surface,
      candidates: [{ record: sampleId(reference), certainty: "certain" }],
    });
    mentions.push({ type: "mention", id, content, reviewed: true, action: "created" });
    return id;
  };
  const resolved = resolveSample(entry.record as JsonValue, mentioning);
  return { content: readRecord(entry.type, resolved), mentions };
}

async function readEntries(folder: string): Promise<SampleEntry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const lists = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as unknown),
  );
  return lists.flatMap((list) => z.array(entrySchema).parse(list));
}

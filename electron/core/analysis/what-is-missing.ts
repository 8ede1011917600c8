import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { MISSING_KINDS } from "../../../shared/contract/overview.ts";
import type { RecordContent, RecordType } from "../../../shared/model/records.ts";
import type { CallContext } from "../call-context.ts";
import { logRunsOf } from "../custody/log-runs.ts";
import { indexOf } from "../lists/list-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { lawHandlers } from "./law-calls.ts";

type Missing = CallOutput<"case.overview">["missing"][number];
/** A record named as an example, by its code. */
export type Example = Missing["examples"][number];
type Gap = Missing["elements"][number];
type Kind = (typeof MISSING_KINDS)[number];

const MOST_EXAMPLES = 5;
const STRETCH = 500;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The record as an example. */
export const exampleOf = (record: StoredRecord): Example => ({
  id: record.id,
  type: record.type,
  code: record.content.code ?? record.id,
});

/** The first of them, few enough to be read. */
export const few = <Item>(items: readonly Item[]): Item[] => items.slice(0, MOST_EXAMPLES);

/** All records of a type, with turns for other work in between. */
export async function allOf<Type extends RecordType>(
  session: ArchiveSession,
  type: Type,
): Promise<StoredRecord<Type>[]> {
  const all: StoredRecord<Type>[] = [];
  for (const records of session.records.stretches(type, STRETCH)) {
    all.push(...(records as StoredRecord<Type>[]));
    await turn();
  }
  return all;
}

/** What is missing, in the order in which it matters; what is complete is left out. */
export async function whatIsMissing(
  session: ArchiveSession,
  matter: string | undefined,
  context: CallContext,
): Promise<Missing[]> {
  const seen = await logRunsOf(session).seen();
  const elements =
    matter === undefined ? { gaps: [], provisional: [] } : await gapsOf(session, matter, context);
  const rows = async (type: RecordType) => (await indexOf(session).select(type, {})).map(({ row }) => row);
  const examples = async (
    type: RecordType,
    isMissing: (row: Awaited<ReturnType<typeof rows>>[number]) => boolean,
  ) => (await rows(type)).filter(isMissing).map(({ id, code }) => ({ id, type, code }));

  const found: readonly (readonly [Kind, readonly Example[], readonly Gap[]])[] = [
    ["elements-without-evidence", [], elements.gaps],
    ["testimony-without-permission", await withoutPermission(session), []],
    ["statements-not-reviewed", await examples("statement", ({ reviewed }) => !reviewed), []],
    [
      "evidence-not-triaged",
      await examples("evidence", ({ cells }) => cells.triage === null || cells.triage === "new"),
      [],
    ],
    [
      "evidence-not-opened",
      await examples("evidence", ({ id, cells }) => !seen.has(id) && cells.triage !== "set-aside"),
      [],
    ],
    ["receipts-without-source", await withoutSource(session), []],
    [
      "assessments-not-reviewed",
      await examples("assessment", ({ cells }) => cells.state === null || cells.state === "draft"),
      [],
    ],
    ["elements-provisional", [], elements.provisional],
  ];
  return found
    .map(([kind, records, gaps]) => ({
      kind,
      count: records.length + gaps.length,
      examples: few(records),
      elements: few(gaps),
    }))
    .filter(({ count }) => count > 0);
}

/** Elements that nothing is cited for, and those that rest on what nobody but its author has looked at. */
async function gapsOf(session: ArchiveSession, matter: string, context: CallContext) {
  const categories = await lawHandlers["law.matrix"](session, { case: matter }, context);
  const cells = categories.flatMap(({ category, titles, elements }) =>
    elements.map((cell) => ({ ...cell, category, titles })),
  );
  const gap = ({ category, titles, element, text, translations }: (typeof cells)[number]): Gap => ({
    category,
    titles,
    element,
    text,
    translations,
  });
  return {
    gaps: cells.filter(({ state }) => state === "not-assessed" || state === "unsupported").map(gap),
    provisional: cells.filter(({ provisional }) => provisional).map(gap),
  };
}

/** Interviews, and statements without one, whose witness nobody has asked. A refusal is an answer. */
async function withoutPermission(session: ArchiveSession): Promise<Example[]> {
  const permissions = await allOf(session, "permission");
  const asked = permissions.filter(
    ({ content }) => content.state !== undefined && content.state !== "not-sought",
  );
  const persons = new Set<string | undefined>(
    asked.filter(({ content }) => content.capacity !== "subject").map(({ content }) => content.about),
  );
  const ids = new Set<string>(asked.map(({ id }) => id));
  const isAsked = (witness: string | undefined) => witness !== undefined && persons.has(witness);
  const interviews = (await allOf(session, "interview")).filter(
    ({ content }) => !isAsked(content.witness) && !(content.permissions ?? []).some((id) => ids.has(id)),
  );
  const statements = (await allOf(session, "statement")).filter(
    ({ content }) => content.interview === undefined && !isAsked(content.witness),
  );
  return [...interviews, ...statements].map(exampleOf);
}

/** Hand-overs of which nobody wrote down where they come from; who may not see that is not told. */
async function withoutSource(session: ArchiveSession): Promise<Example[]> {
  if (!session.seesIdentities) return [];
  const isBare = ({ giver, source, device }: RecordContent<"receipt">) =>
    [giver, source, device].every((words) => words === undefined || words.trim() === "");
  return (await allOf(session, "receipt")).filter(({ content }) => isBare(content)).map(exampleOf);
}

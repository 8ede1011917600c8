import type { Language } from "../../../shared/messages/languages.ts";
import { message } from "../../../shared/messages/index.ts";
import { CRITERIA_OF, CRITERION_SOURCES } from "../../../shared/register-lists/criteria.ts";
import type { ListKind } from "../../../shared/model/vocabulary/lists.ts";
import { printableDeep } from "../dossier/typeset/coverage.ts";
import { shippedFonts } from "../dossier/typeset/shipped-fonts.ts";
import { typeset } from "../dossier/typeset/typeset.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { CARD_COLUMNS } from "./child-cells.ts";
import type { ColumnName } from "./column-words.ts";
import { recipientWords, type OutgoingList } from "./export-list.ts";
import { cellsOf, type ListedFile } from "./list-rows.ts";
import { ListWording } from "./list-wording.ts";

/** A column of the page: what stands in it, one below the other, and its share of the width. */
type PageColumn = { readonly of: readonly ColumnName[]; readonly width: number };

const column = (width: number, ...of: readonly ColumnName[]): PageColumn => ({ width, of });
const NAMES = column(5, "name", "latin", "otherNames");

/** Kinds that are printed as one table; the others are printed a sheet a person. */
const PAGE_TABLES: Readonly<Partial<Record<ListKind, readonly PageColumn[]>>> = {
  "detainee-register": [
    column(1.6, "code"),
    NAMES,
    column(3.2, "born", "sex", "citizenship"),
    column(4, "category", "residence", "marks"),
    column(3.2, "captured", "capturePlace"),
    column(3.6, "place", "since", "authority"),
    column(3.6, "status", "statusAsOf", "acknowledgement"),
    column(3.4, "locationProof", "lastVerified", "verification"),
    column(3, "court"),
  ],
  exchange: [
    column(1.6, "code"),
    NAMES,
    column(3.2, "born", "age", "sex"),
    column(4, "citizenship", "category"),
    column(3.4, "captured", "capturePlace", "timeHeld"),
    column(3.4, "status", "statusAsOf"),
    column(3.4, "lastPlace", "lastPlaceAsOf"),
    column(3, "priority"),
    column(3, "medical"),
  ],
  free: [
    column(1.6, "code"),
    NAMES,
    column(3.2, "born", "sex", "citizenship"),
    column(4, "category"),
    column(3.4, "captured", "capturePlace"),
    column(3.4, "place", "since"),
    column(3.4, "status", "statusAsOf"),
    column(3, "decided"),
  ],
};

/** Labelled lines of a sheet; those of the card are there also where they are empty, as on the card itself. */
const SHEETS: Readonly<Partial<Record<ListKind, readonly ColumnName[]>>> = {
  "child-tracing": [...CARD_COLUMNS, "card.photographs", "card.names", "card.placements", "card.requests"],
  "political-prisoners": [
    ...(["otherNames", "born", "sex", "citizenship", "captured", "status", "statusAsOf", "place"] as const),
    ...([
      "charges",
      "trialCourt",
      "verdict",
      "sentence",
      "serving",
      "decision",
      "decided",
      "decidedBy",
    ] as const),
    ...(["why", "documents"] as const),
  ],
};

/**
 * Typesets a list: PDF/A-3a, dated, with its criteria, its counts and what was left out; every page and every person
 * numbered. The same list on the same day gives the same bytes.
 *
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function listPdf(
  session: ArchiveSession,
  list: OutgoingList,
  language: Language,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const data = printableDeep(pageData(session, list, language), shippedFonts(), new Map());
  const { pdf } = await typeset({ template: "list.typ", data, form: "archival", signal });
  return pdf;
}

function pageData(session: ArchiveSession, list: OutgoingList, language: Language) {
  const { kind, files, dated, snapshot, recipient } = list;
  const wording = new ListWording(session, language, true);
  const [year, month, day] = dated.split("-").map(Number);
  const onDate = snapshot?.content.taken ?? dated;
  const { code = "", title, criteriaWords, criteriaSource } = list.list.content;
  const table = PAGE_TABLES[kind];
  const rows = files.map((file) => ({ file, cells: cellsOf(kind, file, onDate, wording) }));
  const lines = SHEETS[kind] ?? [];
  const isCard = kind === "child-tracing";
  return {
    language,
    year,
    month,
    day,
    kind: wording.word(`title.${kind}`),
    title: title ?? "",
    code,
    author: code,
    note: wording.word(`note.${kind}`),
    stated: [
      { label: wording.word("dated"), value: wording.date(dated) },
      {
        label: wording.word("state"),
        value: snapshot
          ? wording.word("stateFrozen", {
              date: wording.date(snapshot.content.taken),
              code: snapshot.content.code ?? "",
            })
          : wording.word("stateNow"),
      },
      {
        label: wording.word("recipient"),
        value: recipient === undefined ? wording.word("ownCopy") : recipientWords(recipient, language),
      },
    ],
    criteria: criteriaData(list, wording),
    criteriaWords: criteriaWords ?? "",
    criteriaSource: criteriaSource ?? "",
    counts: [
      wording.word("countListed", { count: list.counts.listed }),
      wording.word("countHere", { count: files.length }),
      wording.word("countReview", { count: list.counts["under-review"] }),
      wording.word("countNot", { count: list.counts["not-listed"] }),
    ],
    leftOut: leftOutData(list, wording),
    words: {
      criteria: wording.word("criteriaHead"),
      source: wording.word("criteriaSource"),
      counts: wording.word("counts"),
      leftOut: wording.word("leftOut"),
      nobody: wording.word("leftOutNobody"),
      number: wording.column("number"),
      criterion: wording.word("criterion"),
      answer: wording.word("answer"),
      empty: wording.word("empty"),
      sheet: isCard ? wording.word("sheet.child-tracing") : "",
    },
    fictional: session.fictional ? wording.word("fictional") : null,
    date: wording.date(dated),
    pageEach: isCard,
    columns:
      table?.map(({ of, width }) => ({ width, titles: of.map((name) => wording.column(name)) })) ?? null,
    rows: table ? rows.map(({ cells }) => table.map(({ of }) => of.map((name) => cells[name] ?? ""))) : [],
    sheets: table
      ? []
      : rows.map(({ file, cells }) => ({
          name: cells.name ?? "",
          latin: cells.latin ?? "",
          code: cells.code ?? "",
          lines: lines
            .map((name) => ({ label: wording.column(name), value: cells[name] ?? "" }))
            .filter(({ value }, at) => value !== "" || (isCard && at < CARD_COLUMNS.length)),
          checklist: isCard ? [] : checklistOf(list, file, wording),
        })),
  };
}

function criteriaData({ kind, list }: OutgoingList, wording: ListWording) {
  return (list.content.criteria ?? CRITERIA_OF[kind]).map((criterion) => ({
    words: wording.code("list-criteria", criterion),
    source: CRITERION_SOURCES[criterion],
  }));
}

/** Each criterion of the list with the answer for one person. */
function checklistOf({ kind, list }: OutgoingList, { entry }: ListedFile, wording: ListWording) {
  const answers = new Map((entry.content.answers ?? []).map(({ criterion, answer }) => [criterion, answer]));
  return (list.content.criteria ?? CRITERIA_OF[kind]).map((criterion) => ({
    words: wording.code("list-criteria", criterion),
    source: CRITERION_SOURCES[criterion] ?? "",
    answer: wording.code("criterion-answers", answers.get(criterion) ?? "not-examined"),
    sign: { met: "✓", "not-met": "✗", unclear: "?", "not-examined": "–" }[
      answers.get(criterion) ?? "not-examined"
    ],
  }));
}

/** How much was left out for which reason, without saying of whom. */
function leftOutData({ leftOut }: OutgoingList, wording: ListWording): string[] {
  const groups = Map.groupBy(leftOut, ({ part, reason }) => `${part} ${reason}`);
  return [...groups.values()].map((same) => {
    const { part, reason } = same[0]!;
    const count = part === "record" ? same.length : new Set(same.map(({ person }) => person)).size;
    return wording.word(`leftOut.${part}`, {
      count,
      reason: message(`exclusion.${reason}`, {}, wording.language),
    });
  });
}

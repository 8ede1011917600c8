import type { ListKind, PriorityReason } from "../../../shared/model/vocabulary/lists.ts";
import { bounds } from "../../../shared/dates/bounds.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { ColumnName } from "./column-words.ts";
import { childCells, CHILD_COLUMNS } from "./child-cells.ts";
import { exchangeFacts, type ExchangeFacts } from "./exchange-facts.ts";
import { joined, type ListWording } from "./list-wording.ts";
import { MEDICAL_PRIORITIES, type Permitted } from "./may-be-listed.ts";
import { ageCell, courtCell, isDead, isHeld, lastEpisode, nameCells, timeHeldCell } from "./person-cells.ts";
import { filed } from "./person-file.ts";

/** The cells of a row by the names of their columns. */
export type Cells = Readonly<Partial<Record<ColumnName, string>>>;

/** A file that may leave. */
export type ListedFile = NonNullable<Permitted["file"]>;

/** Columns of the table of each kind, in the order of the systems that read it. The number stands before them. */
export const LIST_TABLES: Readonly<Record<ListKind, readonly ColumnName[]>> = {
  // As the registers of missing and detained persons: who, from where, taken when and where, marks, courts; then custody.
  "detainee-register": [
    ...([
      "code",
      "name",
      "latin",
      "otherNames",
      "born",
      "sex",
      "citizenship",
      "category",
      "residence",
    ] as const),
    ...(["captured", "capturePlace", "marks", "court", "status", "statusAsOf", "place", "since"] as const),
    ...([
      "authority",
      "acknowledgement",
      "locationProof",
      "lastVerified",
      "verification",
      "decided",
    ] as const),
  ],
  "child-tracing": CHILD_COLUMNS,
  // The case at the centre: charge, stage, sentence; then the criteria and the decision.
  "political-prisoners": [
    ...(["code", "name", "latin", "otherNames", "born", "sex", "citizenship", "captured", "status"] as const),
    ...([
      "statusAsOf",
      "place",
      "charges",
      "trialCourt",
      "verdict",
      "sentence",
      "serving",
      "criteria",
    ] as const),
    ...(["criteriaOpen", "decision", "decided", "decidedBy", "why", "documents"] as const),
  ],
  exchange: [
    ...(["code", "name", "latin", "otherNames", "sex", "born", "age", "citizenship", "category"] as const),
    ...(["captured", "capturePlace", "status", "statusAsOf", "lastPlace", "lastPlaceAsOf"] as const),
    ...(["timeHeld", "priority", "medical"] as const),
  ],
  free: [
    ...(["code", "latin", "otherNames", "sex", "born", "citizenship", "category", "captured"] as const),
    ...(["capturePlace", "status", "statusAsOf", "place", "since", "decision", "decided"] as const),
  ],
};

/** The cells of a person on a list of a kind. */
export function cellsOf(kind: ListKind, file: ListedFile, onDate: string, wording: ListWording): Cells {
  switch (kind) {
    case "exchange":
      return exchangeCells(exchangeFacts(file), file.mayTellHealth, onDate, wording);
    case "child-tracing":
      return childCells(file, wording);
    case "political-prisoners":
      return { ...registerCells(file, wording), ...caseCells(file, wording) };
    case "detainee-register":
    case "free":
      return registerCells(file, wording);
  }
}

/** Categories that tell what somebody is accused of, or nothing that matters to an exchange, are not told. */
const TOLD_CATEGORIES: ReadonlySet<string> = new Set([
  "pow",
  "civilian-detainee",
  "civilian-treated-as-pow",
  "deported-child",
  "child-detainee",
  "medical-personnel",
  "religious-personnel",
]);

function exchangeCells(
  { person, episodes, entry }: ExchangeFacts,
  mayTellHealth: boolean,
  onDate: string,
  wording: ListWording,
): Cells {
  const last = lastEpisode(episodes);
  const reasons = entry.priorities ?? [];
  const isMedical = (reason: PriorityReason) => MEDICAL_PRIORITIES.has(reason);
  const isMissing = person.custodyStatus === "missing" || person.custodyStatus === "presumed-captured";
  return {
    code: person.code ?? "",
    ...nameCells(person),
    sex: wording.code("sexes", person.sex),
    born: wording.date(person.born),
    age: isDead(person) ? "" : ageCell(person.born, onDate),
    citizenship: citizenship(person.nationalities, wording),
    category:
      person.category === "russian-political-prisoner"
        ? wording.code("person-categories", "civilian-detainee")
        : TOLD_CATEGORIES.has(person.category ?? "")
          ? wording.code("person-categories", person.category)
          : "",
    captured: wording.date(person.captured),
    capturePlace: wording.place(person.capturePlace),
    // That somebody stands before a court says that they are accused.
    status:
      isHeld(person) && !isMissing
        ? wording.word("held")
        : wording.code("custody-statuses", person.custodyStatus),
    statusAsOf: wording.date(person.custodyStatusAsOf),
    lastPlace: wording.place(last?.place),
    lastPlaceAsOf: wording.date(last?.to ?? last?.statusAsOf ?? last?.lastVerified ?? last?.from),
    timeHeld: timeHeldCell(person, onDate, wording),
    priority: wording.codes(
      "priority-reasons",
      reasons.filter((reason) => !isMedical(reason)),
    ),
    medical: mayTellHealth ? wording.codes("priority-reasons", reasons.filter(isMedical)) : "",
  };
}

function registerCells(file: ListedFile, wording: ListWording): Cells {
  const { content } = file.person;
  const { decided, decision } = file.entry.content;
  const episode = lastEpisode(filed(file, "custody-episode"));
  return {
    code: content.code ?? "",
    ...nameCells(content),
    born: wording.date(content.born),
    sex: wording.code("sexes", content.sex),
    citizenship: citizenship(content.nationalities, wording),
    category: wording.code("person-categories", content.category),
    residence: content.residence ?? "",
    captured: wording.date(content.captured),
    capturePlace: wording.place(content.capturePlace),
    marks: content.distinguishingMarks ?? "",
    court: courtCell(filed(file, "proceeding"), wording),
    status: wording.code("custody-statuses", content.custodyStatus),
    statusAsOf: wording.date(content.custodyStatusAsOf),
    place: joined([wording.place(episode?.place), episode?.within]),
    since: wording.date(episode?.from),
    authority: episode?.authority ?? "",
    acknowledgement: wording.code("acknowledgements", episode?.acknowledgement),
    locationProof: wording.code("location-proofs", episode?.locationProof),
    lastVerified: wording.date(episode?.lastVerified),
    verification: wording.code("verification-states", content.verification),
    decision: wording.code("list-decisions", decision),
    decided: wording.date(decided),
  };
}

function caseCells(file: ListedFile, wording: ListWording): Cells {
  const proceedings = filed(file, "proceeding");
  const { answers = [], why = "", decidedBy = "" } = file.entry.content;
  const named = (wanted: (answer: string) => boolean) =>
    wording.codes(
      "list-criteria",
      answers.filter(({ answer }) => wanted(answer)).map(({ criterion }) => criterion),
    );
  const each = (write: (content: (typeof proceedings)[number]["content"]) => string) =>
    joined(
      proceedings.map(({ content }) => write(content)),
      "; ",
    );
  return {
    charges: each(({ charges = [] }) => joined(charges.map(({ article }) => article))),
    trialCourt: each(({ court }) => court ?? ""),
    verdict: each(({ verdict, verdictOn }) =>
      joined([wording.code("verdicts", verdict), wording.date(verdictOn)]),
    ),
    sentence: each(({ sentences, sentenceMonths }) =>
      joined([
        wording.codes("sentences", sentences),
        sentenceMonths === undefined ? "" : wording.months(sentenceMonths),
      ]),
    ),
    serving: each(({ servingAt }) => wording.place(servingAt)),
    criteria: named((answer) => answer === "met"),
    criteriaOpen: named((answer) => answer === "not-met" || answer === "unclear"),
    decidedBy,
    why,
    documents: each(({ records = [] }) => joined(records.map((id) => wording.registration(id)))),
  };
}

const citizenship = (
  nationalities: readonly { readonly country: string; readonly imposed?: boolean | undefined }[] = [],
  wording: ListWording,
): string =>
  joined(
    nationalities.filter(({ imposed }) => imposed !== true).map(({ country }) => wording.country(country)),
    "; ",
  );

/** Columns that hold dates: for Uwazi they are ranges of days. */
export const DATE_COLUMNS: ReadonlySet<ColumnName> = new Set([
  "born",
  "captured",
  "statusAsOf",
  "since",
  "decided",
]);

/** A date as Uwazi reads a range of days, `YYYY/MM/DD:YYYY/MM/DD`; an end that is open stays empty. */
export function uwaziDates(edtf: string): string {
  if (edtf === "") return "";
  const { earliest, latest } = bounds(parseEdtf(edtf));
  const day = (value: string | null) => (value ?? "").replaceAll("-", "/");
  return `${day(earliest)}:${day(latest)}`;
}

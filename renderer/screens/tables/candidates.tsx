import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Section } from "../../components/page.tsx";
import { useCall } from "../../api/queries.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useRecordTitle } from "../../records/titles.ts";
import { decide, type TableOnDesk, type TableResult } from "./tables-desk.ts";
import { MadeRecord } from "./made-record.tsx";
import { TABLES_TEXTS } from "./texts.ts";
import styles from "./tables.module.css";

const SHOWN = 100;

type Candidate = TableResult["candidates"][number];

/** Rows that have the name of somebody else, each beside that person: whoever reads it decides, and nobody else. */
export function Candidates({ table }: { readonly table: TableOnDesk }) {
  const text = useTexts(TABLES_TEXTS);
  const result = table.checked?.result;
  if (!result || result.candidatesTotal === 0) return null;
  const shown = result.candidates.slice(0, SHOWN);
  return (
    <Section title={text("candidates")} about={text("candidatesAbout", { count: result.candidatesTotal })}>
      <ul className={styles.candidates}>
        {shown.map((candidate) => (
          <CandidateRow
            key={candidate.row}
            candidate={candidate}
            places={result.places}
            chosen={table.decisions.get(candidate.row)}
            onDecide={(person) => {
              decide(table.file, candidate.row, person);
            }}
          />
        ))}
      </ul>
      {result.candidatesTotal > shown.length && (
        <p data-quiet>{text("moreCandidates", { count: result.candidatesTotal - shown.length })}</p>
      )}
    </Section>
  );
}

function CandidateRow({
  candidate,
  places,
  chosen,
  onDecide,
}: {
  readonly candidate: Candidate;
  readonly places: TableResult["places"];
  readonly chosen: string | null | undefined;
  readonly onDecide: (person: string | null | undefined) => void;
}) {
  const text = useTexts(TABLES_TEXTS);
  const { row, record, persons, rows } = candidate;
  return (
    <li className={styles.candidate}>
      <div>
        <h3>{text("candidateRow", { row })}</h3>
        <MadeRecord type="person" own="person" record={record} places={places} />
      </div>
      {persons.map((id) => (
        <div key={id}>
          <KnownPerson id={id} places={places} />
        </div>
      ))}
      {rows.length > 0 && (
        <ul className={styles.sameRows}>
          {rows.map((other) => (
            <li key={other}>{text("sameRow", { row: other })}</li>
          ))}
        </ul>
      )}
      {persons.length > 0 && <Decision row={row} persons={persons} chosen={chosen} onDecide={onDecide} />}
    </li>
  );
}

function Decision({
  row,
  persons,
  chosen,
  onDecide,
}: {
  readonly row: number;
  readonly persons: readonly string[];
  readonly chosen: string | null | undefined;
  readonly onDecide: (person: string | null | undefined) => void;
}) {
  const text = useTexts(TABLES_TEXTS);
  const [first, second, third] = persons;
  // Hooks are called the same number of times; more than three of one name are told apart by their ids.
  const titles = [useRecordTitle(first), useRecordTitle(second), useRecordTitle(third)];
  return (
    <div className={styles.decision}>
      <Choice
        label={text("decision", { row })}
        options={[
          { value: "?", label: text("undecided") },
          { value: "-", label: text("another") },
          ...persons.map((id, at) => ({
            value: id,
            label: text("same", { code: titles[at]?.code ?? id.slice(0, 6) }),
          })),
        ]}
        value={chosen === undefined ? "?" : (chosen ?? "-")}
        onChange={(value) => {
          onDecide(value === "?" ? undefined : value === "-" ? null : value);
        }}
      />
    </div>
  );
}

/** What is not compared: the record's keeping, and where it came from. */
const KEPT_BACK: ReadonlySet<string> = new Set([
  "code",
  "cases",
  "sourceRows",
  "tier",
  "sources",
  "photographs",
]);

function KnownPerson({ id, places }: { readonly id: string; readonly places: TableResult["places"] }) {
  const text = useTexts(TABLES_TEXTS);
  const { data } = useCall("record.get", { id });
  if (!data) return null;
  const record = Object.fromEntries(Object.entries(data.record).filter(([field]) => !KEPT_BACK.has(field)));
  return (
    <>
      <h3>
        {text("inArchive")}{" "}
        <Content code>{typeof data.record.code === "string" ? data.record.code : ""}</Content>
      </h3>
      <MadeRecord type="person" own="person" record={record} places={places} />
    </>
  );
}

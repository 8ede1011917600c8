import { useState } from "react";
import { LONGEST_PAGE } from "../../../shared/contract/lists.ts";
import type { ListedPerson } from "../../../shared/contract/register-lists.ts";
import { LIST_DECISIONS, type ListDecision, type ListKind } from "../../../shared/model/vocabulary/lists.ts";
import { useCall } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { useLabels } from "../../records/labels.ts";
import type { RecordView } from "../../records/read-field.ts";
import { RecordLink } from "../../records/record-link.tsx";
import { AddPersons } from "./add-persons.tsx";
import { DecideDialog } from "./decide-dialog.tsx";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

/** A sign for each decision beside its word, so that a column can be read at a glance. */
const SIGNS: Readonly<Record<ListDecision, string>> = { listed: "✓", "under-review": "?", "not-listed": "×" };

/** The persons on a list: who, what was decided, and why; adding some, and deciding on each. */
export function Entries({
  list,
  kind,
  mayEdit,
}: {
  readonly list: RecordView;
  readonly kind: ListKind;
  readonly mayEdit: boolean;
}) {
  const text = useTexts(LISTS_TEXTS);
  const labels = useLabels();
  const [decision, setDecision] = useState<ListDecision | "all">("all");
  const [filter, setFilter] = useState("");
  const [offset, setOffset] = useState(0);
  const [deciding, decideOn] = useState<ListedPerson>();
  const { data } = useCall("register-list.entries", {
    list: list.id,
    ...(decision !== "all" && { decision }),
    ...(filter.trim() !== "" && { filter }),
    ...(offset > 0 && { offset }),
  });
  const counts = data?.counts;
  const total = data?.total ?? 0;
  const from = (show: () => void) => {
    setOffset(0);
    show();
  };
  return (
    <>
      {counts && (
        <p>
          {text("counts", {
            listed: counts.listed,
            review: counts["under-review"],
            not: counts["not-listed"],
          })}
        </p>
      )}
      {mayEdit && <AddPersons list={list.id} />}
      <div className={styles.tools}>
        <Choice
          label={text("shown")}
          options={[
            { value: "all" as const, label: text("all") },
            ...LIST_DECISIONS.map((value) => ({ value, label: labels.code("list-decisions", value) })),
          ]}
          value={decision}
          onChange={(chosen) => {
            from(() => {
              setDecision(chosen);
            });
          }}
        />
        <TextField
          label={text("filter")}
          value={filter}
          onChange={(typed) => {
            from(() => {
              setFilter(typed);
            });
          }}
          spellCheck="false"
          autoComplete="off"
        />
      </div>
      {data?.entries.length === 0 && <p data-quiet>{text("nobody")}</p>}
      {data !== undefined && data.entries.length > 0 && (
        <EntryTable
          entries={data.entries}
          first={offset + 1}
          withPriority={kind === "exchange"}
          onDecide={mayEdit ? decideOn : undefined}
        />
      )}
      {total > LONGEST_PAGE && (
        <div className={styles.tools}>
          <Button
            isDisabled={offset === 0}
            onPress={() => {
              setOffset(Math.max(0, offset - LONGEST_PAGE));
            }}
          >
            {text("before")}
          </Button>
          <span>
            {text("range", { from: offset + 1, to: Math.min(total, offset + LONGEST_PAGE), total })}
          </span>
          <Button
            isDisabled={offset + LONGEST_PAGE >= total}
            onPress={() => {
              setOffset(offset + LONGEST_PAGE);
            }}
          >
            {text("after")}
          </Button>
        </div>
      )}
      {deciding && (
        <DecideDialog
          key={deciding.version}
          entry={deciding}
          list={list}
          kind={kind}
          onClose={() => {
            decideOn(undefined);
          }}
        />
      )}
    </>
  );
}

function EntryTable({
  entries,
  first,
  withPriority,
  onDecide,
}: {
  readonly entries: readonly ListedPerson[];
  readonly first: number;
  readonly withPriority: boolean;
  readonly onDecide: ((entry: ListedPerson) => void) | undefined;
}) {
  const text = useTexts(LISTS_TEXTS);
  const labels = useLabels();
  const { date, number } = useFormats();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={text("persons")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text("person")}</th>
            <th scope="col">{text("decision")}</th>
            <th scope="col">{text("decided")}</th>
            {withPriority && <th scope="col">{text("priority")}</th>}
            <th scope="col">{text("why")}</th>
            {onDecide && <td />}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <tr key={entry.id}>
              <td data-quiet>
                <Content>{number(first + at)}</Content>
              </td>
              <th scope="row">
                <Content>{entry.person ? <RecordLink id={entry.person} /> : entry.code}</Content>
              </th>
              <td>
                <span aria-hidden className={styles.sign}>
                  {SIGNS[entry.decision ?? "under-review"]}
                </span>
                {entry.decision ? labels.code("list-decisions", entry.decision) : text("undecided")}
              </td>
              <td>{entry.decided !== null && <Content>{date(entry.decided)}</Content>}</td>
              {withPriority && (
                <td>{entry.priorities.map((each) => labels.code("priority-reasons", each)).join(", ")}</td>
              )}
              <td className={styles.words}>
                {entry.why === undefined ? (
                  <span data-quiet>{text("noReason")}</span>
                ) : (
                  <Content>{entry.why}</Content>
                )}
              </td>
              {onDecide && (
                <td>
                  <Button
                    look="quiet"
                    aria-label={text("decideOn", { code: entry.code })}
                    onPress={() => {
                      onDecide(entry);
                    }}
                  >
                    {text("decide")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

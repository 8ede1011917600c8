import type { ReactNode } from "react";
import type { ListChange } from "../../../shared/contract/register-lists.ts";
import { isRecordType } from "../../../shared/model/records.ts";
import type { OutputOf } from "../../api/bridge.ts";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { fieldsOf } from "../../records/fields.ts";
import { useLabels } from "../../records/labels.ts";
import { RecordLink } from "../../records/record-link.tsx";
import { FieldValue } from "../../records/record-page/field-value.tsx";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

type Difference = OutputOf<"register-list.difference">;
type Named = Difference["added"][number];

/** What differs between two states of a list: who came, who went, what changed, field by field. */
export function DifferenceView({ difference }: { readonly difference: Difference }) {
  const text = useTexts(LISTS_TEXTS);
  const { added, removed, changed, list } = difference;
  const isSame = added.length + removed.length + changed.length + list.length === 0;
  return (
    <div className={styles.differences} role="group" aria-label={text("differences")}>
      {isSame && <p>{text("noDifferences")}</p>}
      <Group sign="+" title={text("come")} entries={added} />
      <Group sign="−" title={text("gone")} entries={removed} />
      <Group
        sign="~"
        title={text("changed")}
        entries={changed}
        more={(entry) => (
          <Changes changes={changed.find((each) => each.entry === entry.entry)?.changes ?? []} />
        )}
      />
      {list.length > 0 && (
        <div>
          <h3>{text("listChanged")}</h3>
          <Changes changes={list} />
        </div>
      )}
    </div>
  );
}

function Group({
  sign,
  title,
  entries,
  more,
}: {
  readonly sign: string;
  readonly title: string;
  readonly entries: readonly Named[];
  readonly more?: (entry: Named) => ReactNode;
}) {
  if (entries.length === 0) return null;
  return (
    <div>
      <h3>
        <span aria-hidden>{sign} </span>
        {title}
      </h3>
      <ul className={styles.rows}>
        {entries.map((entry) => (
          <li key={entry.entry}>
            <Content>
              <RecordLink id={entry.person} />
            </Content>
            {more?.(entry)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly ListChange[] }) {
  const text = useTexts(LISTS_TEXTS);
  const labels = useLabels();
  return (
    <dl className={styles.changes}>
      {changes.map((change) => {
        const { record, type, code, field, before, after } = change;
        if (!isRecordType(type)) return null;
        if (field === null)
          return (
            <div key={record}>
              <dt>{text(after === true ? "recordCome" : "recordGone", { code })}</dt>
            </div>
          );
        return (
          <div key={`${record} ${field}`}>
            <dt>
              {labels.field(type, field)} <Content code>{code}</Content>
            </dt>
            <dd>
              <span data-quiet>{text("was")} </span>
              <del>
                <Value change={change} value={before} />
              </del>
            </dd>
            <dd>
              <span data-quiet>{text("is")} </span>
              <ins>
                <Value change={change} value={after} />
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Value({ change: { type, field }, value }: { readonly change: ListChange; readonly value: unknown }) {
  const text = useTexts(LISTS_TEXTS);
  const known = isRecordType(type) ? fieldsOf(type).find(({ name }) => name === field) : undefined;
  if (!known || !isRecordType(type) || value === null || value === undefined)
    return <span data-quiet>{text("notStated")}</span>;
  return (
    <Content>
      <FieldValue type={type} field={known} path={known.name} value={value} />
    </Content>
  );
}

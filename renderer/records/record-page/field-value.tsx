import { Fragment } from "react";
import type { RecordType } from "../../../shared/model/records.ts";
import type { Runs } from "../../../shared/model/runs.ts";
import { useTexts } from "../../language/use-texts.ts";
import type { Field } from "../fields.ts";
import { useFormats } from "../formats.ts";
import { GuaranteeList } from "../guarantees/guarantee-list.tsx";
import { useLabels } from "../labels.ts";
import { FORM_TEXTS } from "../record-form/texts.ts";
import { RecordLink } from "../record-link.tsx";
import styles from "./record-page.module.css";

/** Text in runs; a mention leads to whom or what it names where it may be seen. */
export function RunsText({ value }: { readonly value: Runs }) {
  return (
    <span className={styles.words}>
      {value.map((run, at) => (
        <Fragment key={at}>
          {run.mention !== undefined && run.text === "" ? <RecordLink id={run.mention} /> : run.text}
        </Fragment>
      ))}
    </span>
  );
}

const asList = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [`${value as string | number}`];

/** The value of a field as people read it. */
export function FieldValue({
  type,
  field,
  path,
  value,
}: {
  readonly type: RecordType;
  readonly field: Field;
  readonly path: string;
  readonly value: unknown;
}) {
  const { code } = useLabels();
  const { date, number, moment, languageName, countryName } = useFormats();
  const text = useTexts(FORM_TEXTS);
  if (value === undefined || value === null) return <span data-quiet>{text("notStated")}</span>;
  const { kind } = field;
  if (type === "proceeding" && path === "fairTrial") return <GuaranteeList value={value} />;
  switch (kind.is) {
    case "date":
      return <>{date(value as string)}</>;
    case "moment":
      return <>{moment(value as string)}</>;
    case "number":
      return <>{number(Number(value))}</>;
    case "yes":
      return <>{text(value === true ? "yes" : "no")}</>;
    case "words":
      return <RunsText value={value as Runs} />;
    case "wordsList":
      return (
        <ul className={styles.values}>
          {(value as readonly Runs[]).map((runs, at) => (
            <li key={at}>
              <RunsText value={runs} />
            </li>
          ))}
        </ul>
      );
    case "code":
    case "codes":
      return (
        <>
          {asList(value)
            .map((each) => code(kind.vocabulary, each))
            .join(", ")}
        </>
      );
    case "language":
    case "languages":
      return <>{asList(value).map(languageName).join(", ")}</>;
    case "country":
      return <>{countryName(value as string)}</>;
    case "texts":
      return <>{asList(value).join(", ")}</>;
    case "record":
      return <RecordLink id={value as string} />;
    case "records":
      return (
        <ul className={styles.values}>
          {asList(value).map((id) => (
            <li key={id}>
              <RecordLink id={id} />
            </li>
          ))}
        </ul>
      );
    case "group":
    case "list":
      return (
        <ul className={styles.values}>
          {(kind.is === "list" ? (value as readonly object[]) : [value]).map((item, at) => (
            <li key={at}>
              <GroupValue
                type={type}
                path={path}
                fields={kind.fields}
                item={item as Readonly<Record<string, unknown>>}
              />
            </li>
          ))}
        </ul>
      );
    default:
      return <>{typeof value === "string" ? value : JSON.stringify(value)}</>;
  }
}

/** Parts that are shown elsewhere, or that a reader rarely needs; the form has them all. */
const HIDDEN = new Set([
  ...["id", "display", "names.display", "names.family", "names.given", "names.patronymic"],
  ...["names.script", "names.standard"],
]);

function GroupValue({
  type,
  path,
  fields,
  item,
}: {
  readonly type: RecordType;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly item: Readonly<Record<string, unknown>>;
}) {
  const { field: labelOf } = useLabels();
  return (
    <>
      {fields
        .filter(
          ({ name }) => item[name] !== undefined && !HIDDEN.has(path === "names" ? `names.${name}` : name),
        )
        .map((part, at) => (
          <Fragment key={part.name}>
            {at > 0 && <span data-quiet> · </span>}
            {at > 0 && part.kind.is !== "code" && (
              <span data-quiet>{labelOf(type, `${path}.${part.name}`)}: </span>
            )}
            <FieldValue type={type} field={part} path={`${path}.${part.name}`} value={item[part.name]} />
          </Fragment>
        ))}
    </>
  );
}

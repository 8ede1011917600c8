import { Button, DialogTrigger, Popover } from "react-aria-components";
import type { RecordType } from "../../../shared/model/records.ts";
import { useCall } from "../../api/queries.ts";
import { CheckBox } from "../../components/check-box.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { LIST_TEXTS } from "./texts.ts";
import styles from "./record-list.module.css";

/** Chooses the codes of one column of which a row must hold one, with how many rows hold each. */
export function ColumnFilter({
  type,
  column,
  vocabulary,
  chosen,
  onChange,
}: {
  readonly type: RecordType;
  readonly column: string;
  readonly vocabulary: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const labels = useLabels();
  const text = useTexts(LIST_TEXTS);
  const name = labels.field(type, column);
  const only = chosen[0];
  const state =
    only === undefined
      ? text("any")
      : chosen.length > 1
        ? text("chosen", { count: chosen.length })
        : only === ""
          ? text("empty")
          : labels.code(vocabulary, only);
  return (
    <DialogTrigger>
      <Button className={`${styles.filterButton} ${chosen.length > 0 ? styles.filtering : ""}`}>
        <span>{name}</span> <strong>{state}</strong> <span aria-hidden>▾</span>
      </Button>
      <Popover aria-label={name} className={styles.popover!}>
        <div className={styles.values}>
          <Values {...{ type, column, vocabulary, chosen, onChange }} />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Values({ type, column, vocabulary, chosen, onChange }: Parameters<typeof ColumnFilter>[0]) {
  const { data } = useCall("list.values", { type, column });
  const labels = useLabels();
  const { number } = useFormats();
  const text = useTexts(LIST_TEXTS);
  if (!data) return <p data-quiet>{text("loading")}</p>;
  return (
    <>
      {data.map(({ value, count }) => (
        <CheckBox
          key={value}
          isSelected={chosen.includes(value)}
          onChange={(isSelected) => {
            onChange(isSelected ? [...chosen, value] : chosen.filter((each) => each !== value));
          }}
        >
          {value === "" ? text("empty") : labels.code(vocabulary, value)}{" "}
          <span data-quiet>{number(count)}</span>
        </CheckBox>
      ))}
    </>
  );
}

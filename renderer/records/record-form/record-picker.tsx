import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from "react-aria-components";
import type { ListRow } from "../../../shared/contract/lists.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { call } from "../../api/bridge.ts";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecordTitleText } from "../record-link.tsx";
import { useRecordTitle } from "../titles.ts";
import { FORM_TEXTS } from "./texts.ts";
import styles from "./record-form.module.css";

const OFFERED = 12;

/** Rows of several types that fit what was typed. */
function useOffered(types: readonly RecordType[], typed: string, enabled: boolean): readonly ListRow[] {
  const filter = typed.trim();
  return useQueries({
    queries: types.map((type) => {
      const input = { type, ...(filter !== "" && { filter }), limit: OFFERED };
      return {
        queryKey: ["list.rows", input] as const,
        queryFn: ({ signal }: { signal: AbortSignal }) => call("list.rows", input, { signal }),
        enabled,
      };
    }),
    combine: (answers) => answers.flatMap(({ data }) => data?.rows ?? []),
  });
}

type PickProps = {
  readonly label: string;
  readonly types: readonly RecordType[];
  readonly error?: string | undefined;
};

/** Finds one record by name or code and says which; what was typed stays with the picker. */
function Pick({
  label,
  types,
  error,
  onPick,
  leftOut,
}: PickProps & { readonly onPick: (id: string) => void; readonly leftOut: readonly string[] }) {
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const text = useTexts(FORM_TEXTS);
  const rows = useOffered(types, typed, isOpen || typed !== "").filter(({ id }) => !leftOut.includes(id));
  return (
    <ComboBox<ListRow>
      className={styles.picker!}
      items={rows}
      inputValue={typed}
      onInputChange={setTyped}
      onOpenChange={setOpen}
      value={null}
      onChange={(key: Key | null) => {
        if (key === null) return;
        setTyped("");
        onPick(String(key));
      }}
      menuTrigger="input"
      allowsEmptyCollection
      defaultFilter={() => true}
      isInvalid={error !== undefined}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input!} placeholder={text("pickHint")} />
        <Button className={styles.open!}>
          <span aria-hidden>▾</span>
        </Button>
      </div>
      <FieldError className={styles.error!}>{error}</FieldError>
      <Popover className={styles.popover!}>
        <ListBox<ListRow>
          className={styles.options!}
          renderEmptyState={() => <p className={styles.none}>{text("nothingFound")}</p>}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={`${row.title} ${row.code}`} className={styles.option!}>
              <Content>{row.title}</Content> <Content code>{row.code}</Content>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Picked({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const title = useRecordTitle(id);
  const text = useTexts(FORM_TEXTS);
  return (
    <li className={styles.picked}>
      <span>
        <Content>
          <RecordTitleText id={id} />
        </Content>{" "}
        <Content code>{title?.code}</Content>
      </span>
      <Button
        className={styles.remove!}
        aria-label={text("removeOne", { what: title?.title ?? "" })}
        onPress={onRemove}
      >
        <span aria-hidden>×</span>
      </Button>
    </li>
  );
}

/** A reference to one other record, found by name or code. */
export function RecordPicker({
  value,
  onChange,
  ...pick
}: PickProps & {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  return (
    <RecordsPicker
      {...pick}
      value={value === undefined ? [] : [value]}
      isSingle
      onChange={(ids) => {
        onChange(ids.at(-1));
      }}
    />
  );
}

/** References to any number of other records. */
export function RecordsPicker({
  label,
  types,
  value,
  onChange,
  error,
  isSingle = false,
}: PickProps & {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Choosing replaces what was chosen. */
  readonly isSingle?: boolean;
}) {
  return (
    <div className={styles.pickerWithChosen}>
      <Pick
        label={label}
        types={types}
        error={error}
        leftOut={value}
        onPick={(id) => {
          onChange(isSingle ? [id] : [...value, id]);
        }}
      />
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {value.map((id) => (
            <Picked
              key={id}
              id={id}
              onRemove={() => {
                onChange(value.filter((each) => each !== id));
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

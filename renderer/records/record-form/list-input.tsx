import { useRef } from "react";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { useTexts } from "../../language/use-texts.ts";
import type { Field } from "../fields.ts";
import { FieldInput, type FieldInputProps } from "./field-input.tsx";
import { FORM_TEXTS } from "./texts.ts";
import styles from "./record-form.module.css";

type GroupProps = Omit<FieldInputProps, "field"> & { readonly fields: readonly Field[] };
type Item = Readonly<Record<string, unknown>>;

const asItem = (value: unknown): Item =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Item) : {};

/** Fields of a name that one rarely needs; they are folded away. */
const RARE_OF_NAMES = new Set([
  "family",
  "given",
  "patronymic",
  "script",
  "language",
  "standard",
  "source",
  "from",
  "to",
]);

/** Fields that belong together, under one heading. */
export function FieldsOfGroup(props: GroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{props.labelOf(props.path)}</legend>
      <GroupFields {...props} />
    </fieldset>
  );
}

function GroupFields({ fields, path, where, value, onChange, labelOf, problemAt }: GroupProps) {
  const item = asItem(value);
  return (
    <div className={styles.groupFields}>
      {fields
        .filter(({ name }) => name !== "id" && name !== "display")
        .map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            path={`${path}.${field.name}`}
            where={`${where}.${field.name}`}
            value={item[field.name]}
            onChange={(changed) => {
              onChange({ ...item, [field.name]: changed });
            }}
            labelOf={labelOf}
            problemAt={problemAt}
          />
        ))}
    </div>
  );
}

/** Any number of groups of the same fields: forms of a name, periods, documents. */
export function ListInput(props: GroupProps) {
  const { fields, path, where, value, onChange, labelOf, problemAt } = props;
  const text = useTexts(FORM_TEXTS);
  const box = useRef<HTMLFieldSetElement>(null);
  const items = Array.isArray(value) ? (value as readonly Item[]) : [];
  const label = labelOf(path);
  const isNames = path === "names";
  const change = (at: number, item: unknown) => {
    onChange(items.map((each, place) => (place === at ? item : each)));
  };
  const show = (at: number) => {
    onChange(
      items.map((item, place) => {
        const others = Object.fromEntries(Object.entries(item).filter(([name]) => name !== "display"));
        return place === at ? { ...others, display: true } : others;
      }),
    );
  };
  const focusLater = (selector: string) => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    <fieldset className={styles.listInput} ref={box}>
      <legend className={styles.label}>{label}</legend>
      {items.map((item, at) => {
        const name = text("number", { what: label, n: at + 1 });
        const usual = isNames ? fields.filter((field) => !RARE_OF_NAMES.has(field.name)) : fields;
        const rare = isNames ? fields.filter((field) => RARE_OF_NAMES.has(field.name)) : [];
        const shared = {
          path,
          where: `${where}.${at}`,
          value: item,
          onChange: (changed: unknown) => {
            change(at, changed);
          },
          labelOf,
          problemAt,
        };
        return (
          <div key={at} role="group" aria-label={name} className={styles.item} data-item={at}>
            <GroupFields {...shared} fields={usual} />
            {rare.length > 0 && (
              <details>
                <summary className={styles.more}>{text("moreOfName")}</summary>
                <GroupFields {...shared} fields={rare} />
              </details>
            )}
            <div className={styles.itemFoot}>
              {fields.some((field) => field.name === "display") && (
                <CheckBox
                  isSelected={
                    item.display === true || (at === 0 && !items.some(({ display }) => display === true))
                  }
                  onChange={() => {
                    show(at);
                  }}
                >
                  {labelOf(`${path}.display`)}
                </CheckBox>
              )}
              <Button
                look="quiet"
                className={styles.removeItem!}
                aria-label={text("removeOne", { what: name })}
                onPress={() => {
                  onChange(items.filter((_, place) => place !== at));
                  focusLater("[data-add]");
                }}
              >
                {text("remove")}
              </Button>
            </div>
          </div>
        );
      })}
      <Button
        data-add
        onPress={() => {
          onChange([...items, {}]);
          focusLater(`[data-item="${items.length}"] :is(input, button)`);
        }}
      >
        {text("addTo", { what: label })}
      </Button>
    </fieldset>
  );
}

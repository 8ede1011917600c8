import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  type Key,
} from "react-aria-components";
import styles from "./choice.module.css";

/** One thing to choose. */
export type Option<Value extends string> = { readonly value: Value; readonly label: string };

/** A list of which one is chosen. */
export function Choice<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  isDisabled = false,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <Select
      className={styles.choice!}
      value={value}
      isDisabled={isDisabled}
      onChange={(key: Key | null) => {
        if (key !== null) onChange(String(key) as Value);
      }}
      {...(labelHidden && { "aria-label": label })}
    >
      {!labelHidden && <Label className={styles.label}>{label}</Label>}
      <Button className={styles.button!}>
        <SelectValue className={styles.value!} />
        <span aria-hidden className={styles.arrow}>
          ▾
        </span>
      </Button>
      <Popover className={styles.popover!}>
        <ListBox className={styles.list!} items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.item!}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

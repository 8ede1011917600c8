import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
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
  hint,
  error,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  /** A sentence beneath it: why it cannot be chosen, or what it means. */
  readonly hint?: string | undefined;
  /** What is wrong with what is chosen. */
  readonly error?: string | undefined;
}) {
  return (
    <Select
      className={styles.choice!}
      value={value}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
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
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {error !== undefined && <FieldError className={styles.error!}>{error}</FieldError>}
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

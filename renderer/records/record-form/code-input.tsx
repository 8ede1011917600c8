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
import { CheckBox } from "../../components/check-box.tsx";
import { Choice } from "../../components/choice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../labels.ts";
import { VOCABULARY_TEXTS, type VocabularyName } from "../../../shared/messages/vocabularies/vocabularies.ts";
import { FORM_TEXTS } from "./texts.ts";
import styles from "./record-form.module.css";

/** From so many codes on, one types to find one. */
const MANY = 12;

/** One code of a vocabulary, or none. */
export function CodeInput({
  label,
  vocabulary,
  value,
  onChange,
  error,
  closed,
}: {
  readonly label: string;
  readonly vocabulary: VocabularyName;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly error?: string | undefined;
  /** Why nothing can be chosen here; undefined where something can. */
  readonly closed?: string | undefined;
}) {
  const { code } = useLabels();
  const text = useTexts(FORM_TEXTS);
  const options = Object.keys(VOCABULARY_TEXTS[vocabulary].en).map((each) => ({
    value: each,
    label: code(vocabulary, each),
  }));
  if (options.length < MANY)
    return (
      <Choice
        label={label}
        options={[{ value: "", label: text("notStated") }, ...options]}
        value={value ?? ""}
        isDisabled={closed !== undefined}
        hint={closed}
        error={error}
        onChange={(chosen) => {
          onChange(chosen === "" ? undefined : chosen);
        }}
      />
    );
  return (
    <ComboBox
      className={styles.picker!}
      defaultItems={options}
      value={value ?? null}
      onChange={(key: Key | null) => {
        onChange(key === null ? undefined : String(key));
      }}
      menuTrigger="input"
      isInvalid={error !== undefined}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input!} placeholder={text("notStated")} />
        <Button className={styles.open!}>
          <span aria-hidden>▾</span>
        </Button>
      </div>
      <FieldError className={styles.error!}>{error}</FieldError>
      <Popover className={styles.popover!}>
        <ListBox<(typeof options)[number]> className={styles.options!}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.option!}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Any number of codes of a vocabulary. */
export function CodesInput({
  label,
  vocabulary,
  value,
  onChange,
}: {
  readonly label: string;
  readonly vocabulary: VocabularyName;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const { code } = useLabels();
  return (
    <fieldset className={styles.codes}>
      <legend className={styles.label}>{label}</legend>
      {Object.keys(VOCABULARY_TEXTS[vocabulary].en).map((each) => (
        <CheckBox
          key={each}
          isSelected={value.includes(each)}
          onChange={(isSelected) => {
            onChange(isSelected ? [...value, each] : value.filter((other) => other !== each));
          }}
        >
          {code(vocabulary, each)}
        </CheckBox>
      ))}
    </fieldset>
  );
}

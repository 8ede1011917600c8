import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from "react-aria-components";
import styles from "./text-field.module.css";

/** A field of one line, or of several, with its label, a hint, and what is wrong with its content. */
export function TextField({
  label,
  hint,
  error,
  rows,
  reading = false,
  placeholder,
  ...props
}: TextFieldProps & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Lines of a field of several. */
  readonly rows?: number;
  /** Set in the serif of testimony. */
  readonly reading?: boolean;
  readonly placeholder?: string;
}) {
  const look = `${styles.input} ${reading ? styles.reading : ""}`;
  return (
    <AriaTextField
      {...props}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={styles.field!}
    >
      <Label className={styles.label}>{label}</Label>
      {rows === undefined ? (
        <Input className={look} {...(placeholder !== undefined && { placeholder })} />
      ) : (
        <TextArea className={look} rows={rows} {...(placeholder !== undefined && { placeholder })} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaTextField>
  );
}

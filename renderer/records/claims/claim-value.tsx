import { valueFieldOf, type ClaimedType } from "../../../shared/claims/claim-value.ts";
import { useTexts } from "../../language/use-texts.ts";
import { fieldsOf } from "../fields.ts";
import { FieldValue } from "../record-page/field-value.tsx";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

/** A value of a field as people read it, as the record shows it. */
export function ValueOfField({
  type,
  field,
  value,
}: {
  readonly type: ClaimedType;
  readonly field: string;
  readonly value: unknown;
}) {
  const known = fieldsOf(type).find(({ name }) => name === field);
  if (!known) return null;
  return (
    <div translate="no" dir="auto" className={styles.shown}>
      <FieldValue type={type} field={known} path={field} value={value} />
    </div>
  );
}

/** The value of a claim; whoever opened the facts alone is told that there is one that identifies. */
export function ClaimValue({
  type,
  field,
  claim,
}: {
  readonly type: ClaimedType;
  readonly field: string;
  readonly claim: Readonly<Record<string, unknown>>;
}) {
  const text = useTexts(CLAIMS_TEXTS);
  const value = claim[valueFieldOf(type, field) ?? "value"];
  if (value === undefined) return <p data-quiet>{text("hidden")}</p>;
  return <ValueOfField type={type} field={field} value={value} />;
}

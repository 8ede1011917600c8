import { useState } from "react";
import { claimedFields, valueFieldOf, type ClaimedType } from "../../../shared/claims/claim-value.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { fieldsOf } from "../fields.ts";
import { useLabels } from "../labels.ts";
import { changesBetween, type Draft, type Problem } from "../record-form/draft.ts";
import { FieldInput } from "../record-form/field-input.tsx";
import { FORM_TEXTS } from "../record-form/texts.ts";
import { CitationsEditor } from "../writing/citations-editor.tsx";
import { aboutField, checkedClaim, CLAIM_FORM_FIELDS, newClaim } from "./claim-draft.ts";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

/** A claim that is being edited. */
export type EditedClaim = { readonly id: string; readonly version: string; readonly claim: Draft };

/** The sheet on which one source’s value is written down, or changed. */
export function ClaimForm({
  record,
  type,
  field,
  edited,
  today,
  onSaved,
  onClose,
}: {
  readonly record: string;
  readonly type: ClaimedType;
  /** The field that it is first about. */
  readonly field: string;
  /** Absent for a new claim. */
  readonly edited: EditedClaim | undefined;
  readonly today: string;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(CLAIMS_TEXTS);
  const form = useTexts(FORM_TEXTS);
  const { failure } = useSharedTexts();
  const labels = useLabels();
  const [draft, setDraft] = useState<Draft>(edited?.claim ?? newClaim(record, type, field, today));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const add = useChange("record.add");
  const edit = useChange("record.edit");
  const about = draft.field as string;
  const valueField = valueFieldOf(type, about) ?? "value";
  const known = fieldsOf(type).find(({ name }) => name === about);
  const own = new Map(fieldsOf("claim").map((each) => [each.name, each]));
  const change = (name: string, value: unknown) => {
    setDraft((before) => ({ ...before, [name]: value }));
  };
  const problemAt = (where: string): string | undefined => {
    const found = problems.find(
      (problem) => problem.where === where || problem.where.startsWith(`${where}.#`),
    );
    if (!found) return undefined;
    return found.what === "missing" ? text("valueNeeded") : form(`problem.${found.what}`);
  };
  const save = () => {
    const checked = checkedClaim(draft);
    if ("problems" in checked) {
      setProblems(checked.problems);
      return;
    }
    setProblems([]);
    const done = { onSuccess: onSaved };
    if (!edited) add.mutate({ type: "claim", records: [checked.content] }, done);
    else {
      const changes = changesBetween(edited.claim, checked.content);
      edit.mutate({ id: edited.id, version: edited.version as never, changes: { ...changes } }, done);
    }
  };
  const error = add.error ?? edit.error;
  return (
    <Dialog title={text(edited ? "edit" : "add")} isOpen onClose={onClose} wide>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {problems.length > 0 && <Notice kind="error">{form("problems", { count: problems.length })}</Notice>}
        {edited?.claim.preferred !== true && (
          <Choice
            label={text("field")}
            options={claimedFields(type).map((value) => ({ value, label: labels.field(type, value) }))}
            value={about}
            onChange={(chosen) => {
              setDraft((before) => aboutField(before, chosen));
              setProblems([]);
            }}
          />
        )}
        {known && (
          <div className={styles.value}>
            <FieldInput
              key={about}
              field={known}
              path={about}
              where={valueField}
              value={draft[valueField]}
              onChange={(value) => {
                change(valueField, value);
              }}
              labelOf={(path) => labels.field(type, path)}
              problemAt={problemAt}
            />
            <span data-quiet>{form(valueField === "identityValue" ? "identity" : "fact")}</span>
          </div>
        )}
        <div className={styles.inputs}>
          {CLAIM_FORM_FIELDS.map((name) => (
            <FieldInput
              key={name}
              field={own.get(name)!}
              path={name}
              where={name}
              value={draft[name]}
              onChange={(value) => {
                change(name, value);
              }}
              labelOf={(path) => labels.field("claim", path)}
              problemAt={problemAt}
            />
          ))}
        </div>
        <CitationsEditor
          label={labels.field("claim", "citations")}
          value={(draft.citations ?? []) as readonly string[]}
          onChange={(citations) => {
            change("citations", citations);
          }}
        />
        {error && <Notice kind="error">{failure(error.toData())}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{text("cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={add.isPending || edit.isPending}>
            {text("save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

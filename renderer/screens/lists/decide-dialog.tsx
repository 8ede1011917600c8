import { useState } from "react";
import { isEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { ListedPerson } from "../../../shared/contract/register-lists.ts";
import {
  CRITERION_ANSWERS,
  LIST_DECISIONS,
  PRIORITY_REASONS,
  type ListCriterion,
  type ListKind,
} from "../../../shared/model/vocabulary/lists.ts";
import { CRITERIA_OF, CRITERION_SOURCES } from "../../../shared/register-lists/criteria.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import type { RecordView } from "../../records/read-field.ts";
import { typedDate } from "../../records/record-form/typed-date.ts";
import { LISTS_TEXTS } from "./texts.ts";
import styles from "./lists.module.css";

type Answers = ReadonlyMap<ListCriterion, (typeof CRITERION_ANSWERS)[number]>;

/** Asks for a decision on somebody, with the reason, the answers to the list’s criteria and what gives priority. */
export function DecideDialog({
  entry,
  list,
  kind,
  onClose,
}: {
  readonly entry: ListedPerson;
  readonly list: RecordView;
  readonly kind: ListKind;
  readonly onClose: () => void;
}) {
  const text = useTexts(LISTS_TEXTS);
  const labels = useLabels();
  const { failure } = useSharedTexts();
  const decide = useChange("register-list.decide");
  const [decision, setDecision] = useState(entry.decision ?? "under-review");
  const [why, setWhy] = useState(entry.why ?? "");
  const [decidedBy, setDecidedBy] = useState(entry.decidedBy ?? "");
  const [decided, setDecided] = useState("");
  const [priorities, setPriorities] = useState(entry.priorities);
  const [answers, setAnswers] = useState<Answers>(
    new Map(entry.answers.map(({ criterion, answer }) => [criterion, answer])),
  );
  const criteria = (list.record.criteria as readonly ListCriterion[] | undefined) ?? CRITERIA_OF[kind];
  const date = typedDate(decided);
  const isDated = date === "" || isEdtf(date);
  const save = () => {
    decide.mutate(
      {
        entry: entry.id,
        version: entry.version,
        decision,
        why,
        priorities,
        answers: [...answers].map(([criterion, answer]) => ({ criterion, answer })),
        ...(decidedBy.trim() !== "" && { decidedBy: decidedBy.trim() }),
        ...(date !== "" && { decided: date }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={text("decideTitle", { code: entry.code })} isOpen onClose={onClose} wide>
      <p>
        <Content>{entry.title}</Content>
      </p>
      <div className={styles.choices}>
        <Choice
          label={text("decision")}
          options={LIST_DECISIONS.map((value) => ({ value, label: labels.code("list-decisions", value) }))}
          value={decision}
          onChange={setDecision}
        />
        <TextField label={text("by")} value={decidedBy} onChange={setDecidedBy} />
        <TextField
          label={text("on")}
          hint={text("onHint")}
          value={decided}
          error={isDated ? undefined : text("notADate")}
          onChange={setDecided}
          spellCheck="false"
        />
      </div>
      <TextField label={text("reason")} hint={text("reasonHint")} rows={3} value={why} onChange={setWhy} />
      {criteria.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{text("criteria")}</legend>
          {criteria.map((criterion) => (
            <div key={criterion} className={styles.criterion}>
              <div>
                {labels.code("list-criteria", criterion)}
                {CRITERION_SOURCES[criterion] !== null && (
                  <div data-quiet>
                    <Content>{CRITERION_SOURCES[criterion]}</Content>
                  </div>
                )}
              </div>
              <Choice
                label={labels.code("list-criteria", criterion)}
                labelHidden
                options={CRITERION_ANSWERS.map((value) => ({
                  value,
                  label: labels.code("criterion-answers", value),
                }))}
                value={answers.get(criterion) ?? "not-examined"}
                onChange={(answer) => {
                  setAnswers(new Map(answers).set(criterion, answer));
                }}
              />
            </div>
          ))}
        </fieldset>
      )}
      {kind === "exchange" && (
        <fieldset className={styles.group}>
          <legend>{text("priority")}</legend>
          <div className={styles.boxes}>
            {PRIORITY_REASONS.map((reason) => (
              <CheckBox
                key={reason}
                isSelected={priorities.includes(reason)}
                onChange={(isChosen) => {
                  setPriorities(
                    PRIORITY_REASONS.filter((each) =>
                      each === reason ? isChosen : priorities.includes(each),
                    ),
                  );
                }}
              >
                {labels.code("priority-reasons", reason)}
              </CheckBox>
            ))}
          </div>
        </fieldset>
      )}
      {decide.error && <Notice kind="error">{failure(decide.error.toData())}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{text("cancel")}</Button>
        <Button look="primary" isDisabled={why.trim() === "" || !isDated || decide.isPending} onPress={save}>
          {text("save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

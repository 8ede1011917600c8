import { useEffect, useMemo, useRef, useState } from "react";
import type { RecordType } from "../../../shared/model/records.ts";
import { useCommands } from "../../app/commands.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { fieldsOf, type Field } from "../fields.ts";
import { useLabels } from "../labels.ts";
import { SECTION_TEXTS } from "../section-texts.ts";
import { sectionsOf } from "../sections.ts";
import { ClosedFields, closingOf } from "./closed-fields.ts";
import { problemsOf, tidy, type Draft, type Problem } from "./draft.ts";
import { FieldInput } from "./field-input.tsx";
import { FORM_TEXTS } from "./texts.ts";
import { withTypedDates } from "./typed-dates.ts";
import styles from "./record-form.module.css";

/**
 * The form of a record of any type, made from its schema. It says at each field where it is kept, and what is wrong
 * where before anything is sent.
 */
export function RecordForm({
  type,
  initial,
  isNew,
  refused,
  isSaving,
  leaveOut = [],
  onSave,
  onCancel,
}: {
  readonly type: RecordType;
  readonly initial: Draft;
  readonly isNew: boolean;
  /** What the core refused of the last attempt. */
  readonly refused?: Problem | undefined;
  readonly isSaving: boolean;
  /** Fields that a screen edits by other means. */
  readonly leaveOut?: readonly string[];
  /** Given the content as it is to be saved, valid as far as the schema can tell. */
  readonly onSave: (content: Draft) => void;
  readonly onCancel: () => void;
}) {
  const [draft, setDraft] = useState<Draft>(initial);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const labels = useLabels();
  const text = useTexts(FORM_TEXTS);
  const sectionNames = useTexts(SECTION_TEXTS);
  const form = useRef<HTMLFormElement>(null);
  const all = refused ? [...problems, refused] : problems;

  // What is wrong is shown where it is: the first such field gets the focus, its section opens.
  useEffect(() => {
    if (problems.length === 0 && !refused) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.closest("details")?.setAttribute("open", "");
    wrong?.focus();
  }, [problems, refused]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
  }, []);

  const save = () => {
    const content = tidy(withTypedDates(fieldsOf(type), draft));
    const found = problemsOf(type, content);
    setDraft(content);
    setProblems(found);
    if (found.length === 0) onSave(content);
  };
  const latest = useRef(save);
  latest.current = save;
  const commands = useMemo(
    () => [
      {
        id: "record.save",
        label: text(isNew ? "add" : "save"),
        group: text("save"),
        keys: "Mod+S",
        run: () => {
          latest.current();
        },
      },
    ],
    [text, isNew],
  );
  useCommands(commands);

  const problemAt = (where: string): string | undefined => {
    const found = all.find((problem) => problem.where === where || problem.where.startsWith(`${where}.#`));
    return found && text(`problem.${found.what}`);
  };
  const closedWhy = (path: string): string | undefined => {
    const closing = closingOf(type, draft, path);
    return closing && text(`problem.${closing}`);
  };
  const isFilled = (field: Field) => tidy({ value: draft[field.name] }).value !== undefined;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {problems.length > 0 && <Notice kind="error">{text("problems", { count: problems.length })}</Notice>}
      <p className={styles.legend}>{text("legend")}</p>
      <ClosedFields value={closedWhy}>
        {sectionsOf(type).map(({ name, fields }, at) => {
          const shown = fields.filter((field) => field.kind.is !== "other" && !leaveOut.includes(field.name));
          if (shown.length === 0) return null;
          const inputs = (
            <div className={styles.fields}>
              {shown.map((field) => (
                <div key={field.name} className={styles.row}>
                  <FieldInput
                    field={field}
                    path={field.name}
                    where={field.name}
                    value={draft[field.name]}
                    onChange={(value) => {
                      setDraft((before) => ({ ...before, [field.name]: value }));
                    }}
                    labelOf={(path) => labels.field(type, path)}
                    problemAt={problemAt}
                  />
                  <span className={styles.class}>
                    {text(field.declaration?.class === "identity" ? "identity" : "fact")}
                  </span>
                </div>
              ))}
            </div>
          );
          if (at === 0)
            return (
              <section key={name} className={styles.section}>
                <h2>{sectionNames(name)}</h2>
                {inputs}
              </section>
            );
          const hasProblem = all.some(({ where }) =>
            shown.some((field) => where.split(".")[0] === field.name),
          );
          return (
            <details key={name} className={styles.section} {...(hasProblem && { open: true })}>
              <summary className={styles.summary}>
                <h2>{sectionNames(name)}</h2>
                <span data-quiet>{text("filled", { count: shown.filter(isFilled).length })}</span>
              </summary>
              {inputs}
            </details>
          );
        })}
      </ClosedFields>
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={isSaving}>
          {text(isNew ? "add" : "save")}
        </Button>
        <Button onPress={onCancel}>{text("cancel")}</Button>
      </div>
    </form>
  );
}

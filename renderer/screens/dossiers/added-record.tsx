import { useState } from "react";
import type { RecordType } from "../../../shared/model/records.ts";
import { useChange } from "../../api/queries.ts";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts } from "../../language/use-texts.ts";
import { problemOfField, type Draft, type Problem } from "../../records/record-form/draft.ts";
import { RecordForm } from "../../records/record-form/record-form.tsx";
import styles from "./dossier-page.module.css";

/** The form of a new dossier or transmission that begins with what is known already. */
export function AddedRecord({
  type,
  title,
  initial,
  leaveOut = [],
  onSaved,
  onCancel,
}: {
  readonly type: RecordType;
  readonly title: string;
  readonly initial: Draft;
  readonly leaveOut?: readonly string[];
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { failure } = useSharedTexts();
  const add = useChange("record.add");
  const [refused, setRefused] = useState<Problem>();
  const problem = add.error && add.error.code !== "invalid-field" ? add.error : undefined;
  return (
    <div className={styles.main}>
      <header className={styles.head}>
        <h1>{title}</h1>
      </header>
      {problem && <Notice kind="error">{failure(problem.toData())}</Notice>}
      <RecordForm
        type={type}
        initial={initial}
        isNew
        refused={refused}
        isSaving={add.isPending}
        leaveOut={leaveOut}
        onSave={(content) => {
          setRefused(undefined);
          add.mutate(
            { type, records: [content] },
            {
              onSuccess: ({ ids: [id] }) => {
                if (id !== undefined) onSaved(id);
              },
              onError: (error) => {
                if (error.code === "invalid-field") setRefused(problemOfField(String(error.params.field)));
              },
            },
          );
        }}
        onCancel={onCancel}
      />
    </div>
  );
}

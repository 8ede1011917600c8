import { useState } from "react";
import { Failure } from "../../../shared/errors.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { useChange } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts } from "../../language/use-texts.ts";
import { problemOfField, type Draft, type Problem } from "../record-form/draft.ts";
import { RecordForm } from "../record-form/record-form.tsx";
import styles from "./record-page.module.css";

/** What a new record of a type begins with: a person has a name, even if only a nickname is known. */
const BEGINNINGS: Readonly<Partial<Record<RecordType, Draft>>> = {
  person: { names: [{}] },
  place: { names: [{}] },
};

/** The form of a record that is not there yet. It belongs to the case in view. */
export function NewRecord({
  type,
  title,
  onSaved,
  onCancel,
}: {
  readonly type: RecordType;
  readonly title: string;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { current } = useOpenCase();
  const add = useChange("record.add");
  const { failure } = useSharedTexts();
  const [refused, setRefused] = useState<Problem>();
  const [failed, setFailed] = useState<Failure>();
  const save = async (content: Draft): Promise<void> => {
    setRefused(undefined);
    setFailed(undefined);
    try {
      const { ids } = await add.mutateAsync({ type, records: [content] });
      const [id] = ids;
      if (id !== undefined) onSaved(id);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === "invalid-field") setRefused(problemOfField(String(error.params.field)));
      else setFailed(error);
    }
  };
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <header className={styles.head}>
          <h1>{title}</h1>
        </header>
        {failed && <Notice kind="error">{failure(failed)}</Notice>}
        <RecordForm
          type={type}
          initial={{ ...BEGINNINGS[type], ...(current && type !== "case" && { cases: [current.id] }) }}
          isNew
          refused={refused}
          isSaving={add.isPending}
          onSave={(content) => void save(content)}
          onCancel={onCancel}
        />
      </div>
    </div>
  );
}

import { useChange } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { savedFinding } from "./finding-content.ts";
import { FindingForm } from "./finding-form.tsx";
import { FINDINGS_TEXTS } from "./texts.ts";
import styles from "./finding-page.module.css";

/** Writes a finding that is not there yet. It belongs to the case in view. */
export function NewFinding({
  onSaved,
  onCancel,
}: {
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const text = useTexts(FINDINGS_TEXTS);
  const { failure } = useSharedTexts();
  const { current } = useOpenCase();
  const add = useChange("record.add");
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <header className={styles.head}>
          <h1>{text("add")}</h1>
        </header>
        {add.error && <Notice kind="error">{failure(add.error.toData())}</Notice>}
        <FindingForm
          initial={{}}
          isNew
          isSaving={add.isPending}
          onSave={(content) => {
            const record = { ...savedFinding(content), ...(current && { case: current.id }) };
            add.mutate(
              { type: "finding", records: [record] },
              {
                onSuccess: ({ ids: [id] }) => {
                  if (id !== undefined) onSaved(id);
                },
              },
            );
          }}
          onCancel={onCancel}
        />
      </div>
    </div>
  );
}

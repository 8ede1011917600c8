import { useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { CheckBox } from "../../components/check-box.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import type { NameWork, PossibleName } from "./name-work.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import styles from "./release-dialog.module.css";

/**
 * Says what releasing a statement to the facts does and what the log will hold, and does it. Words that may be names
 * and were not decided are shown one by one, and have to be vouched for.
 */
export function ReleaseDialog({
  statement,
  code,
  version,
  marked,
  work,
  onReleased,
  onClose,
}: {
  readonly statement: RecordId;
  readonly code: string;
  readonly version: number;
  /** How many names are marked. */
  readonly marked: number;
  readonly work: NameWork;
  readonly onReleased: () => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(NAME_TEXTS);
  const { failure } = useSharedTexts();
  const review = useChange("record.review", ["law.categories"]);
  const [isUnderstood, understand] = useState(false);
  const { undecided, dismissed } = work;
  const release = async () => {
    await work.flush();
    await review.mutateAsync({ id: statement });
    onReleased();
  };
  return (
    <Dialog title={text("releaseTitle")} isOpen onClose={onClose}>
      <p>{text("releaseWhat", { count: marked })}</p>
      <p>{text("releaseLog", { code, version })}</p>
      {dismissed.length > 0 && (
        <div>
          <p>{text("dismissed")}</p>
          <Words names={dismissed} />
        </div>
      )}
      {undecided.length > 0 && (
        <>
          <Notice kind="warning">
            <p>{text("undecided", { count: undecided.length })}</p>
            <Words names={undecided} />
          </Notice>
          <CheckBox isSelected={isUnderstood} onChange={understand}>
            {text("understood")}
          </CheckBox>
        </>
      )}
      {review.error && <Notice kind="error">{failure(review.error.toData())}</Notice>}
      <DialogActions>
        <Button onPress={onClose} autoFocus={undecided.length > 0}>
          {text(undecided.length > 0 ? "back" : "cancel")}
        </Button>
        <Button
          look={undecided.length > 0 ? "danger" : "primary"}
          autoFocus={undecided.length === 0}
          isDisabled={review.isPending || !work.isReady || (undecided.length > 0 && !isUnderstood)}
          onPress={() => void release().catch(() => undefined)}
        >
          {text("releaseDo")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Words({ names }: { readonly names: readonly PossibleName[] }) {
  const words = [...new Set(names.map(({ surface }) => surface))];
  return (
    <ul className={styles.words}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
